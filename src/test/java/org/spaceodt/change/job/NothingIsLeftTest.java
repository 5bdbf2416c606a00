package org.spaceodt.change.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Exported;
import org.spaceodt.support.SimulatedTenant;

/** Whatever a table says: after it was applied without failures, a plan of the same table changes nothing. */
@QuarkusTest
class NothingIsLeftTest {
    private static final Map<String, List<String>> CHOICES = new LinkedHashMap<>(Map.of(
            "time_zone", List.of("Europe/Madrid", "Atlantic/Canary"),
            "preferred_language", List.of("es_es", "ca_ES", "en_us"),
            "announcement_language", List.of("es_es", "ca_ES", "en_gb"),
            "address1", List.of("Calle Ejemplo 1", "CALLE  EJEMPLO 2", "Avinguda de l'Exemple, 3"),
            "address2", List.of("Planta 1", "  Planta  2 "),
            "city", List.of("Girona", "A Corun\u0303a"),
            "postal_code", List.of("28001", "08001")));
    private static final List<String> COLUMNS = List.of(
            "name",
            "location_id",
            "time_zone",
            "preferred_language",
            "announcement_language",
            "address1",
            "address2",
            "city",
            "state",
            "postal_code",
            "country",
            "latitude",
            "longitude",
            "notes",
            "route_group_id",
            "main_number",
            "default_outgoing_profile",
            "external_id");

    @TempDir
    static Path tenants;

    private static SimulatedTenant tenant;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        tenant = SimulatedTenant.untouchedHere(tenant, tenants);
    }

    @AfterAll
    static void end() {
        tenant.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void ofATableOfLocations(long seed) throws IOException {
        Random random = new Random(seed);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Map<String, String> row =
                    random(random, "Sede Azar  " + i + (random.nextBoolean() ? " Pla\u00E7a" : " Place\u0327a"));
            CHOICES.forEach((column, choices) -> row.putIfAbsent(column, choices.get(0)));
            row.put("state", "MD");
            row.put("country", "ES");
            maybe(random, row, "latitude", "40.41680");
            maybe(random, row, "longitude", "-3.70");
            maybe(random, row, "notes", "Edificio  A");
            rows.add(row);
        }
        tenant.get("/locations").path("items").forEach(there -> {
            boolean byId = random.nextBoolean();
            String name = there.path("name").asText();
            Map<String, String> row = random(random, byId ? name + " bis" : name.toUpperCase(Locale.ROOT));
            if (byId) {
                row.put("location_id", there.path("id").asText());
            }
            rows.add(row);
        });
        for (int i = 0; i < rows.size(); i++) {
            maybe(random, rows.get(i), "external_id", "CUV-" + i);
            if (maybe(random, rows.get(i), "route_group_id", tenant.routeGroup().toUpperCase(Locale.ROOT))) {
                maybe(random, rows.get(i), "main_number", "+3455501020" + i);
                maybe(random, rows.get(i), "default_outgoing_profile", "INTERNATIONAL=ALLOW;PREMIUM_SERVICES_I=BLOCK");
            }
        }
        String table = write(rows);

        nothingIsLeft("--input", table, "--entity-type", "location");
        nothingIsLeft("--input", table, "--entity-type", "location_webex_calling");
        // Whoever is enabled without saying one gets that of the location.
        assertThat(languages())
                .containsAll(rows.stream()
                        .filter(row -> row.containsKey("announcement_language"))
                        .map(row -> row.get("announcement_language").toLowerCase(Locale.ROOT))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Those that locations with calling were given. */
    private static Set<String> languages() {
        return tenant.writes().stream()
                .filter(write -> write.path("template").asText().contains("telephony/config/locations"))
                .map(write -> write.at("/request/announcementLanguage").asText())
                .filter(language -> !language.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> random(Random random, String name) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("name", name);
        CHOICES.forEach((column, choices) -> maybe(random, row, column, choices.get(random.nextInt(choices.size()))));
        return row;
    }

    private static boolean maybe(Random random, Map<String, String> row, String column, String value) {
        boolean yes = random.nextBoolean();
        if (yes) {
            row.put(column, value);
        }
        return yes;
    }

    private void nothingIsLeft(String... of) throws IOException {
        Finished applied = run(of, "--v21-apply");
        assertThat(applied.exitCode()).as(applied.stdout() + applied.stderr()).isZero();

        Finished again = run(of);

        assertThat(again.exitCode()).as(again.stdout() + again.stderr()).isZero();
        assertThat(Exported.rows(folder.resolve("out/v21/plan.csv")))
                .allSatisfy(
                        step -> assertThat(step.get("mode")).as(step.toString()).isEqualTo("nothing"));
    }

    private Finished run(String[] options, String... more) {
        List<String> all = new ArrayList<>(List.of("v21_softphone_bulk_run", "--token", "any", "--out-dir", "out"));
        all.addAll(List.of(options));
        all.addAll(List.of(more));
        return Command.in(folder)
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("SPACE_ODT_LANG", "en")
                .run(all.toArray(String[]::new));
    }

    private String write(List<Map<String, String>> rows) throws IOException {
        StringBuilder table = new StringBuilder(String.join(";", COLUMNS)).append("\n");
        rows.forEach(row -> table.append(COLUMNS.stream()
                        .map(column -> row.getOrDefault(column, "").contains(";")
                                ? "\"" + row.get(column) + "\""
                                : row.getOrDefault(column, ""))
                        .collect(Collectors.joining(";")))
                .append("\n"));
        return Files.writeString(folder.resolve("table.csv"), table, StandardCharsets.UTF_8)
                .toString();
    }
}
