package org.spaceodt.change.softphone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.support.Await;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Ongoing;
import org.spaceodt.support.SimulatedTenant;

/** {@code v2_bulk_run}: what is approved, by whom, and what then happens. */
@QuarkusTest
class BulkRunTest {
    private static final String HEADER = "user_email,calling_license_id,location_name,extension,cf_always_enabled,"
            + "cf_always_destination,voicemail_enabled";
    /** The stages that the rows of these tests need. */
    private static final String[] STAGES = {
        "assign_calling_license", "apply_numbers_update", "apply_forwarding", "apply_voicemail"
    };

    @TempDir
    static Path tenants;

    private static SimulatedTenant tenant;

    @TempDir
    Path folder;

    private RunDesk desk;
    private String ana;
    private String joan;

    @BeforeEach
    void start() {
        tenant = SimulatedTenant.untouched(tenant, 40, tenants);
        desk = new RunDesk(tenant, folder);
        ana = desk.newcomers().get(0);
        joan = desk.newcomers().get(1);
        desk.table(HEADER, row(ana, "7811"), row(joan, "7812"));
    }

    @AfterAll
    static void end() {
        tenant.close();
    }

    private String row(String email, String extension) {
        return email.toUpperCase(java.util.Locale.ROOT) + "," + desk.license() + "," + desk.location() + "," + extension
                + ",true,2101,true";
    }

    @Test
    void eachStageIsAskedForWithWhatItWouldChangeAndDoneBeforeTheNext() {
        Finished run = desk.answering("yes\nsí\nyes\nno\n");

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        assertThat(run.stdout()).contains("assign_calling_license", "later");
        assertThat(run.stderr())
                .containsSubsequence(
                        "Stage 1 of 4: assign_calling_license",
                        ana,
                        "Apply assign_calling_license?",
                        "Stage 2 of 4: apply_numbers_update",
                        "Stage 3 of 4: apply_forwarding",
                        "forwarding › always › destination",
                        "2101",
                        "Apply apply_forwarding?",
                        "Stage 4 of 4: apply_voicemail",
                        "apply_voicemail: no.");
        assertThat(desk.person(ana).path("extension").asText()).isEqualTo("7811");
        assertThat(desk.setting(joan, "callForwarding")
                        .at("/callForwarding/always/destination")
                        .asText())
                .isEqualTo("2101");
        assertThat(desk.setting(joan, "voicemail").path("enabled").asBoolean()).isFalse();
    }

