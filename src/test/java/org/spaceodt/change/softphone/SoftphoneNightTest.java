package org.spaceodt.change.softphone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.apply.ActionWork;
import org.spaceodt.action.apply.Verification;
import org.spaceodt.action.apply.Verifying;
import org.spaceodt.action.owner.HolderStage;
import org.spaceodt.action.person.Office;
import org.spaceodt.action.softphone.ApplyForwarding;
import org.spaceodt.action.softphone.ApplyNumbersUpdate;
import org.spaceodt.action.softphone.ApplyVoicemail;
import org.spaceodt.action.softphone.AssignCallingLicense;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.JobDesk;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.job.RowEnd;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.job.RowView;
import org.spaceodt.change.plan.Planning;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.report.RunReportPage;
import org.spaceodt.change.report.VerifiedReport;
import org.spaceodt.change.stage.Decided;
import org.spaceodt.change.stage.StagedJobs;
import org.spaceodt.change.verify.JobVerification;
import org.spaceodt.change.verify.VerifyReport;
import org.spaceodt.job.Item;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.NewJob;
import org.spaceodt.job.Outcome;
import org.spaceodt.job.TurnedClock;
import org.spaceodt.job.Work;
import org.spaceodt.job.engine.EngineSettings;
import org.spaceodt.job.engine.JobEngine;
import org.spaceodt.job.hours.HoursChange;
import org.spaceodt.job.hours.WorkingHours;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;
import org.spaceodt.support.Await;

/** A run of softphones that has two nights: from ten to six, with what a day brings in between, and the look at it the morning after. */
class SoftphoneNightTest {
    private static final String ANA = HolderStage.PERSON;
    private static final String PEP = "pep.ejemplo@example.com";
    private static final String MAR = "mar.ejemplo@example.com";
    private static final String HEADER =
            "user_email,calling_license_id,location_name,extension,cf_always_enabled,cf_always_destination,voicemail_enabled\n";
    private static final String FIRST_NIGHT = "2026-12-01T22:00:00Z";
    private static final String MORNING = "2026-12-02T06:00:00Z";
    private static final String SECOND_NIGHT = "2026-12-02T22:00:00Z";
    private static final WorkingHours NIGHT =
            WorkingHours.of(Optional.of("22:00"), Optional.of("06:00"), ZoneOffset.UTC);
    private static final NewJob.Limits ONE_BY_ONE = new NewJob.Limits(1, false, 0, 1, 1_000);

    /** What people read of a look at a job has tests of its own. */
    private static final class NoPages extends RunReportPage {
        NoPages() {
            super(null, null, null, null);
        }

        @Override
        public void write(VerifiedReport report, Locale locale, Appendable out) {}
    }

    /** Tells of each item that has ended. */
    private static final class Told extends Work.Forwarding {
        private final Runnable after;

        Told(Work work, Runnable after) {
            super(work);
            this.after = after;
        }

        @Override
        protected void ended(Item item, Outcome outcome) {
            after.run();
        }
    }

    @RegisterExtension
    static final ActionStage STAGE = new ActionStage();

    @TempDir
    Path folder;

    private final TurnedClock clock = new TurnedClock();
    private final ApplyForwarding forwarding = new ApplyForwarding();
    private final ApplyVoicemail voicemail = new ApplyVoicemail();
    private JobDesk desk;
    private JobContext place;

