package org.spaceodt.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.WebexStandIn;

/** What others wrote, with all that a terminal or a page would obey, through what the commands say. */
@QuarkusTest
class HostileTextTest {
    /** Title and colours by ESC and by C1, bell, back to the start of the line, the direction of the text, markup of the terminal's library. */
    private static final String HOSTILE =
            "x\u001b]0;owned\u0007\u001b[31m\u009b2J\u0085\r\u202Eevil\u2066\u200F\u2028\u2029\u0000@|red y|@";

    /** Text that would stand in a line of its own, as if the program had said it. */
    private static final String FORGED = "forged: complete";

    private static final Pattern OBEYED =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u2028\\u2029\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    @TempDir
    Path folder;

    @Test
    void whatWebexSaysIsShownAndNotObeyedByAnyCommand() throws IOException {
        try (WebexStandIn webex = WebexStandIn.saying(HOSTILE.replace("\u0000", "") + "\n" + FORGED)) {
            isHarmless(webex.here(folder).run("whoami"));
            Finished json = isHarmless(webex.here(folder).run("whoami", "--json"));
            JsonNode read = new ObjectMapper().readTree(json.stdout());
            assertThat(read.at("/organization/name").asText()).contains("\u001b]0;owned\u0007\u001b[31m\u009b2J");

            isHarmless(webex.here(folder).run("inventory_run"));
            isHarmless(webex.here(folder).run("v21_candidates"));
            for (String list : List.of("people", "locations", "queues", "numbers")) {
                isHarmless(webex.here(folder).run("list", list));
                isHarmless(webex.here(folder).run("list", list, "--live"));
            }
            isHarmless(webex.here(folder).run("show", "john.andersen@example.com", "--live"));
            isHarmless(webex.here(folder).run("inventories"));
            isHarmless(webex.here(folder).run("audit"));
            isHarmless(webex.here(folder)
                    .run("v21_action", "usuarios_remover_licencias", "-p", "email=john.andersen@example.com"));
            assertThat(textsUnder(folder, file -> file.endsWith("index.html")))
                    .isNotEmpty()
                    .allMatch(page -> !OBEYED.matcher(page).find());
            assertThat(textsUnder(folder, file -> file.endsWith("exports/people.csv")))
                    .as("exported data stay as they are")
                    .isNotEmpty()
                    .allMatch(people -> people.contains("\u001b]0;owned\u0007"));
        }
    }

    @Test
    void whatWebexSaysOfAFailureIsShownAndNotObeyed() throws IOException {
        try (WebexStandIn webex = WebexStandIn.start()) {
            webex.server()
                    .stubFor(any(urlPathMatching("/v1/(people|telephony).*"))
                            .atPriority(1)
                            .willReturn(aResponse()
                                    .withStatus(400)
                                    .withHeader("TrackingID", "ID_\u009b31m\u0085x")
                                    .withBody(new ObjectMapper()
                                            .createObjectNode()
                                            .put("message", "Broken " + HOSTILE + "\n" + FORGED)
                                            .put("trackingId", "ID_\u001b[31m\u009b2J")
                                            .toString())));
            isHarmless(webex.here(folder).run("whoami"));
            isHarmless(webex.here(folder).run("inventory_run"));
            isHarmless(webex.here(folder)
                    .run("v21_action", "usuarios_remover_licencias", "-p", "email=jane@example.com", "--apply"));
            isHarmless(webex.here(folder).run("jobs", "list"));
            assertThat(textsUnder(
                            folder,
                            file -> file.endsWith("index.html")
                                    || file.endsWith("failures.csv")
                                    || file.endsWith("results.csv")))
                    .isNotEmpty()
                    .allMatch(
                            text -> !OBEYED.matcher(text.replace("\r\n", "\n")).find());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v21_action|usuarios_alta_people|-p|email=#|-p|first_name=#",
                "v21_action|usuarios_alta_people|-p|#=1",
                "v21_action|usuarios_alta_people|-p|#",
                "v21_action|usuarios_alta_people|--csv|#",
                "v21_action|usuarios_alta_people|--csv|table#.csv",
                "v21_action|#|--apply",
                "v21_action|usuarios_alta_people|--apply-plan|#",
                "v21_actions|#",
                "v21_softphone_bulk_run|--input|#",
                "v21_softphone_bulk_run|--entity-type|#",
                "inventory_run|--concurrent-requests|#",
                "inventory_run|--#|x",
                "inventory_run|--token|#",
                "inventory_run|--out-dir|#",
                "launcher_tester_api_remota|--remote-url|http://#/",
                "launcher_csv_dependencias|--input-dir|#",
                "jobs|show|#",
                "jobs|undo|#",
                "jobs|#",
                "sandbox|--fault|#",
                "sandbox|--fault-plan|#",
                "serve|--port|#",
                "#",
                "help|#",
                "generate-completion",
            })
    void whatIsGivenIsShownAndNotObeyed(String arguments) throws IOException {
        try (WebexStandIn refusing = refusing()) {
            Stream.of("en", "es").forEach(language -> {
                String text =
                        (language.equals("en") ? HOSTILE.replace("\u0000", "") : "@|hola x|@\u009b\u202E\u001b[2J")
                                + "\n" + FORGED;
                Finished run = isHarmless(refusing.here(folder)
                        .with("SPACE_ODT_LANG", language)
                        .run(arguments.replace("#", text).split("\\|(?!red|hola|@)")));
                assertThat(run.stderr()).doesNotContain("\tat ");
            });
        }
    }

    private static WebexStandIn refusing() {
        WebexStandIn webex = WebexStandIn.start();
        webex.server()
                .stubFor(any(anyUrl())
                        .atPriority(1)
                        .willReturn(aResponse().withStatus(401).withBody("{}")));
        return webex;
    }

    @Test
    void whatStandsInATableOrTheEnvironmentIsShownAndNotObeyed() throws IOException {
        Path table = folder.resolve("table\u009b\u202E.csv");
        Files.writeString(
                table,
                "email," + HOSTILE.replace("\r", "").replace("\u0000", "") + "\n" + HOSTILE.replace("\r", "") + ",x\n");
        try (WebexStandIn webex = refusing()) {
            isHarmless(webex.here(folder).run("v21_action", "usuarios_alta_people", "--csv", table.toString()));
            isHarmless(webex.here(folder).run("v21_softphone_bulk_run", "--input", table.toString()));
            for (String variable : List.of(
                    "WEBEX_BASE_URL",
                    "HTTP_PROXY",
                    "SPACE_ODT_CA_FILE",
                    "SPACE_ODT_DB_URL",
                    "WEBEX_ACCESS_TOKEN_EXPIRES_AT",
                    "SPACE_ODT_LANG")) {
                isHarmless(webex.here(folder)
                        .with(variable, HOSTILE.replace("\u0000", "") + "\n" + FORGED)
                        .run("whoami"));
            }
        }
    }

    private static Finished isHarmless(Finished run) {
        for (String text : List.of(run.stdout(), run.stderr())) {
            assertThat(OBEYED.matcher(text).find()).as(text).isFalse();
            assertThat(text.lines()).noneMatch(line -> line.strip().startsWith(FORGED));
        }
        return run;
    }

    private static List<String> textsUnder(Path folder, Predicate<String> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> wanted.test(file.toString()))
                    .map(HostileTextTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