    @Test
    void theEndOfTheInputIsANoToAllThatIsLeft() {
        Finished run = desk.run();

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        assertThat(run.stderr()).contains("assign_calling_license: no.", "apply_voicemail: no.");
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void whoQuitsGoesOnLaterAtTheStageThatWaits() {
        Finished quit = desk.answering("yes\nperhaps\nquit\n");
        Finished again = desk.answering("yes\nno\nno\n");

        assertThat(quit.exitCode()).as(quit.stdout() + quit.stderr()).isEqualTo(1);
        assertThat(quit.stderr()).contains("Type yes, no", "waits at apply_numbers_update");
        assertThat(again.exitCode()).as(again.stdout() + again.stderr()).isZero();
        assertThat(again.stderr())
                .contains(RunDesk.job(quit), "Stage 2 of 4")
                .doesNotContain("Apply assign_calling_license?");
    }

    @Test
    void allOfAStageIsShownToWhoAsksForIt() {
        Finished run = desk.answering("show\nquit\n");

        assertThat(run.stderr()).containsPattern("quit: show\\R(?s:.)*row 2 · " + ana + "(?s:.)*row 3 · " + joan);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void anotherValueForSomeIsApprovedWithAFileAndAFileInWhichSomethingIsWrongDecidesNothing() {
        desk.write("out/v2/nobody.csv", "user_email,cf_always_destination\nnobody@example.com,2102\n");
        desk.write("stage.csv", "user_email,voicemail_enabled\n" + ana + ",true\n");
        desk.write("near.csv", "user_email,cf_always_destinatio\n" + ana + ",2102\n");
        desk.write("twice.json", "{\"items\": [{\"user_email\": \"" + ana + "\"}, {\"user_email\": \"" + ana + "\"}]}");
        desk.write("good.json", "[{\"user_email\": \"" + ana + "\", \"cf_always_destination\": \"2102\"}]");

        Finished run =
                desk.answering("yes\nyes\nyesbut nobody.csv\nyesbut stage.csv\nyesbut near.csv\nyesbut twice.json\n"
                        + "yesbut none.csv\nyesbut\nyesbut good.json\nno\n");

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        assertThat(run.stderr())
                .containsSubsequence(
                        "nobody@example.com is not in the table",
                        "voicemail_enabled is not one of the stage apply_forwarding but of apply_voicemail",
                        "no column cf_always_destinatio",
                        "cf_always_destination",
                        "is about " + ana + ", too",
                        "There is no file none.csv",
                        "yesbut names no file",
                        "2102",
                        "apply_forwarding: yes, with other values");
        assertThat(desk.setting(ana, "callForwarding")
                        .at("/callForwarding/always/destination")
                        .asText())
                .isEqualTo("2102");
        assertThat(desk.setting(joan, "callForwarding")
                        .at("/callForwarding/always/destination")
                        .asText())
                .isEqualTo("2101");
    }

    @Test
    void aDecisionsFileAnswersAllAtOnceAndTheJobKeepsWhoDecided() throws IOException {
        desk.write("noche/forwarding.csv", "user_email;cf_always_destination\n" + joan + ";2103\n");
        desk.write("noche/decisions.json", decisions("yesbut forwarding.csv"));

        Finished run = desk.run("--decisions-file", "noche/decisions.json", "--operator", "Núria");

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        assertThat(run.stderr()).doesNotContain("Apply apply_forwarding?");
        assertThat(desk.setting(joan, "callForwarding")
                        .at("/callForwarding/always/destination")
                        .asText())
                .isEqualTo("2103");
        assertThat(desk.setting(ana, "voicemail").path("enabled").asBoolean()).isTrue();
        assertThat(desk.jobs("show", RunDesk.job(run)).stdout()).contains("Núria");
        JsonNode state =
                JsonFormat.MAPPER.readTree(desk.v2().resolve("run_state.json").toFile());
        assertThat(state.at("/stage_decisions/apply_forwarding/decision").asText())
                .isEqualTo("yesbut");
        assertThat(state.at("/record_results/" + ana + "/status").asText()).isEqualTo("success");
    }

    @Test
    void aRunWithAWindowWritesNothingBeforeItAndGoesOnWhenTheWindowIsRemoved() {
        desk.write("d.json", decisions("yes"));
        DateTimeFormatter clock = DateTimeFormatter.ofPattern("HH:mm");
        LocalTime now = LocalTime.now(ZoneOffset.UTC);
        Finished waiting;
        try (Ongoing night = desk.command()
                .start(
                        "v2_bulk_run",
                        "--decisions-file",
                        "d.json",
                        "--start-at",
                        clock.format(now.plusHours(3)),
                        "--stop-at",
                        clock.format(now.plusHours(5)),
                        "--zone",
                        "UTC",
                        "--out-dir",
                        "out")) {
            night.awaitProgress("Job ");
            Await.until("it waits", () -> desk.jobs("list").stdout().contains("waiting for its window"));
            night.interrupt();
            waiting = night.await();
        }
        assertThat(waiting.exitCode()).as(waiting.stderr()).isEqualTo(1);
        assertThat(waiting.stderr()).contains("Window: every day from");
        assertThat(tenant.writes()).isEmpty();

        String job = RunDesk.job(waiting);
        assertThat(desk.jobs("resume", job, "--any-time").exitCode()).isZero();
        Finished run = desk.run("--decisions-file", "d.json");
        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        assertThat(RunDesk.job(run)).isEqualTo(job);
        assertThat(desk.person(ana).path("extension").asText()).isEqualTo("7811");
    }

    private static String decisions(String forwarding) {
        StringBuilder json = new StringBuilder("{");
        for (String stage : SoftphoneStage.ids()) {
            json.append(json.length() == 1 ? "" : ",")
                    .append("\"" + stage + "\":\"" + (stage.equals("apply_forwarding") ? forwarding : "yes") + "\"");
        }
        return json + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"apply_forwarding\": \"yes\"}",
                "[]",
                "{\"assign_calling_license\": \"maybe\"}",
                "{\"ubicacion_configurar_pstn\": \"yes\"}"
            })
    void aDecisionsFileInWhichSomethingIsWrongIsRefusedBeforeAnythingIsDone(String json) {
        desk.write("d.json", json);

        Finished run = desk.run("--decisions-file", "d.json");

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(2);
        assertThat(run.stderr()).contains("d.json");
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void aDecisionsFileWhoseOverrideIsWrongIsRefusedBeforeAnythingIsDone() {
        desk.write("forwarding.csv", "user_email,cf_always_destination\nnobody@example.com,2103\n");
        desk.write("d.json", decisions("yesbut forwarding.csv"));

        Finished run = desk.run("--decisions-file", "d.json");

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(2);
        assertThat(run.stderr()).contains("nobody@example.com is not in the table");
        assertThat(tenant.writes()).isEmpty();
    }

    @Test
    void aPlanIsKeptAndAppliedLaterWithoutAskingAgainWhatWasApprovedForIt() {
        Finished planned = desk.run("--plan");
        Finished begun = desk.answering("yes\nquit\n", "--apply-plan", RunDesk.plan(planned));
        Finished cancelled = desk.jobs("cancel", RunDesk.job(begun));
        Finished again = desk.answering("yes\nno\nno\n", "--apply-plan", RunDesk.plan(planned));

        assertThat(planned.exitCode()).as(planned.stdout() + planned.stderr()).isZero();
        assertThat(planned.stdout()).contains("apply_voicemail", "Nothing was changed in Webex");
        assertThat(begun.exitCode()).as(begun.stdout() + begun.stderr()).isEqualTo(1);
        assertThat(cancelled.exitCode())
                .as(cancelled.stdout() + cancelled.stderr())
                .isZero();
        assertThat(again.stderr())
                .contains("assign_calling_license: approved before", "Apply apply_numbers_update?")
                .doesNotContain("Apply assign_calling_license?");
    }

    @Test
    void aDecisionsFileAnswersForAPlanThatWasKeptToo() {
        desk.write("forwarding.csv", "user_email,cf_always_destination\n" + ana + ",7999\n");
        desk.write("wrong.csv", "user_email,cf_always_destination\nnobody@example.com,7999\n");
        desk.write("wrong.json", decisions("yesbut wrong.csv"));
        desk.write("d.json", decisions("yesbut forwarding.csv"));
        String plan = RunDesk.plan(desk.run("--plan"));

        Finished refused = desk.run("--apply-plan", plan, "--decisions-file", "wrong.json");
        int before = tenant.writes().size();
        Finished applied = desk.run("--apply-plan", plan, "--decisions-file", "d.json");

        assertThat(refused.exitCode()).as(refused.stdout() + refused.stderr()).isEqualTo(2);
        assertThat(refused.stderr()).contains("nobody@example.com is not in the table");
        assertThat(before).isZero();
        assertThat(applied.exitCode()).as(applied.stdout() + applied.stderr()).isZero();
        assertThat(applied.stderr()).doesNotContain("Apply ");
        assertThat(tenant.writes().toString()).contains("7999");
    }

    @Test
    void whomSomebodyChangedSinceThePlanIsLeftAloneAndTheOthersAreDone() {
        String yes = "yes\nyes\nyes\nyes\n";
        desk.answering(yes);
        desk.table(
                HEADER,
                row(ana, "7811").replace("2101", "2102"),
                row(joan, "7812").replace("2101", "2102"));
        Finished planned = desk.run("--plan");
        desk.table(HEADER, row(ana, "7811").replace("2101", "2999"));
        desk.answering(yes);
        int before = tenant.writes().size();

        Finished applied = desk.answering(yes, "--apply-plan", RunDesk.plan(planned));

        assertThat(applied.exitCode()).as(applied.stdout() + applied.stderr()).isEqualTo(1);
        assertThat(applied.stdout() + applied.stderr()).contains("has changed since the plan", "2999");
        assertThat(tenant.writes()).hasSize(before + 1);
    }

    @Test
    void whoIsProtectedIsRefusedInEveryStageUnlessIncluded() {
        desk.write("out/protected.csv", "kind,value,reason,until\nperson," + ana + ",Management,\n");

        Finished planned = desk.run("--plan");
        Finished run = desk.answering("yes\nyes\nyes\nyes\n");
        Finished included = desk.answering("yes\nyes\nyes\nyes\n", "--only-failures", "--include-protected");

        assertThat(planned.stdout()).contains(ana + " is protected: Management.");
        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(1);
        assertThat(included.exitCode())
                .as(run.stdout() + run.stderr() + included.stdout() + included.stderr())
                .isZero();
        assertThat(desk.person(joan).path("extension").asText()).isEqualTo("7812");
        assertThat(desk.person(ana).path("extension").asText()).isEqualTo("7811");
    }

    @Test
    void whoFailedInARunOfTheOriginalGoesOnAtTheStageThatFailed() {
        desk.write("out/v2/run_state.json", """
                {"run_id": "8f2c", "started_at": "2026-01-01T00:00:00+00:00", "completed_count": 1, "failed_count": 1,
                 "stage_decisions": {}, "record_results": {
                   "%s": {"user_email": "%s", "status": "success", "failed_stage": null, "verified": true,
                          "details": {"stages": []}},
                   "%s": {"user_email": "%s", "status": "failed", "failed_stage": "apply_numbers_update",
                          "verified": false, "details": {}}}}
                """.formatted(ana, ana, joan, joan));

        Finished plan = desk.run("--only-failures", "--plan");

        assertThat(plan.exitCode()).as(plan.stdout() + plan.stderr()).isLessThan(2);
        assertThat(plan.stdout())
                .contains(joan, "apply_numbers_update", "1 row, 3 steps")
                .doesNotContain(ana, "assign_calling_license");
    }

    @Test
    void whoFailedGoesOnAtTheStageThatFailedAndNothingBeforeItIsWrittenAgain() {
        tenant.faults("{\"rules\":[{\"where\":{\"method\":\"PUT\",\"path\":\"/people/{personId}/features/voicemail\"},"
                + "\"what\":{\"status\":400}}]}");
        Finished failed = desk.answering("yes\nyes\nyes\nyes\n");
        tenant.noFaults();
        int before = tenant.writes().size();

        Finished again = desk.answering("yes\n", "--only-failures");

        assertThat(failed.exitCode()).as(failed.stdout() + failed.stderr()).isEqualTo(1);
        assertThat(again.exitCode()).as(again.stdout() + again.stderr()).isZero();
        assertThat(again.stderr()).contains("Stage 1 of 1: apply_voicemail");
        assertThat(desk.setting(ana, "voicemail").path("enabled").asBoolean()).isTrue();
        assertThat(tenant.writes().subList(before, tenant.writes().size()))
                .allMatch(write -> write.path("path").asText().endsWith("/voicemail"));
        assertThat(desk.run("--only-failures").stderr()).contains("Nothing");
    }

    @Test
    void aRunIsTakenBack() {
        Finished run = desk.answering("yes\nyes\nyes\nyes\n");
        Finished plan = desk.jobs("undo", RunDesk.job(run));
        Finished undone = desk.jobs("undo", RunDesk.job(run), "--apply", "--apply-plan", RunDesk.plan(plan));

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        assertThat(undone.exitCode()).as(undone.stdout() + undone.stderr()).isZero();
        assertThat(desk.person(ana).path("extension").isMissingNode()).isTrue();
    }

    @Test
    void aLicenceIsTakenBackAlsoFromWhomAnotherActionWroteAsAWholeMeanwhile() {
        String license = RunDesk.job(alone(
                "assign_calling_license",
                "calling_license_id=" + desk.license(),
                "location_name=" + desk.location(),
                "extension=7811"));
        String numbers = RunDesk.job(alone("apply_numbers_update", "extension=7815"));

        Finished undone = desk.jobs("undo", numbers, "--apply", "--yes");
        assertThat(undone.exitCode()).as(undone.stdout() + undone.stderr()).isZero();
        undone = desk.jobs("undo", license, "--apply", "--yes");

        assertThat(undone.exitCode()).as(undone.stdout() + undone.stderr()).isZero();
        assertThat(desk.person(ana).has("extension")).isFalse();
    }

    /** One stage as an action, with one person. */
    private Finished alone(String stage, String... values) {
        List<String> words = new ArrayList<>(List.of(stage, "-p", "person_id=" + ana, "--apply", "--yes"));
        Stream.of(values).forEach(value -> words.addAll(List.of("-p", value)));
        Finished done = desk.command().run(RunDesk.arguments("v21_action", words.toArray(String[]::new)));
        assertThat(done.exitCode()).as(done.stdout() + done.stderr()).isZero();
        return done;
    }

    @Test
    void itIsSpokenInTheOperatorsLanguage() {
        Finished spanish = desk.command()
                .with("SPACE_ODT_LANG", "es")
                .answering("ver\nsalir\n")
                .run("v2_bulk_run", "--out-dir", "out");
        Finished catalan = desk.command()
                .with("SPACE_ODT_LANG", "ca")
                .answering("mostra\nsurt\n")
                .run("v2_bulk_run", "--out-dir", "out");

        assertThat(spanish.stderr()).contains("Etapa 1 de 4", "¿Aplicar assign_calling_license?", "espera en");
        assertThat(catalan.stderr()).contains("Etapa 1 de 4", "Aplicar assign_calling_license?", "espera a");
        assertThat(spanish.exitCode()).isEqualTo(1);
        assertThat(catalan.exitCode()).isEqualTo(1);
    }

    @Test
    void theHttpArchiveIsWithTheFilesOfTheRun() throws IOException {
        desk.run("--plan", "--debug-har");

        assertThat(Files.readString(desk.v2().resolve("http.har"))).contains("\"log\"");
    }

    @Test
    void aPlanReadsEachObjectOnce() throws IOException {
        tableOfCallers();
        Path log = folder.resolve("plan.jsonl");

        Finished plan = desk.run("--plan", "--request-log=" + log);

        assertThat(plan.exitCode()).as(plan.stderr()).isLessThan(2);
        assertThat(reads(log, "GET /v1/.*"))
                .allSatisfy((url, times) -> assertThat(times).as(url).isEqualTo(1));
        assertThat(reads(log, "GET /v1/people/Y[^/]*"))
                .as("the others come from a list")
                .hasSize(2);
    }

    @Test
    void whatPreflightHasReadOfNumbersAndQueuesThePlanDoesNotReadAgain() throws IOException {
        List<String> lines =
                new ArrayList<>(List.of(HEADER.replace("location_name", "location_id") + ",call_queue_ids"));
        JsonNode queues = tenant.get("/telephony/config/queues").path("queues");
        int line = 0;
        for (String email : Stream.concat(
                        desk.callers().stream(), desk.newcomers().stream().limit(9))
                .toList()) {
            JsonNode person = desk.person(email);
            String location = person.path("locationId")
                    .asText(tenant.someLocation().path("id").asText());
            String queue = queues.get(line % queues.size()).path("id").asText();
            lines.add(String.join(",", email, desk.license(), location, "78" + (100 + line), "true,2101,true", queue));
            line++;
        }
        desk.table(lines.toArray(String[]::new));
        Path log = folder.resolve("plan.jsonl");

        Finished plan = desk.run("--plan", "--request-log=" + log);

        assertThat(plan.exitCode()).as(plan.stderr()).isLessThan(2);
        assertThat(reads(log, "GET /v1/telephony/config/numbers"))
                .as("all of them, which preflight wants")
                .hasSize(1);
        assertThat(reads(log, "GET /v1/telephony/config/(queues|locations/.*/queues/[^/]*)(\\?.*)?"))
                .as("both lists, and the queues")
                .hasSizeGreaterThan(2);
        assertThat(reads(log, "GET /v1/.*"))
                .allSatisfy((url, times) -> assertThat(times).as(url).isEqualTo(1));
    }

    @Test
    void whatIsWrongWithThePolicyIsSaidUnderItsNameAndNotUnderThatOfTheTable() {
        desk.policy("{\"voicemail_defaults\": {\"enabledd\": true}, \"x\": {}}");

        Finished run = desk.run("--plan");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr())
                .contains(
                        "Error, v2/static_policy.json, column voicemail_defaults: Webex has no field voicemail_defaults/enabledd.",
                        "v2/static_policy.json: 2 errors. Nothing was written to Webex. Correct that and run again.")
                .doesNotContain("Correct the table", "a copy of the table");

        desk.table(HEADER, row(ana, "78a"));
        assertThat(desk.run("--plan").stderr())
                .contains("v2/static_policy.json: 2 errors.", "input_softphones.csv: 1 error.", "Correct the table");
    }

    @Test
    void aSecondRowForAPersonIsNamedAlsoWhenSomethingElseIsWrongWithIt() {
        desk.table(HEADER, row(ana, "7811"), ana + ",,Nowhere,78a,true,2101,true");

        Finished run = desk.run("--plan");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr()).contains("Row 2 is about the same: " + ana, "Nowhere", "78a");
    }

