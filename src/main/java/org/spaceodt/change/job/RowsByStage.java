package org.spaceodt.change.job;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.StagePosition;
import org.spaceodt.job.store.Jobs;

/** The rows of a job by stages, by their numbers: the pages of all stages are read side by side, so that memory does not grow with them. */
final class RowsByStage {
    private static final int PAGE = 100;
    private static final EnumSet<ItemView.State> ALL = EnumSet.allOf(ItemView.State.class);

    private final Jobs jobs;
    private final String jobId;
    private final List<Stage> stages = new ArrayList<>();

    RowsByStage(Jobs jobs, String jobId) {
        this.jobs = jobs;
        this.jobId = jobId;
        List<ItemView> first = jobs.items(jobId, ALL, 0, 1);
        while (!first.isEmpty()) {
            int ordinal = StagePosition.ordinal(first.get(0).item().position());
            stages.add(new Stage(ordinal));
            first = jobs.items(jobId, ALL, StagePosition.first(ordinal + 1), 1);
        }
    }

    /** The steps of the next row, in the order of the stages; nothing at the end. */
    Optional<List<ItemView>> next() {
        int row = stages.stream().mapToInt(Stage::row).min().orElse(Integer.MAX_VALUE);
        List<ItemView> steps = new ArrayList<>();
        for (Stage stage : stages) {
            if (row < Integer.MAX_VALUE && stage.row() == row) {
                steps.add(stage.page.poll());
            }
        }
        return Optional.of(steps).filter(some -> !some.isEmpty());
    }

    /** What is read ahead of a stage. */
    private final class Stage {
        private final int end;
        private final Deque<ItemView> page = new ArrayDeque<>();
        private int from;

        Stage(int ordinal) {
            this.from = StagePosition.first(ordinal);
            this.end = StagePosition.first(ordinal + 1);
        }

        /** The next; more than any when there is none. */
        int row() {
            if (page.isEmpty() && from < end) {
                List<ItemView> read = jobs.items(jobId, ALL, from, PAGE);
                read.stream().filter(item -> item.item().position() < end).forEach(page::add);
                from = page.size() < PAGE ? end : page.peekLast().item().position() + 1;
            }
            return page.isEmpty() ? Integer.MAX_VALUE : page.peek().item().row();
        }
    }
}
