package org.spaceodt.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Exported;

/**
 * That an undo brings back what was there, after a job that was interrupted anywhere: what is not as it was is exactly what the
 * undo says that it could not do, and its exit code says it, too.
 */
final class Undone {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Desk desk;
    private final RowsCommand command;
    private final Whole before;
    /** Whose settings begin anew, as the plan of the undo says. */
    private final Set<String> lost = new TreeSet<>();

    /** Whose change the API never shows: it cannot be seen here either. */
    private final Set<String> unshown = new TreeSet<>();

    private final StringBuilder said = new StringBuilder();

    private Undone(Desk desk, RowsCommand command) {
        this.desk = desk;
        this.command = command;
        this.before = Whole.of(desk.tenant());
    }

    /**
     * Does a table, is interrupted, undoes the job, and looks.
     *
     * @param desk with a token of its own
     * @return how much was not as before, before it was undone
     */
    static int after(Interruption interruption, Desk desk, RowsCommand command, Draw draw) {
        return new Undone(desk, command).after(interruption, draw);
    }

    private int after(Interruption interruption, Draw draw) {
        List<Map<String, String>> rows = command.rows().rows(Sight.of(desk.tenant()), draw);
        said.append(command + ", " + interruption + ": " + rows);
        Finished run = tell(interruption.during(desk, command, desk.write(rows), draw));
        if (!run.stderr().contains("Job ")) {
            assertThat(run.exitCode())
                    .as("over before there was a job: %s", said)
                    .isNotEqualTo(2);
            return 0;
        }
        String job = Desk.job(run.stderr());
        List<Whole.Unlike> made = before.unlike(Whole.of(desk.tenant()));
        Desk later = desk.with(desk.token() + "-new");
        if (run.exitCode() == 3 && draw.oneIn(2)) {
            tell(later.run("jobs", "cancel", job));
            tell(later.run("jobs", "watch", job));
        }

        Finished undo = tell(later.run("jobs", "undo", job, "--apply"));

        look(made, refused(job, undo), undo.exitCode());
        return made.size();
    }

    private Finished tell(Finished run) {
        said.append("\n" + run.exitCode() + ": " + run.stdout() + run.stderr());
        return run;
    }

    private void look(List<Whole.Unlike> made, Set<String> refused, int exitCode) {
        List<Whole.Unlike> left = before.unlike(Whole.of(desk.tenant()));
        assertThat(exitCode)
                .as("the exit code, where it could not undo %s\n%s", refused, said)
                .isEqualTo(refused.isEmpty() ? 0 : 1);
        assertThat(left)
                .as("what is not as it was, but for what it could not undo: %s\n%s", refused, said)
                .allMatch(one -> refused.stream().anyMatch(one.whose()::contains)
                        || (one.path().contains("/features/") || one.path().contains("/queues/agents/"))
                                && lost.stream().anyMatch(one.whose()::contains));
        Set<String> seen = whose(made);
        seen.retainAll(refused);
        seen.removeAll(unshown);
        assertThat(whose(left)).as("what it could not undo\n%s", said).containsAll(seen);
    }

    private static Set<String> whose(List<Whole.Unlike> some) {
        return some.stream().flatMap(one -> one.whose().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What an undo said that it could not do: the ids of whom it was about. */
    private Set<String> refused(String job, Finished undo) {
        Path jobs = desk.out().resolve(command.jobs());
        Set<String> refused = new TreeSet<>();
        try {
            for (String line : Files.readAllLines(jobs.resolve(job).resolve("undo_plan.jsonl"))) {
                JsonNode step = JSON.readTree(line);
                String target = Whole.bare(step.at("/input/change/target/id").asText());
                if (!step.at("/input/change/lost").isEmpty()) {
                    lost.add(target);
                }
                if (Set.of("refused", "failed")
                        .contains(step.path("mode").asText().toLowerCase())) {
                    refused.add(target);
                    if (step.at("/input/change/reasons/0/key").asText().equals("undo.unseen")) {
                        unshown.add(target);
                    }
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        if (undo.stderr().contains("Job ")) {
            Exported.rows(jobs.resolve(Desk.job(undo.stderr())).resolve("results.csv")).stream()
                    .filter(row -> !command.good().contains(row.get("status")))
                    .forEach(row -> refused.add(Whole.bare(row.getOrDefault("target_id", row.get("remote_id")))));
        }
        return refused;
    }
}