    @Test
    void everythingThatIsWrongWithAnOverrideIsSaidAtOnce() {
        desk.write(
                "wrong.csv",
                "user_email,cf_alway_enabled,voicemail_enabled,cf_busy_enabled\n"
                        + "nobody@example.com,true,true,true\n" + ana + ",true,true,perhaps\n" + ana
                        + ",true,true,true\n");

        Finished run = desk.answering("yes\nyes\nyesbut wrong.csv\nquit\n");

        assertThat(run.stderr())
                .contains(
                        "has no column cf_alway_enabled",
                        "The column voicemail_enabled is not one of the stage apply_forwarding",
                        "nobody@example.com is not in the table of this run",
                        "perhaps",
                        "is about " + ana + ", too");
    }

    @Test
    void failuresHaveTheirHeaderBeforeAnythingFails() throws IOException {
        desk.write("d.json", decisions("yes"));

        assertThat(desk.run("--decisions-file", "d.json").exitCode()).isZero();

        assertThat(Files.readAllLines(desk.v2().resolve("failures.csv")))
                .containsExactly("user_email,stage,error_type,http_status,tracking_id,details,row_number,error_codes,"
                        + "cause,next_step,retryable,failed_at,run_id");
    }

    @Test
    void nothingIsAskedAboutTheLineOfWhoGetsItFirst() throws IOException {
        Path log = folder.resolve("plan.jsonl");

        Finished plan = desk.run("--plan", "--request-log=" + log);

        assertThat(plan.exitCode()).as(plan.stdout() + plan.stderr()).isZero();
        assertThat(Files.readAllLines(desk.v2().resolve("plan.csv")))
                .filteredOn(line -> line.contains("later") && line.contains("no Webex Calling"))
                .as("three stages of two people")
                .hasSize(6);
        assertThat(reads(log, "GET /v1/.*/people/.*|GET /v1/people/.*/.*"))
                .as("settings, which are answered 404")
                .isEmpty();
    }

