package org.spaceodt.change.danger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.RealTenant;
import org.spaceodt.support.SimulatedTenant;

/** What of a change is dangerous, in plan, question, report and job: ten people with locations in Spain. */
@QuarkusTest
class DangersToldTest {
    @TempDir
    Path folder;

    private SimulatedTenant tenant;
    private RealTenant real;

    @BeforeEach
    void start() {
        tenant = SimulatedTenant.start(folder);
        real = new RealTenant(tenant);
    }

    @AfterEach
    void end() {
        real.close();
        tenant.close();
    }

    private Command command() {
        return Command.in(folder)
                .with("SPACE_ODT_LANG", "en")
                .with("WEBEX_BASE_URL", real.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "s3cret-token");
    }

    /** Those with calling. */
    private List<String> people() {
        return tenant.all("/people?callingData=true").stream()
                .filter(person -> !person.path("locationId").asText().isEmpty())
                .map(person -> person.path("emails").path(0).asText())
                .toList();
    }

    private String table(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String forwarding(String... destinations) throws IOException {
        StringBuilder text = new StringBuilder("person_id;cf_always_enabled;cf_always_destination\n");
        for (int i = 0; i < destinations.length; i++) {
            text.append(people().get(i))
                    .append(";true;")
                    .append(destinations[i])
                    .append('\n');
        }
        return table("forwarding.csv", text.toString());
    }

    private static String job(Finished run) {
        Matcher job = Pattern.compile("Job ([0-9a-f-]{36})").matcher(run.stdout() + run.stderr());
        assertThat(job.find()).as(run.stdout() + run.stderr()).isTrue();
        return job.group(1);
    }

    @Test
    void whereCallsAreSentIsToldInPlanQuestionJobAndReport() throws IOException {
        String table = forwarding("+34806123456", "+351211234567", "112");
        String danger = "danger: emergency 1, premium 1, international 1, main_number 0, share 0.30 of 0.10";

        Finished planned = command().run("v21_action", "apply_forwarding", "--csv", table);
        assertThat(planned.stdout()).contains(danger);

        Finished applied =
                command().seated().answering("3\n").run("v21_action", "apply_forwarding", "--csv", table, "--apply");
        assertThat(applied.stderr()).containsSubsequence("[REAL]", "Rows: 3", danger, "Type the number");
        String job = job(applied);
        assertThat(command().run("jobs", "show", job).stdout()).contains(danger);
        Path files = folder.resolve(".artifacts/v21/transformacion/jobs").resolve(job);
        JsonNode told =
                new ObjectMapper().readTree(files.resolve("job.json").toFile()).path("danger");
        assertThat(told.path("premium").asInt()).isEqualTo(1);
        assertThat(told.path("share").asDouble()).isEqualTo(0.3);
        assertThat(Files.readString(files.resolve("report.html"))).contains(danger.substring("danger: ".length()));
    }

    @Test
    void aJobThatNobodyPlannedTellsWhatItWrote() throws IOException {
        Finished applied = command()
                .with("SPACE_ODT_DANGER_SHARE", "0.25")
                .run(
                        "v21_action",
                        "apply_forwarding",
                        "--csv",
                        forwarding("+34806123456", "+34555010155"),
                        "--apply",
                        "--yes");

        assertThat(applied.exitCode()).as(applied.stdout() + applied.stderr()).isZero();
        assertThat(command().run("jobs", "show", job(applied)).stdout())
                .contains("danger: emergency 0, premium 1, international 0, main_number 0, share 0.20 of 0.25");
    }

    @Test
    void permissionsThatOpenCallsAreTold() throws IOException {
        String person = people().get(0);
        String text =
                "person_id;outgoing_use_custom_enabled;outgoing_use_custom_permissions;outgoing_international_action;outgoing_premium_services_i_action\n"
                        + person + ";true;true;%s;%s\n";
        String closed = table("closed.csv", text.formatted("BLOCK", "BLOCK"));
        Finished shut = command().run("v21_action", "apply_permissions_in_out", "--csv", closed, "--apply", "--yes");
        assertThat(shut.exitCode()).as(shut.stdout() + shut.stderr()).isZero();

        Finished planned = command()
                .run(
                        "v21_action",
                        "apply_permissions_in_out",
                        "--csv",
                        table("open.csv", text.formatted("ALLOW", "ALLOW")));
        assertThat(planned.stdout()).contains("premium 1, international 1, main_number 0, share 0.10 of 0.10");
    }

    @Test
    void theMainNumberOfALocationIsToldAlsoWhereSomebodyGetsIt() throws IOException {
        JsonNode location = tenant.someLocation();
        String numbers = "location_id;phone_numbers\n" + location.path("id").asText() + ";+34555010199\n";
        command()
                .run(
                        "v21_action",
                        "ubicacion_alta_numeraciones_desactivadas",
                        "--csv",
                        table("numbers.csv", numbers),
                        "--apply",
                        "--yes");
        Finished planned = command()
                .run(
                        "v21_action",
                        "ubicacion_actualizar_cabecera",
                        "--csv",
                        table(
                                "main.csv",
                                "location_id;phone_number\n"
                                        + location.path("id").asText() + ";+34555010199\n"));

        assertThat(planned.stdout()).contains("main_number 1, share 0.00 of 0.10");
    }

    @Test
    void whatSomebodyWillGetWhoDoesNotCallYetIsToldBeforeItCanBeLookedAt() throws IOException {
        List<JsonNode> all = tenant.all("/people?callingData=true");
        String nobody = all.stream()
                .filter(person -> person.path("locationId").asText().isEmpty())
                .map(person -> person.path("emails").path(0).asText())
                .findFirst()
                .orElseThrow();
        Path v2 = Files.createDirectories(folder.resolve("out/v2"));
        Files.writeString(
                v2.resolve("input_softphones.csv"),
                "user_email,calling_license_id,location_id,extension,cf_always_enabled,cf_always_destination\n" + nobody
                        + "," + license() + ","
                        + tenant.someLocation().path("id").asText()
                        + ",7411,true,+34806123456\n");
        // The first time templates are made.
        command().run("v2_bulk_run", "--out-dir", "out", "--plan");
        Finished planned = command().run("v2_bulk_run", "--out-dir", "out", "--plan");

        assertThat(planned.stdout() + planned.stderr()).contains("danger: emergency 0, premium 1, international 0");
    }

    private String license() {
        return tenant.all("/licenses").stream()
                .filter(one -> one.path("name").asText().contains("Calling - Professional"))
                .map(one -> one.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aShareThatIsNoneIsRefusedBeforeAnythingIsRead() throws IOException {
        for (String wrong : new String[] {"10", "1.5", "-0.1", "ten", "0.1.1"}) {
            Finished refused = command()
                    .with("SPACE_ODT_DANGER_SHARE", wrong)
                    .run("v21_action", "apply_forwarding", "--csv", forwarding("+34555010155"));
            assertThat(refused.exitCode()).as(refused.stderr()).isEqualTo(2);
            assertThat(refused.stderr()).contains("SPACE_ODT_DANGER_SHARE");
        }
    }
}
