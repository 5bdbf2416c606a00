package org.spaceodt.cli.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** What {@code jobs} says of a run that waits for a decision. */
@QuarkusTest
class StagesToldTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private SimulatedTenant tenant;

    @BeforeEach
    void start() throws IOException {
        tenant = SimulatedTenant.start(folder);
        Path v2 = Files.createDirectories(folder.resolve("out/v2"));
        Files.writeString(v2.resolve("static_policy.json"), "{}");
        JsonNode person = tenant.all("/people?callingData=true&max=100").stream()
                .filter(one -> one.has("extension"))
                .findFirst()
                .orElseThrow();
        List<String> calling = tenant.all("/licenses").stream()
                .filter(license -> license.path("name").asText().startsWith("Webex Calling"))
                .map(license -> license.path("id").asText())
                .toList();
        String license = "";
        for (JsonNode held : person.path("licenses")) {
            license = calling.contains(held.asText()) ? held.asText() : license;
        }
        Files.writeString(
                v2.resolve("input_softphones.csv"),
                "user_email,calling_license_id,location_id,extension,cf_always_enabled,cf_always_destination\n"
                        + String.join(
                                ",",
                                person.at("/emails/0").asText(),
                                license,
                                person.path("locationId").asText(),
                                person.path("extension").asText(),
                                "true,532999\n"));
    }

    @AfterEach
    void end() {
        tenant.close();
    }

    private Command command(String language) {
        return Command.in(folder)
                .with("SPACE_ODT_LANG", language)
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "any");
    }

    private Finished bulkRun(String answers) {
        return command("en").answering(answers).run("v2_bulk_run", "--out-dir", "out", "--operator", "operadora");
    }

    private Finished jobs(String language, String... arguments) {
        return command(language)
                .run(Stream.of(Stream.of("jobs"), Stream.of(arguments), Stream.of("--out-dir", "out"))
                        .flatMap(part -> part)
                        .toArray(String[]::new));
    }

    @Test
    void whatWaitsAndWhoDecidedWhatIsSaidInEachLanguage() throws IOException {
        Finished left = bulkRun("yes\nquit\n");
        assertThat(left.exitCode()).as(left.stdout() + left.stderr()).isEqualTo(1);
        JsonNode job = JSON.readTree(jobs("en", "list", "--json").stdout()).path(0);
        String id = job.path("id").asText();
        assertThat(job.path("state").asText()).isEqualTo("paused");
        JsonNode shown = JSON.readTree(jobs("en", "show", id, "--json").stdout());
        assertThat(shown.path("stages").findValuesAsText("standing"))
                .startsWith("done")
                .contains("waiting");
        assertThat(shown.at("/stages/0/decision/decided_by").asText()).isEqualTo("operadora");
        String waits = shown.path("waiting_for").asText();
        assertThat(waits).isNotEmpty();

        Map<String, String> said = Map.of(
                "en", "waits for a decision",
                "es", "espera una decisión",
                "ca", "espera una decisió");
        said.forEach((language, words) -> {
            Finished show = jobs(language, "show", id);
            assertThat(show.stdout())
                    .contains(
                            words,
                            waits,
                            "operadora",
                            shown.at("/stages/0/digest").asText());
            Finished watch = jobs(language, "watch", id, "--look-only");
            assertThat(watch.stdout()).contains(words, waits);
            assertThat(watch.exitCode()).isEqualTo(1);
            Finished resume = jobs(language, "resume", id);
            assertThat(resume.exitCode()).isEqualTo(2);
            assertThat(resume.stderr()).contains(words, waits, "space-odt v2_bulk_run");
        });
        assertThat(tenant.writes()).isEmpty();

        Finished done = bulkRun("yes\nyes\nyes\n");
        assertThat(done.exitCode()).as(done.stdout() + done.stderr()).isZero();
        assertThat(jobs("en", "show", id).exitCode()).isZero();
        assertThat(jobs("en", "show", id).stdout()).doesNotContain("waits for a decision");
        assertThat(tenant.writes()).hasSize(1);
        assertThat(jobs("en", "undo", id, "--apply").exitCode()).isZero();
        assertThat(tenant.writes()).hasSize(2);
    }
}