    @Test
    void anExtensionThatBelongsToSomebodyIsRefusedInThePlanWithItsColumnAndOwner() throws IOException {
        JsonNode owner = desk.person(desk.callers().get(0));
        List<String> lines = new ArrayList<>(List.of(HEADER.replace("location_name", "location_id")));
        List<String> emails = Stream.concat(desk.callers().stream().limit(3), Stream.of(ana, joan))
                .toList();
        for (int i = 0; i < emails.size(); i++) {
            String own = desk.person(emails.get(i)).path("extension").asText("7812");
            String extension =
                    emails.get(i).equals(ana) ? owner.path("extension").asText() : own;
            lines.add(String.join(
                    ",",
                    emails.get(i),
                    desk.license(),
                    owner.path("locationId").asText(),
                    extension,
                    "true,2101,true"));
        }
        desk.table(lines.toArray(String[]::new));
        Path log = folder.resolve("plan.jsonl");

        Finished plan = desk.run("--plan", "--request-log=" + log);

        assertThat(Files.readString(desk.v2().resolve("plan.csv")))
                .contains("extension: " + owner.path("extension").asText() + " belongs to "
                        + owner.path("displayName").asText());
        assertThat(plan.exitCode()).as(plan.stderr()).isEqualTo(1);
        assertThat(reads(log, "GET .*/numbers\\?.*(extension|phoneNumber)=.*"))
                .as("asked for themselves are the extensions that are new to somebody, and of those the first few")
                .hasSizeLessThanOrEqualTo(2);
    }

