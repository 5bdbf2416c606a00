package org.spaceodt.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.spaceodt.cases.ChangingProxy.Answer;
import org.spaceodt.cases.ChangingProxy.Asked;
import org.spaceodt.cases.ChangingProxy.Rule;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Exported;
import org.spaceodt.support.SimulatedTenant;

/** What is right of names of locations as strangers spelled them, and of locations as they were. */
class LocationCases {
    Path folder;
    SimulatedTenant tenant;

    Map<String, String> steps() {
        return Exported.rows(folder.resolve("out/v21/plan.csv")).get(0);
    }

    String input(String name) {
        return Path.of("src/test/resources/cases", name).toAbsolutePath().toString();
    }

    Finished bulk(String... options) {
        String[] all = new String[options.length + 3];
        all[0] = "v21_softphone_bulk_run";
        all[1] = "--token";
        all[2] = "any";
        System.arraycopy(options, 0, all, 3, options.length);
        return run(all);
    }

    Finished run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--out-dir";
        all[arguments.length + 1] = "out";
        return Command.in(folder)
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("SPACE_ODT_LANG", "en")
                .run(all);
    }

    void theNameOfALocationInDecomposedLettersIsThatLocation() {
        Finished plan = bulk("--input", input("N01/v0.csv"));
        Finished lookup =
                run("v21_action", "ubicacion_actualizar_cabecera", "--token", "any", "--csv", input("N01/lookup.csv"));

        assertThat(plan.exitCode()).as(plan.stdout() + plan.stderr()).isZero();
        assertThat(steps()).containsEntry("mode", "update").containsEntry("entity_type", "location");
        assertThat(steps().get("details")).contains("address/address1").doesNotContain("name");
        assertThat(lookup.stderr()).doesNotContain("no location called");
    }

    /** What a location answers is written otherwise, and so Webex refuses it. */
    void anEmptyLineOfAnAddressIsNotSentBackAndALanguageIsInLowerCase() throws IOException {
        Rule rule = new Rule() {
            @Override
            public Optional<Answer> before(Asked asked) {
                JsonNode sent = asked.body();
                return sent.at("/address/address2").asText("-").isEmpty()
                        ? Answer.refused(25008, "Invalid field value: address2")
                        : Optional.of(sent.path("announcementLanguage").asText())
                                .filter(language -> !language.equals(language.toLowerCase(Locale.ROOT)))
                                .flatMap(language -> Answer.refused(25008, "Invalid Language Code"));
            }

            @Override
            public void after(Asked asked, ObjectNode body) {
                ofLocations(asked, body, location -> {
                    ((ObjectNode) location.path("address")).put("address2", "");
                    location.put("preferredLanguage", "es_ES").putNull("announcementLanguage");
                });
            }
        };
        try (ChangingProxy proxy = ChangingProxy.before(tenant.baseUrl(), rule)) {
            Finished run = enable(proxy, input("A02/enable.csv"), "--apply");

            assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
            assertThat(proxy.writes()).singleElement().satisfies(write -> {
                assertThat(write.body().path("address").has("address2")).isFalse();
                assertThat(write.body().path("address").size()).isPositive();
                assertThat(write.body().path("announcementLanguage").asText()).isEqualTo("es_es");
            });
        }
    }

    /** @param change of each location that is answered, one or a list of them */
    static void ofLocations(Asked asked, ObjectNode body, Consumer<ObjectNode> change) {
        if (asked.method().equals("GET") && asked.path().startsWith("/v1/locations")) {
            Iterable<JsonNode> all = body.has("items") ? body.path("items") : List.of(body);
            all.forEach(location -> change.accept((ObjectNode) location));
        }
    }

    /** Enables the first location that has no calling, with the rows of a table that is about another one. */
    Finished enable(ChangingProxy proxy, String table, String... options) throws IOException {
        List<String> calling = tenant.get("/telephony/config/locations?max=1000")
                .path("locations")
                .findValuesAsText("id");
        JsonNode without = tenant.all("/locations").stream()
                .filter(location -> !calling.contains(location.path("id").asText()))
                .findFirst()
                .orElseThrow();
        String rows = Files.readString(Path.of(table))
                .replace("Biblioteca Les Alzines", "\"" + without.path("name").asText() + "\"");
        String[] all = Stream.concat(
                        Stream.of(
                                "v21_action",
                                "location_enable_calling",
                                "--token",
                                "any",
                                "--out-dir",
                                "out",
                                "--csv",
                                Files.writeString(folder.resolve("enable.csv"), rows)
                                        .toString()),
                        Stream.of(options))
                .toArray(String[]::new);
        return Command.in(folder)
                .with("WEBEX_BASE_URL", proxy.baseUrl())
                .with("SPACE_ODT_LANG", "en")
                .run(all);
    }
}
