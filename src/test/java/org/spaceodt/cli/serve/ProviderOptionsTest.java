package org.spaceodt.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;

/** What is said of an identity provider and cannot be is exit code 2, in a sentence that says why; nobody is called for that. */
class ProviderOptionsTest {
    private static final Map<String, String> GOOD = Map.of(
            "ISSUER", "https://login.example.com/realms/acme",
            "CLIENT_ID", "space-odt",
            "CLIENT_SECRET", "s3cret-of-the-client",
            "OPERATORS", "odt");

    @TempDir
    static Path folder;

    /** Without a port that could be listened to: what is said of the provider is looked at before. */
    private static Finished serve(String language, Map<String, String> variables, String... options) {
        Command command = Command.in(folder).with("SPACE_ODT_LANG", language);
        for (Map.Entry<String, String> one : variables.entrySet()) {
            command = command.with("SPACE_ODT_OIDC_" + one.getKey(), one.getValue());
        }
        List<String> words = new ArrayList<>(List.of("serve", "--port", "0", "--token", "any"));
        words.addAll(List.of(options));
        return command.run(words.toArray(String[]::new));
    }

    private static String refused(Map<String, String> variables, String... options) {
        Finished run = serve(
                "en",
                variables,
                Stream.concat(Stream.of("--login"), Stream.of(options)).toArray(String[]::new));
        assertThat(run.exitCode()).as(run.stderr()).isEqualTo(2);
        assertThat(run.stdout()).isEmpty();
        assertThat(run.stderr()).doesNotContain("s3cret");
        return run.stderr();
    }

    private static Map<String, String> without(String... names) {
        Map<String, String> left = new java.util.HashMap<>(GOOD);
        left.keySet().removeAll(Set.of(names));
        return left;
    }

    private static Map<String, String> but(String name, String value) {
        Map<String, String> changed = new java.util.HashMap<>(GOOD);
        changed.put(name, value);
        return changed;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login.example.com",
                "http://login.example.com",
                "http://127.0.0.1.example.com/",
                "https://ana:s3cret@login.example.com",
                "https://login.example.com?x=1",
                "https://login.example.com#x",
                "https://",
                "ftp://login.example.com",
                "https://login.example.com/a b"
            })
    void anAddressOverWhichSecretsDoNotGo(String issuer) {
        assertThat(refused(but("ISSUER", issuer))).contains("--oidc-issuer");
    }

    @ParameterizedTest
    @CsvSource({"CLIENT_ID,--oidc-client-id", "CLIENT_SECRET,SPACE_ODT_OIDC_CLIENT_SECRET", "OPERATORS,--oidc-operators"
    })
    void whatIsMissingIsNamed(String name, String said) {
        assertThat(refused(without(name))).contains(said);
    }

    @Test
    void anOptionAloneWantsTheAddress() {
        assertThat(refused(Map.of(), "--oidc-client-id", "space-odt")).contains("--oidc-issuer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.txt", "./empty.txt", "."})
    void aFileWithoutASecret(String file) throws IOException {
        Files.writeString(folder.resolve("empty.txt"), " \n");
        assertThat(refused(without("CLIENT_SECRET"), "--oidc-client-secret-file", file))
                .contains("no secret");
    }

    @Test
    void scopesThatAreNone() {
        assertThat(refused(GOOD, "--oidc-scopes", "openid pro\"file")).contains("--oidc-scopes");
    }

    @Test
    void whereOthersReachTheServerItIsSaidByWhichAddress() {
        assertThat(refused(GOOD, "--host", "0.0.0.0")).contains("--public-url");
    }

    @ParameterizedTest
    @CsvSource({"es,proveedor de identidad", "ca,proveïdor d'identitat"})
    void itIsSaidInTheLanguageOfWhoStartsIt(String language, String said) {
        assertThat(serve(language, without("OPERATORS"), "--login").stderr()).contains(said);
    }

    @Test
    void theSecretIsNoOption() {
        Finished run = serve("en", GOOD, "--login", "--oidc-client-secret", "x");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr()).contains("--oidc-client-secret");
    }
}
