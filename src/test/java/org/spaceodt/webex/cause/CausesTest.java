package org.spaceodt.webex.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.webex.operation.Operations;

class CausesTest {
    private static final Causes CAUSES = Causes.load();

    /** An answer, and what it means. */
    record Example(String cause, Symptom symptom) {
        static Example of(String line) {
            String[] cells = line.split("\\|", -1);
            OptionalInt status = cells[3].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cells[3]));
            List<String> codes = cells[4].isEmpty() ? List.of() : List.of(cells[4].split(" "));
            return new Example(cells[0], new Symptom(cells[1], cells[2], status, codes, cells[5]));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anAnswerHasTheCauseThatAnOperatorWouldGiveIt(Example example) {
        assertThat(CAUSES.of(example.symptom()).id()).isEqualTo(example.cause());
    }

    @Test
    void everyCauseCanBeReached() throws IOException {
        assertThat(examples().map(Example::cause).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        CAUSES.all().stream().map(Cause::id).toList());
    }

    @Test
    void theExamplesAreOfOperationsThatExist() throws IOException {
        List<String> known = Operations.load().all().stream()
                .map(operation -> operation.method() + " " + operation.template())
                .toList();
        assertThat(examples().map(Example::symptom).map(symptom -> symptom.method() + " " + symptom.template()))
                .isSubsetOf(known);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverHappensHasACauseWithWords(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            Cause cause = CAUSES.of(anything(random));
            assertThat(cause.summary(Locale.ENGLISH)).isNotBlank();
            assertThat(cause.nextStep(Locale.ENGLISH)).isNotBlank();
        }
    }

    @Test
    void oneOfSeveralCodesIsEnough() {
        assertThat(CAUSES.of(new Symptom("PATCH", "/licenses/users", OptionalInt.of(400), List.of("1", "400404"), ""))
                        .id())
                .isEqualTo("professional_and_standard");
    }

    @Test
    void aCauseOfAccessNamesTheScopesOfTheOperation() {
        Cause cause = CAUSES.of(new Symptom("POST", "/x", OptionalInt.of(403), List.of(), "missing required scopes"));
        assertThat(cause.nextStep(Locale.ENGLISH)).doesNotContain("spark-admin").contains("scopes");
        Operations operations = Operations.load();
        assertThat(cause.during(operations.get("location.numbers.add")).nextStep(Locale.ENGLISH))
                .isEqualTo("Add spark-admin:telephony_config_write to the token.");
        assertThat(cause.during(operations.get("groups.list")).nextStep(Locale.forLanguageTag("es")))
                .isEqualTo("Añada identity:groups_read o identity:groups_rw al token.");
        assertThat(cause.during(operations.get("jobs.moveUsers.start")).nextStep(Locale.forLanguageTag("ca")))
                .contains("spark-admin:telephony_config_write, spark-admin:people_write i identity:groups_rw");
    }

    @Test
    void onlyCausesOfAccessSpeakOfScopes() {
        Cause cause = CAUSES.of(new Symptom("GET", "/people", OptionalInt.of(429), List.of(), ""));
        assertThat(cause.during(Operations.load().get("people.list")).nextStep(Locale.ENGLISH))
                .isEqualTo(cause.nextStep(Locale.ENGLISH));
    }

    @Test
    void aVeryLongTextCostsNothing() {
        String scopes = "scope ".repeat(2_000_000);
        assertThat(CAUSES.of(new Symptom("GET", "/people", OptionalInt.of(403), List.of(), scopes))
                        .id())
                .isEqualTo("scope_missing");
    }

    @Test
    void aTableThatDoesNotExplainEverythingIsRefused() {
        assertRefused("{\"causes\":[]}", "last cause");
        assertRefused(
                "{\"causes\":[{\"id\":\"a\",\"remedy\":\"WAIT\",\"when\":[{\"status\":\"404\"}]}]}", "last cause");
    }

    @Test
    void aCauseIsThereOnce() {
        String one = "{\"id\":\"a\",\"remedy\":\"WAIT\",\"when\":[{}]}";
        assertRefused("{\"causes\":[" + one + "," + one + "]}", "cause twice: a");
    }

    @Test
    void aConditionThatIsNotUnderstoodIsRefused() {
        assertRefused("{\"causes\":[{\"id\":\"a\",\"remedy\":\"WAIT\",\"when\":[{\"codes\":\"1\"}]}]}", "codes");
    }

    @Test
    void theDocumentationListsEveryCause() throws IOException {
        String page = Files.readString(Path.of("docs", "failures.md"));
        assertThat(CAUSES.all()).allSatisfy(cause -> assertThat(page).contains("| `" + cause.id() + "` |"));
    }

    static Stream<Example> examples() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                CausesTest.class.getResourceAsStream("/webex/symptoms.csv"), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).map(Example::of).toList().stream();
        }
    }

    private static Symptom anything(Random random) {
        List<String> methods = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "");
        List<String> paths =
                List.of("", "/", "people", "/people/{personId}", "/telephony/config/locations/{locationId}");
        List<String> codes = List.of("", "-", "4003", "99999999999999999999999999", "-5", "1-2", "ERR", "27960-27976");
        byte[] text = new byte[random.nextInt(200)];
        random.nextBytes(text);
        return new Symptom(
                methods.get(random.nextInt(methods.size())),
                paths.get(random.nextInt(paths.size())),
                random.nextInt(10) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(1200) - 100),
                codes.subList(0, random.nextInt(codes.size() + 1)),
                new String(text, StandardCharsets.ISO_8859_1));
    }

    private static void assertRefused(String table, String why) {
        assertThatThrownBy(() -> Causes.parse(new ObjectMapper().readTree(table)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
