package org.spaceodt.change.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.spaceodt.action.Change;
import org.spaceodt.action.Fields;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.plan.shown.FieldLine;
import org.spaceodt.change.plan.shown.PlanBlock;
import org.spaceodt.change.plan.shown.PlanMark;

/** Steps of plans as people read them, in one language: names stand for ids. */
public final class PlanBlocks {
    private static final String LOCATION = "location";
    /** Where a person or a workspace is, in the API and in tables. */
    private static final String PLACE = "locationId";

    private static final String PLACE_CELL = "location_id";

    private final JobContext place;
    private final ResultWords words;

    public PlanBlocks(JobContext place) {
        this.place = place;
        this.words = place.words();
    }

    /** @param said what is said instead of each value in a reason */
    public PlanBlocks(JobContext place, UnaryOperator<String> said) {
        this.place = place;
        this.words = place.words().saying(said);
    }

    public PlanBlock of(PlanRow step) {
        PlanMark mark = PlanMark.valueOf(step.mode().name());
        String action = step.input().action();
        return new PlanBlock(
                step.row(),
                step.key(),
                place(step),
                action,
                step.stage().isEmpty() ? "" : label(action) + " (" + step.stage() + ")",
                mark,
                fields(step),
                note(step));
    }

    /** Of an action; its id where there is no such action. */
    public String label(String action) {
        return place.catalogue()
                .find(action)
                .map(one -> one.description().label(place.language()))
                .orElse(action);
    }

    private List<FieldLine> fields(PlanRow step) {
        Optional<Change.Effective> change = effective(step);
        if (change.isPresent()) {
            List<FieldLine> fields = new ArrayList<>(words.fields(change.get().differences()));
            fields.addAll(words.unseen(change.get()));
            return fields;
        }
        return step.mode() == PlanRow.Mode.LATER ? wanted(step.input().cells()) : List.of();
    }

    /** Of what is seen later it is known what will be written, by column. */
    private List<FieldLine> wanted(Map<String, String> cells) {
        return PlanTexts.written(cells).entrySet().stream()
                .filter(cell -> !cell.getValue().isEmpty())
                .map(cell ->
                        new FieldLine(cell.getKey(), cell.getKey(), FieldLine.NOTHING, words.readable(cell.getValue())))
                .toList();
    }

    /** All that is to be said beside the fields; of what is seen later, the fields say it. */
    private String note(PlanRow step) {
        Optional<Change.Effective> change = effective(step);
        if (change.isPresent()) {
            return change.get() instanceof Change.Update update ? words.readable(words.said(update.lost())) : "";
        }
        return step.mode() == PlanRow.Mode.LATER ? "" : words.readable(step.details());
    }

    private static Optional<Change.Effective> effective(PlanRow step) {
        return step.input()
                .change()
                .filter(change -> change instanceof Change.Effective)
                .map(Change.Effective.class::cast);
    }

    private String place(PlanRow step) {
        if (step.entityType().equals(LOCATION)) {
            return step.key();
        }
        Stream<ObjectNode> seen =
                effective(step).stream().flatMap(change -> Stream.of(change.after(), change.before(), change.image()));
        return Stream.concat(
                        seen.flatMap(fields -> Fields.text(fields, PLACE).stream()),
                        Optional.ofNullable(step.input().cells().get(PLACE_CELL)).stream())
                .findFirst()
                .flatMap(words::named)
                .orElse("");
    }
}
