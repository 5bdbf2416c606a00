package org.spaceodt.change.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.diagnostic.Diagnostic;

/** Which files names come from, and what is said about them. */
class LookUpsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T20:00:00Z");
    private static final String ORGANIZATION = "4d4d4d4d-1111-4222-8333-555555555555";
    private static final String LEDGER =
            "module,method,result,http_status,error,count,elapsed_ms\npeople,people.list,%s,,,1,5\nlocations,l,ok,,,1,5\n";

    @TempDir
    Path folder;

    private void write(String name, String content, Duration age) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void write(String name, String content) {
        write(name, content, Duration.ofMinutes(5));
    }

    private LookUps lookUps() {
        try {
            return LookUps.of(folder, "https://webexapis.com/v1 " + ORGANIZATION, Clock.fixed(NOW, ZoneOffset.UTC));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> codes(LookUps lookUps) {
        return lookUps.found().stream().map(Diagnostic::code).toList();
    }

    private static String nameOf(LookUps lookUps, Kind kind, String id) {
        return lookUps.of(kind).orElseThrow().nameOf(id).orElse("");
    }

    @Test
    void withoutFilesNothingIsKnownAndNothingIsSaid() {
        assertThat(lookUps().of(Kind.PERSON)).isEmpty();
        assertThat(lookUps().found()).isEmpty();
    }

    @Test
    void filesOfTheOriginalAreReadBeforeThoseOfAnExport() {
        write("v1_inventory/people.csv", "person_id,email\np1,ana.ejemplo@example.com\n");
        write("v1_inventory/status.csv", String.format(LEDGER, "ok"));
        write("exports/people.json", "[{\"person_id\": \"p1\", \"email\": \"otra@example.com\"}]");
        write(
                "exports/locations.json",
                "[{\"location_id\": \"l1\", \"name\": \"Sede Alameda\", \"org_id\": \"" + ORGANIZATION + "\"}]");
        write("exports/status.json", "[{\"module\": \"locations\", \"result\": \"ok\"}]");

        LookUps lookUps = lookUps();

        assertThat(nameOf(lookUps, Kind.PERSON, "p1")).isEqualTo("ana.ejemplo@example.com");
        assertThat(nameOf(lookUps, Kind.LOCATION, "l1")).isEqualTo("Sede Alameda");
        assertThat(lookUps.of(Kind.CALL_QUEUE)).isEmpty();
        assertThat(lookUps.of(Kind.LICENSE)).isEmpty();
        assertThat(codes(lookUps)).isEmpty();
    }

    @Test
    void columnsMayHaveTheNamesOfTheApi() {
        write("v1_inventory/people.json", "[{\"id\": \"p1\", \"emails\": \"a@example.com;b@example.com\"}]");
        write("v1_inventory/call_queues.csv", "id;name;location_id\nq1;Cola Única;l1\n");

        assertThat(lookUps().of(Kind.PERSON)).isPresent();
        assertThat(nameOf(lookUps(), Kind.CALL_QUEUE, "q1")).isEqualTo("Cola Única");
    }

    @Test
    void anExportOfAnotherOrganizationIsRefused() {
        write("exports/people.json", "[{\"person_id\": \"p1\", \"email\": \"a@example.com\"}]");
        write(
                "exports/locations.json",
                "[{\"location_id\": \"l1\", \"name\": \"Sede\", \"org_id\": \"4d4d4d4d-1111-4222-8333-000000000000\"}]");

        LookUps lookUps = lookUps();

        assertThat(lookUps.of(Kind.PERSON)).isEmpty();
        assertThat(codes(lookUps)).containsExactly("snapshot.other_organization");
        assertThat(lookUps.found()).allMatch(Diagnostic::isError);
    }

    @Test
    void anOldExportIsSaidOnceWithItsAge() {
        Duration age = Duration.ofHours(75);
        write("exports/people.json", "[{\"person_id\": \"p1\", \"email\": \"a@example.com\"}]", age);
        write("exports/locations.json", "[{\"location_id\": \"l1\", \"name\": \"Sede\"}]", age);
        write(
                "exports/status.json",
                "[{\"module\": \"people\", \"result\": \"ok\"}, {\"module\": \"locations\", \"result\": \"ok\"}]",
                age);

        assertThat(codes(lookUps())).containsExactly("snapshot.old");
        assertThat(lookUps().found().get(0).summary().values()).endsWith("3", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"partial", "error", "forbidden"})
    void anIncompleteModuleIsSaidAsItsLedgerSaysIt(String result) {
        write("v1_inventory/people.csv", "person_id,email\np1,ana.ejemplo@example.com\n");
        write("v1_inventory/status.csv", String.format(LEDGER, result));

        assertThat(codes(lookUps())).containsExactly("snapshot.incomplete");
        assertThat(lookUps().found().get(0).summary().values()).contains(result, "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "[{\"person_id\": \"p1\"", "\u0000\u0001", "[1, 2]", "<html></html>", "{}"})
    void whatCannotBeReadIsNeitherAnAnswerNorSilence(String content) {
        write("v1_inventory/people.json", content);
        write("v1_inventory/status.csv", String.format(LEDGER, "ok"));

        LookUps lookUps = lookUps();

        assertThat(lookUps.of(Kind.PERSON).flatMap(all -> all.nameOf("p1"))).isEmpty();
        assertThat(codes(lookUps)).contains("snapshot.incomplete");
    }

    @Test
    void withoutALedgerNobodyKnowsWhetherItIsComplete() {
        write("v1_inventory/people.csv", "person_id,email\np1,ana.ejemplo@example.com\n");

        assertThat(codes(lookUps())).containsExactly("snapshot.unknown");
    }

    @Test
    void liveAsksWebexAlone() {
        assertThat(LookUps.live().of(Kind.PERSON)).isEmpty();
        assertThat(LookUps.live().found()).isEmpty();
    }
}
