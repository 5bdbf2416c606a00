package org.spaceodt.change.plan.shown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A step of a row of a plan, as people read it.
 *
 * @param row as a spreadsheet counts
 * @param key what people call the object of the row
 * @param place the location that the row is at; empty text where it is not known
 * @param action its id
 * @param label of the action in the reader's language; empty text where a row is one step
 * @param note why not, or what else is to be said; may be empty
 */
public record PlanBlock(
        int row,
        String key,
        String place,
        String action,
        String label,
        PlanMark mark,
        List<FieldLine> fields,
        String note) {

    /** The same where all steps are of its action. */
    public PlanBlock alone() {
        return new PlanBlock(row, key, place, action, "", mark, fields, note);
    }

    /** All steps of a row together. */
    public record Row(int number, String key, String place, List<PlanBlock> steps) {}

    /** All rows at a place; that without a name is where it is not known. */
    public record Place(String name, List<Row> rows) {}

    /** By place and row, in their order; what is at no known place comes last. */
    public static List<Place> grouped(List<PlanBlock> blocks) {
        Map<String, List<PlanBlock>> rows = new LinkedHashMap<>();
        blocks.forEach(block -> rows.computeIfAbsent(block.row() + " " + block.key(), key -> new ArrayList<>())
                .add(block));
        Map<String, List<Row>> places = new LinkedHashMap<>();
        for (List<PlanBlock> steps : rows.values()) {
            String place = steps.stream()
                    .map(PlanBlock::place)
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .orElse("");
            PlanBlock first = steps.get(0);
            places.computeIfAbsent(place, key -> new ArrayList<>())
                    .add(new Row(first.row(), first.key(), place, List.copyOf(steps)));
        }
        return places.entrySet().stream()
                .sorted(Comparator.comparing(place -> place.getKey().isEmpty()))
                .map(place -> new Place(place.getKey(), List.copyOf(place.getValue())))
                .toList();
    }
}