    @BeforeEach
    void open() {
        HolderStage people = HolderStage.of(STAGE);
        people.person(PEP, Optional.of("2903"));
        people.person(MAR, Optional.of("2904"));
        STAGE.forgetCalls();
        turn("2026-12-01T12:00:00Z");
        desk = JobDesk.in(folder, STAGE, clock);
        place = desk.of(
                "operadora",
                new NoPages(),
                new AssignCallingLicense(Office.WAITS),
                new ApplyNumbersUpdate(),
                forwarding,
                voicemail);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void turn(String now) {
        clock.turn(Duration.between(Instant.now(), Instant.parse(now)));
    }

    private JobView job(String id) {
        return place.jobs().find(id).orElseThrow();
    }

    /** The answers to all stages, from a file. */
    private List<Decided> decisions() throws IOException {
        Path file = Files.writeString(
                folder.resolve("decisions.json"),
                SoftphoneStage.ids().stream()
                        .map(stage -> "\"" + stage + "\": \"yes\"")
                        .collect(Collectors.joining(",", "{", "}")));
        DecisionsFile read = DecisionsFile.read(file, new OverridePlaces(List.of(folder)));
        assertThat(read.found()).isEmpty();
        List<Decided> decided = new ArrayList<>();
        read.decisions().forEach((stage, decision) -> {
            if (place.catalogue().find(stage.id()).isPresent()) {
                decided.add(decision.of(stage, Optional.empty()));
            }
        });
        return decided;
    }

    private RowJob planned(SoftphoneRecipe recipe) throws IOException {
        byte[] csv = (HEADER + ANA + ",Webex Calling - Professional,Sede con Líneas,2901,true,2903,false\n" + PEP
                        + ",Webex Calling - Professional,Sede con Líneas,2903,true,2904,false\n" + MAR
                        + ",Webex Calling - Professional,Sede con Líneas,2904,true,2901,false\n")
                .getBytes(StandardCharsets.UTF_8);
        CheckedTable table = new RowJobs(place).check(recipe, GivenRows.of(Source.of(csv)), TableLimits.USUAL);
        assertThat(table.diagnostics().list())
                .extracting(one -> one.summary().in(Locale.ENGLISH))
                .isEmpty();
        SavedPlan plan = new Planning(place)
                .plan(table, "people.csv", JobDesk.NO_FILES, row -> {})
                .plan();
        return new StagedJobs(place).make(plan, recipe, ONE_BY_ONE, decisions()).job();
    }

    private List<String> ends(RowJob job) {
        List<String> ends = new ArrayList<>();
        new RowJobs(place).rows(job).each(steps -> {
            RowView row = RowView.of(steps, place.words());
            ends.add(row.number() + " " + RowEnd.of(steps, place.words()).id() + " "
                    + steps.stream().map(step -> step.state().name()).toList() + " " + row.reason());
        });
        return ends;
    }

    @Test
    void aRunGoesOnTheNextNightRefusesWhatTheDayChangedAndIsLookedAtInTheMorning() throws Exception {
        RowJob job = planned(SoftphoneRecipe.of(place, JsonFormat.MAPPER.createObjectNode()));
        List<String> firstNight = new ArrayList<>();
        Work work = new Told(
                new ActionWork(
                        ActionWork.STAGED,
                        place.catalogue(),
                        STAGE.webex(),
                        Verifying.watch(ActionStage.VERIFYING),
                        place.jobProtection()),
                () -> {
                    // It becomes six in the morning when the first person of the last stage is done.
                    if (STAGE.writes().size() == 3 && firstNight.isEmpty()) {
                        firstNight.addAll(STAGE.writes());
                        turn(MORNING);
                    }
                });
        try (JobEngine engine = JobEngine.start(desk.store(), "account", List.of(work), EngineSettings.usual())) {
            place.jobs().begin(job.id(), HoursChange.to(NIGHT));
            Await.until(
                    "it waits for ten", () -> job(job.id()).goesOn().equals(Optional.of(Instant.parse(FIRST_NIGHT))));
            assertThat(STAGE.writes()).as("by day nothing is written").isEmpty();
            // By day somebody forwards the calls of one person elsewhere.
            STAGE.done(
                    forwarding,
                    STAGE.plan(
                            forwarding,
                            Map.of("person_id", PEP, "cf_always_enabled", "true", "cf_always_destination", "2999")));
            STAGE.forgetCalls();

            turn(FIRST_NIGHT);
            Await.until(
                    "it waits for the next night",
                    () -> job(job.id()).state().ended()
                            || job(job.id()).goesOn().equals(Optional.of(Instant.parse(SECOND_NIGHT))));
            assertThat(job(job.id()).state().ended()).as(ends(job).toString()).isFalse();
            assertThat(STAGE.writes()).as("nothing after six").isEqualTo(firstNight);
            assertThat(firstNight).hasSize(3);
            assertThat(firstNight.subList(0, 2)).allMatch(write -> write.contains("callForwarding"));
            assertThat(firstNight.get(2)).contains("voicemail");

            turn(SECOND_NIGHT);
            Await.until("it has ended", () -> job(job.id()).state().ended());
        }

        assertThat(job(job.id()).state()).isEqualTo(JobState.COMPLETED_WITH_FAILURES);
        List<String> ends = ends(job);
        assertThat(ends).hasSize(3);
        assertThat(ends.get(0)).startsWith("2 changed [SKIPPED, SKIPPED, DONE, DONE]");
        assertThat(ends.get(1))
                .startsWith("3 refused [SKIPPED, SKIPPED, FAILED, SKIPPED]")
                .contains("since");
        assertThat(ends.get(2)).startsWith("4 changed [SKIPPED, SKIPPED, DONE, DONE]");

        VerifyReport morning = new JobVerification(place).run(job, looked -> {}, () -> false);
        assertThat(morning.isOtherwise()).isFalse();
        assertThat(morning.isOpen()).isFalse();
        assertThat(morning.of(Verification.State.STILL_SO)).isEqualTo(2);
        STAGE.done(voicemail, STAGE.plan(voicemail, Map.of("person_id", MAR, "voicemail_enabled", "true")));
        VerifyReport later = new JobVerification(place).run(job, looked -> {}, () -> false);
        assertThat(later.isOtherwise()).isTrue();
        assertThat(later.of(Verification.State.DIFFERENT)).isEqualTo(1);
    }
}
