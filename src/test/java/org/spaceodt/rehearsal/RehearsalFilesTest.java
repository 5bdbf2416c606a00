package org.spaceodt.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.action.Target;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.action.apply.Result;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.text.Text;

class RehearsalFilesTest {
    private static final Instant BEGUN = Instant.parse("2026-11-30T10:15:00Z");

    @TempDir
    Path folder;

    private RehearsalFiles files;

    @BeforeEach
    void open() {
        files = new RehearsalFiles(folder);
    }

    private static String id(int n) {
        return String.format("20261130T1015%02dZ-0a1b2c3d", n);
    }

    private static PlanRehearsal rehearsal(String id, String plan, PlanRehearsal.State state) {
        return new PlanRehearsal(
                id,
                new PlanRehearsal.Plan(plan, "digest", "any", 2, ""),
                "Anna",
                BEGUN,
                Optional.empty(),
                state,
                "",
                "",
                new PlanRehearsal.Export("20261130T080000Z-0a1b2c3d", BEGUN, List.of("people")),
                true,
                1,
                Map.of(CameOut.REFUSED, 1),
                1,
                3);
    }

    private static RehearsedStep step(int row, boolean refused) {
        ActionInput input =
                new ActionInput("any", "", Map.of("name", "línea\n{x}"), Optional.empty(), Optional.empty());
        PlanRow planned = new PlanRow(row, "location", "Girona", "", PlanRow.Mode.LATER, "", input, false);
        Target target = new Target("location", "1", "Girona");
        Text why = Text.of("any", "any");
        Result result = refused ? new Result.Refused(target, List.of(why)) : new Result.Unchanged(target, why);
        return RehearsedStep.of(planned, Optional.of(result), "");
    }

    private void write(String id, String plan, RehearsedStep... steps) throws IOException {
        try (RehearsalFiles.Writing writing = files.begin(id)) {
            writing.head(rehearsal(id, plan, PlanRehearsal.State.RUNNING));
            for (RehearsedStep step : steps) {
                writing.step(step);
            }
            writing.head(rehearsal(id, plan, PlanRehearsal.State.ENDED));
        }
    }

    @Test
    void whatWasWrittenIsReadByKindAndPageByPage() throws IOException {
        write(id(1), "p", step(2, false), step(3, true), step(4, false));

        assertThat(files.find(id(1))).contains(rehearsal(id(1), "p", PlanRehearsal.State.ENDED));
        RehearsalFiles.Page all = files.page(id(1), marks -> true, 1, 1);
        assertThat(all.matching()).isEqualTo(3);
        assertThat(all.steps()).containsExactly(step(3, true));
        assertThat(files.page(id(1), marks -> !marks.asPlanned(), 0, 9).steps()).containsExactly(step(3, true));
        assertThat(files.page(id(1), marks -> marks.end() == CameOut.UNCHANGED, 0, 9)
                        .steps())
                .containsExactly(step(2, false), step(4, false));
    }

    @Test
    void oneWhoseProcessIsGoneIsStoppedAndItsWholeLinesAreShown() throws IOException {
        try (RehearsalFiles.Writing writing = files.begin(id(1))) {
            writing.head(rehearsal(id(1), "p", PlanRehearsal.State.RUNNING));
            writing.step(step(2, false));
            assertThat(files.find(id(1)).orElseThrow().state()).isEqualTo(PlanRehearsal.State.RUNNING);
        }
        Path steps = folder.resolve("rehearsals").resolve(id(1)).resolve("steps.jsonl");
        Files.writeString(steps, "1={\"planned\":{}", StandardOpenOption.APPEND);

        assertThat(files.find(id(1)).orElseThrow().state()).isEqualTo(PlanRehearsal.State.STOPPED);
        assertThat(files.page(id(1), marks -> true, 0, 9).steps()).containsExactly(step(2, false));
    }

    @Test
    void theNewestOfAPlanIsFound() throws IOException {
        write(id(1), "p");
        write(id(2), "p");
        write(id(3), "other");

        assertThat(files.latestOf("p").orElseThrow().id()).isEqualTo(id(2));
        assertThat(files.latestOf("none")).isEmpty();
    }

    @Test
    void theNewestAreKeptAndNothingElseIsTouched() throws IOException {
        Path others = Files.createDirectories(folder.resolve("rehearsals/mine"));
        for (int i = 0; i < RehearsalFiles.KEPT + 2; i++) {
            write(id(i), "p");
        }

        assertThat(files.find(id(1))).isEmpty();
        assertThat(files.find(id(2))).isPresent();
        assertThat(others).exists();
    }

    @Test
    void anIdThatIsNoneLeadsNowhere() throws IOException {
        Files.writeString(folder.resolve("rehearsal.json"), "{}");

        assertThat(files.find("..")).isEmpty();
        assertThat(files.find("")).isEmpty();
        assertThat(files.find("\0")).isEmpty();
    }
}