    /** People who call, whose forwarding is to be changed. */
    private void tableOfCallers() {
        List<String> lines = new ArrayList<>(List.of(HEADER.replace("location_name", "location_name,location_id")));
        for (String email : desk.callers()) {
            JsonNode person = desk.person(email);
            lines.add(String.join(
                    ",",
                    email,
                    desk.license(),
                    "",
                    person.path("locationId").asText(),
                    person.path("extension").asText(),
                    "true,2101,true"));
        }
        desk.table(lines.toArray(String[]::new));
    }

    @Test
    void thePlanOfAStageReadsPeopleFromListsToo() throws IOException {
        tableOfCallers();
        Path log = folder.resolve("stage.jsonl");

        Finished run = desk.answering("quit\n", "--request-log=" + log);

        assertThat(run.stderr()).contains("Stage 1 of ");
        assertThat(reads(log, "GET /v1/people/Y[^/]*"))
                .as("the first of the table and of the stage")
                .hasSizeLessThan(5);
    }

    @Test
    void aRunLooksAtAPersonForALicenceAndForNumbersAndNotForEachSettingAfterThem() throws IOException {
        desk.write("d.json", decisions("yes"));
        Path log = folder.resolve("run.jsonl");
        Finished run = desk.run("--decisions-file", "d.json", "--request-log=" + log);

        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        assertThat(desk.setting(ana, "voicemail").path("enabled").asBoolean()).isTrue();
        assertThat(reads(log, "GET /v1/people/Y[^/]*")).hasSize(2).allSatisfy((url, times) -> assertThat(times)
                .as("plan, before and after the licence, and before the numbers: " + url)
                .isEqualTo(4));
    }

