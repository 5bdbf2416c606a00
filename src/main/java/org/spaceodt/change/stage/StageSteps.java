package org.spaceodt.change.stage;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.change.job.KeptRows;
import org.spaceodt.job.store.stage.StageRepository;
import org.spaceodt.job.store.stage.StagedItem;

/** The steps of a stage, by the numbers of their rows, with other values laid over; those among them that had nothing to do. For one thread. */
final class StageSteps {
    private static final int PAGE = 500;

    private final StageRepository stages;
    private final KeptRows kept;
    private final String jobId;
    private final int ordinal;
    private final Optional<Overrides> with;
    private final TreeSet<Integer> left;
    private final Deque<StagedItem> page = new ArrayDeque<>();
    private int from;
    private boolean exhausted;

    StageSteps(StageRepository stages, ObjectMapper json, String jobId, int ordinal, Optional<Overrides> with) {
        this.stages = stages;
        this.kept = new KeptRows(json);
        this.jobId = jobId;
        this.ordinal = ordinal;
        this.with = with;
        this.left = with.map(some -> new TreeSet<>(some.rows())).orElseGet(TreeSet::new);
    }

    /**
     * @param after whether it is done only if an earlier step of its row was
     * @param laidOver whether it has other values than it had
     */
    record Step(int row, String key, ActionInput input, StagedItem.Before before, boolean after, boolean laidOver) {}

    /** Nothing at the end. */
    Optional<Step> next() {
        if (page.isEmpty() && !exhausted) {
            List<StagedItem> read = stages.items(jobId, ordinal, from, PAGE);
            exhausted = read.size() < PAGE;
            read.forEach(item -> from = item.item().item().position() + 1);
            page.addAll(read);
        }
        if (page.isEmpty()) {
            return Optional.ofNullable(left.pollFirst()).map(this::added);
        }
        int row = page.peek().item().item().row();
        if (!left.isEmpty() && left.first() < row) {
            return Optional.of(added(left.pollFirst()));
        }
        StagedItem item = page.poll();
        ActionInput given = kept.input(item.item());
        boolean laidOver = left.remove(row);
        return Optional.of(new Step(
                row,
                item.item().item().key(),
                laidOver ? with.orElseThrow().step(row, Optional.of(given)).input() : given,
                item.before(),
                item.item().item().dependsOn().isPresent(),
                laidOver));
    }

    private Step added(int row) {
        Overrides.Step step = with.orElseThrow().step(row, Optional.empty());
        StagedItem.Before before = stages.before(jobId, ordinal, row);
        return new Step(row, step.key(), step.input(), before, before != StagedItem.Before.READY, true);
    }
}
