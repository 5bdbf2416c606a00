package org.spaceodt.change.job;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.JobView;
import org.spaceodt.job.store.Jobs;

/** The rows of a job whose steps are together, from the last: all that intended to change something, however they stand. */
final class RowsBackwards {
    private static final int PAGE = 500;

    private final Jobs jobs;
    private final String jobId;
    private final Deque<ItemView> page = new ArrayDeque<>();
    private final Deque<ItemView> ahead = new ArrayDeque<>();
    private int end;

    RowsBackwards(Jobs jobs, JobView job) {
        this.jobs = jobs;
        this.jobId = job.id();
        this.end = job.counts().total();
    }

    /** The steps of the next row, the last first; nothing at the end. */
    Optional<List<ItemView>> next() {
        List<ItemView> row = new ArrayList<>();
        while (!ahead.isEmpty() || item().map(ahead::add).isPresent()) {
            if (!row.isEmpty() && row.get(0).item().row() != ahead.peek().item().row()) {
                break;
            }
            row.add(ahead.remove());
        }
        return Optional.of(row).filter(some -> !some.isEmpty());
    }

    private Optional<ItemView> item() {
        while (page.isEmpty() && end > 0) {
            int from = Math.max(0, end - PAGE);
            List<ItemView> read = new ArrayList<>(jobs.items(jobId, EnumSet.allOf(ItemView.State.class), from, PAGE));
            int before = end;
            read.removeIf(item -> item.item().position() >= before);
            page.addAll(intended(read));
            end = from;
        }
        return Optional.ofNullable(page.poll());
    }

    /** Those that intended something, the last first. */
    static List<ItemView> intended(List<ItemView> steps) {
        List<ItemView> intended = new ArrayList<>(
                steps.stream().filter(item -> item.intent().isPresent()).toList());
        Collections.reverse(intended);
        return intended;
    }
}