    @Test
    void theMorningAfterEachStageIsVerifiedForEveryPerson() {
        desk.write("d.json", decisions("yes"));
        String job = RunDesk.job(desk.run("--decisions-file", "d.json"));
        Finished still = inTheMorning("verify", job);
        String id = desk.person(ana).path("id").asText();
        ObjectNode forwarding = (ObjectNode) tenant.get("/people/" + id + "/features/callForwarding");
        forwarding
                .withObjectProperty("callForwarding")
                .withObjectProperty("always")
                .put("destination", "2102");
        tenant.put("/people/" + id + "/features/callForwarding", forwarding.toString());
        tenant.delete("/people/" + desk.person(joan).path("id").asText());

        Finished changed = inTheMorning("verify", job);

        assertThat(still.exitCode()).as(still.stdout() + still.stderr()).isZero();
        assertThat(still.stdout()).contains("Still so 2 · changed since 0");
        assertThat(changed.exitCode()).as(changed.stdout() + changed.stderr()).isEqualTo(10);
        assertThat(changed.stdout())
                .contains("Still so 0 · changed since 1 · gone 1", "destination: 2101 → 2102")
                .doesNotContain("Set voicemail: changed");
    }

    /** By a client that gave nobody a licence a moment ago: that of the evening would wait two minutes for who is not there. */
    private Finished inTheMorning(String... options) {
        return desk.command()
                .with("WEBEX_ACCESS_TOKEN", "access-token-of-the-morning")
                .run(RunDesk.arguments("jobs", options));
    }

    /** How often each address was read. */
    private static Map<String, Long> reads(Path log, String which) throws IOException {
        Map<String, Long> reads = new TreeMap<>();
        for (String line : Files.readAllLines(log)) {
            JsonNode call = JsonFormat.MAPPER.readTree(line);
            String read = call.path("method").asText() + " " + call.path("url").asText();
            if (read.matches(which)) {
                reads.merge(read, 1L, Long::sum);
            }
        }
        return reads;
    }
}
