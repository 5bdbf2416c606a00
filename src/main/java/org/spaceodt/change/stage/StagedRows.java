package org.spaceodt.change.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.change.job.KeptRows;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.plan.InOrder;
import org.spaceodt.job.NewJob;
import org.spaceodt.job.Outcome;
import org.spaceodt.job.StagePosition;
import org.spaceodt.job.store.stage.StageRepository;
import org.spaceodt.job.store.stage.StoredStage;

/** The rows of a job by stages that is being made, with what was decided before. They are read twice: what is decided holds for a digest. */
final class StagedRows {
    private final KeptRows kept;
    private final List<String> order;
    private final Given given;
    private final Map<String, Decided> decided;

    /** @param order of the stages */
    StagedRows(KeptRows kept, List<String> order, Given given, List<Decided> decided) {
        this.kept = kept;
        this.order = order;
        this.given = given;
        this.decided = decided.stream().collect(Collectors.toMap(Decided::stage, Function.identity()));
    }

    /** Gives the rows one by one, whenever it is asked. */
    interface Given {
        void each(InOrder.Sink<GivenRow> sink) throws IOException;
    }

    /** @param steps in the order of their stages */
    record GivenRow(int row, String key, List<ActionInput> steps) {}

    /** @param by who decides, and where, apart from the answer */
    RowJobs.Stages stages(Function<Decided, StoredStage.Decision> by) throws IOException {
        List<StoredStage> stages = new ArrayList<>();
        digests().forEach((ordinal, digest) -> {
            String stage = order.get(ordinal);
            String hex = digest.hex();
            Optional<StoredStage.Decision> decision = Optional.ofNullable(decided.get(stage))
                    .filter(made -> made.digest().map(hex::equals).orElse(true))
                    .map(by);
            stages.add(new StoredStage(ordinal, stage, hex, decision));
        });
        return new RowJobs.Stages(StageRepository.hold(stages), stages);
    }

    private SortedMap<Integer, StageDigest> digests() throws IOException {
        SortedMap<Integer, StageDigest> digests = new TreeMap<>();
        each(row -> row.steps().forEach((ordinal, step) -> digests.computeIfAbsent(ordinal, stage -> new StageDigest())
                .add(row.row(), step)));
        return digests;
    }

    /** Gives the items of a job with these stages. */
    void feed(RowJobs.Stages stages, Consumer<NewJob.NewItem> items) {
        Map<Integer, StoredStage> byOrdinal =
                stages.all().stream().collect(Collectors.toMap(StoredStage::ordinal, Function.identity()));
        try {
            each(row -> {
                OptionalInt before = OptionalInt.empty();
                for (Map.Entry<Integer, ActionInput> step : row.steps().entrySet()) {
                    Optional<? extends Outcome> ended = ended(byOrdinal.get(step.getKey()), step.getValue());
                    int position = StagePosition.of(step.getKey(), row.row());
                    items.accept(new NewJob.NewItem(
                            OptionalInt.of(position), row.row(), row.key(), before, kept.text(step.getValue()), ended));
                    // Nothing depends on what is left out.
                    before = ended.filter(Outcome.Skipped.class::isInstance).isPresent()
                            ? before
                            : OptionalInt.of(position);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<? extends Outcome> ended(StoredStage stage, ActionInput step) {
        Optional<Outcome.Failed> refused = kept.refused(step);
        boolean leftOut = stage.decision()
                .filter(made -> made.answer() == StoredStage.Answer.NO)
                .isPresent();
        return refused.isEmpty() && leftOut ? Optional.of(LeftOut.outcome(kept, stage.stage())) : refused;
    }

    /** A row, with what was decided of it laid over. @param steps by the ordinal of their stage */
    private record Laid(int row, String key, SortedMap<Integer, ActionInput> steps) {}

    private void each(InOrder.Sink<Laid> sink) throws IOException {
        SortedMap<Integer, List<Decided>> left = new TreeMap<>();
        decided.values().forEach(made -> made.overrides()
                .ifPresent(with -> with.rows().forEach(row -> left.computeIfAbsent(row, r -> new ArrayList<>())
                        .add(made))));
        given.each(row -> {
            while (!left.isEmpty() && left.firstKey() < row.row()) {
                sink.take(added(left));
            }
            SortedMap<Integer, ActionInput> steps = new TreeMap<>();
            row.steps().forEach(step -> steps.put(ordinal(step.action()), step));
            Laid laid = new Laid(row.row(), row.key(), steps);
            Optional.ofNullable(left.remove(row.row())).ifPresent(all -> all.forEach(made -> lay(laid, made)));
            sink.take(laid);
        });
        while (!left.isEmpty()) {
            sink.take(added(left));
        }
    }

    /** The first row of these, which had nothing to do in any stage. */
    private Laid added(SortedMap<Integer, List<Decided>> left) {
        int row = left.firstKey();
        List<Decided> all = left.remove(row);
        String key =
                all.get(0).overrides().orElseThrow().step(row, Optional.empty()).key();
        Laid laid = new Laid(row, key, new TreeMap<>());
        all.forEach(made -> lay(laid, made));
        return laid;
    }

    private void lay(Laid row, Decided made) {
        int ordinal = ordinal(made.stage());
        Overrides.Step step = made.overrides()
                .orElseThrow()
                .step(row.row(), Optional.ofNullable(row.steps().get(ordinal)));
        row.steps().put(ordinal, step.input());
    }

    private int ordinal(String stage) {
        int ordinal = order.indexOf(stage);
        if (ordinal < 0) {
            throw new IllegalArgumentException("no such stage: " + stage);
        }
        return ordinal;
    }

    /** By stage. */
    static Map<String, String> digests(List<String> order, Given given) throws IOException {
        Map<String, String> digests = new LinkedHashMap<>();
        new StagedRows(null, order, given, List.of())
                .digests()
                .forEach((ordinal, digest) -> digests.put(order.get(ordinal), digest.hex()));
        return digests;
    }

    static StoredStage.Decision decision(Decided made, String who, String host, Instant when) {
        return new StoredStage.Decision(
                StoredStage.Answer.valueOf(made.answer().name()),
                made.overrides().map(Overrides::name).orElse(""),
                who,
                host,
                when);
    }
}
