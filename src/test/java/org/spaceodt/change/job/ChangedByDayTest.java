package org.spaceodt.change.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.apply.ActionWork;
import org.spaceodt.action.apply.Verifying;
import org.spaceodt.action.owner.HolderStage;
import org.spaceodt.action.person.PersonPrefixForwarding;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.JobDesk;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.plan.Planning;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.recipe.ActionRecipe;
import org.spaceodt.job.JobState;
import org.spaceodt.job.TurnedClock;
import org.spaceodt.job.engine.EngineSettings;
import org.spaceodt.job.engine.JobEngine;
import org.spaceodt.job.hours.HoursChange;
import org.spaceodt.job.hours.WorkingHours;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;
import org.spaceodt.support.Await;

/** A plan that waits for its window all day: at night each row is held against what the plan saw. */
class ChangedByDayTest {
    private static final String ANA = "ana.ejemplo@example.com";
    private static final String PEP = "pep.ejemplo@example.com";
    private static final WorkingHours NIGHT =
            WorkingHours.of(Optional.of("22:00"), Optional.of("06:00"), ZoneOffset.UTC);

    @RegisterExtension
    static final ActionStage STAGE = new ActionStage();

    @TempDir
    Path folder;

    private final TurnedClock clock = new TurnedClock();
    private final PersonPrefixForwarding action = new PersonPrefixForwarding();
    private JobDesk desk;
    private JobContext place;

    @BeforeEach
    void open() {
        HolderStage.of(STAGE).person(PEP, Optional.of("2903"));
        STAGE.forgetCalls();
        turn("2026-12-01T12:00:00Z");
        desk = JobDesk.in(folder, STAGE, clock);
        place = desk.of("operadora", null, action);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void turn(String now) {
        clock.turn(Duration.between(Instant.now(), Instant.parse(now)));
    }

    @Test
    void aRowWhoseObjectSomebodyChangedByDayIsRefusedAtTenAndTheOthersAreDone() throws Exception {
        RowJobs jobs = new RowJobs(place);
        byte[] csv = ("person_id,extension\n" + ANA + ",2902\n" + PEP + ",2905\n").getBytes(StandardCharsets.UTF_8);
        CheckedTable table =
                jobs.check(new ActionRecipe(action.description()), GivenRows.of(Source.of(csv)), TableLimits.USUAL);
        SavedPlan plan = new Planning(place)
                .plan(table, "forwarding", JobDesk.NO_FILES, row -> {})
                .plan();
        RowJob job = jobs.make(plan, place.usualLimits()).job();
        ActionWork work = new ActionWork(
                ActionWork.KIND,
                place.catalogue(),
                STAGE.webex(),
                Verifying.watch(ActionStage.VERIFYING),
                place.jobProtection());
        try (JobEngine engine = JobEngine.start(desk.store(), "account", List.of(work), EngineSettings.usual())) {
            place.jobs().begin(job.id(), HoursChange.to(NIGHT));
            Await.until("it waits", () -> place.jobs()
                    .find(job.id())
                    .flatMap(view -> view.goesOn())
                    .equals(Optional.of(Instant.parse("2026-12-01T22:00:00Z"))));
            STAGE.done(action, STAGE.plan(action, Map.of("person_id", PEP, "extension", "2999")));
            assertThat(STAGE.writes()).hasSize(1);

            turn("2026-12-01T22:00:00Z");
            Await.until(
                    "it has ended",
                    () -> place.jobs().find(job.id()).orElseThrow().state().ended());
        }

        assertThat(place.jobs().find(job.id()).orElseThrow().state()).isEqualTo(JobState.COMPLETED_WITH_FAILURES);
        List<String> ends = new ArrayList<>();
        jobs.rows(job).each(steps -> {
            RowView row = RowView.of(steps, place.words());
            ends.add(row.number() + " " + row.end().id() + " " + row.reason());
        });
        assertThat(ends).hasSize(2);
        assertThat(ends.get(0)).startsWith("2 changed");
        assertThat(ends.get(1)).startsWith("3 refused").contains("since");
        assertThat(STAGE.writes()).as("nothing of the refused row").hasSize(2);
    }
}
