package org.spaceodt.cli.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;

/** {@code keys}: made, listed and revoked. */
@QuarkusTest
class KeysTest {
    @TempDir
    Path folder;

    private Finished keys(String... arguments) {
        return in("en", arguments);
    }

    private Finished in(String language, String... arguments) {
        return Command.in(folder)
                .with("SPACE_ODT_LANG", language)
                .run(Stream.concat(Stream.of("keys"), Stream.of(arguments)).toArray(String[]::new));
    }

    private JsonNode listed() throws IOException {
        return new ObjectMapper().readTree(keys("list", "--json").stdout());
    }

    @Test
    void aKeyIsAllThatStandardOutputHasAndIsNowhereElse() throws IOException {
        Finished made = keys("create", "nightly-report", "--role", "operator");

        assertThat(made.exitCode()).as(made.stderr()).isZero();
        String key = made.stdout().strip();
        assertThat(key).matches("sot_[A-Za-z0-9_-]{43}");
        assertThat(made.stderr()).contains("nightly-report", "operator").doesNotContain(key);
        assertThat(keys("list").stdout() + listed()).contains("nightly-report").doesNotContain(key);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(key);
            }
        }
    }

    @Test
    void twoKeysAreNeverTheSameAndEndInAYear() throws IOException {
        assertThat(keys("create", "one").stdout())
                .isNotEqualTo(keys("create", "two").stdout());
        assertThat(listed()).hasSize(2).allSatisfy(key -> {
            assertThat(key.path("role").asText()).isEqualTo("viewer");
            assertThat(key.path("state").asText()).isEqualTo("good");
            assertThat(key.path("until").asText())
                    .startsWith(String.valueOf(LocalDate.now().plusYears(1).getYear()));
        });
    }

    @Test
    void aNameIsThatOfOneKeyUntilItIsRevoked() throws IOException {
        keys("create", "ci");
        Finished again = keys("create", "ci");

        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.stdout()).isEmpty();
        assertThat(again.stderr()).contains("keys revoke ci");
        assertThat(keys("revoke", "ci").exitCode()).isZero();
        assertThat(keys("revoke", "ci").exitCode()).isEqualTo(2);
        assertThat(keys("create", "ci", "--until", "never").exitCode()).isZero();
        assertThat(listed()).extracting(key -> key.path("state").asText()).containsExactlyInAnyOrder("good", "revoked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-x", "a b", "a/b", "../x", "a\nb", "@|red x|@", "sot_abc"})
    void aNameThatIsNoneIsRefused(String name) {
        Finished refused = keys("create", "--", name);

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.stdout()).isEmpty();
        assertThat(refused.stderr()).contains("64 at most");
    }

    @ParameterizedTest
    @CsvSource({"--role,admin,viewer", "--until,yesterday,never", "--until,2020-01-01,never", "--until,2027-02-30,never"
    })
    void aRoleOrAnEndThatIsNoneIsRefused(String option, String value, String said) throws IOException {
        Finished refused = keys("create", "ci", option, value);

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.stderr()).contains(option, said);
        assertThat(listed()).isEmpty();
    }

    @Test
    void aKeyThatStandsWhereANameShouldIsNotRepeated() {
        String key = keys("create", "ci").stdout().strip();
        Finished refused = keys("revoke", key);

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.stderr()).doesNotContain(key);
    }

    @ParameterizedTest
    @CsvSource({"es,No hay claves,lector", "ca,No hi ha claus,lector"})
    void itIsSaidInTheLanguageOfWhoAsks(String language, String none, String role) {
        assertThat(in(language, "list").stdout()).contains(none);
        assertThat(in(language, "create", "informe").stderr()).contains(role);
        assertThat(in(language, "list").stdout()).contains("informe", role);
    }
}
