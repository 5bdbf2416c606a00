package org.spaceodt.change.softphone;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.spaceodt.action.Row;
import org.spaceodt.action.Subject;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.change.input.CheckedRow;
import org.spaceodt.change.input.OnePerObject;
import org.spaceodt.change.input.RowChecker;
import org.spaceodt.diagnostic.Diagnostic;

/** Finds all that is wrong with the rows of softphones, and which stages each of them needs. */
final class SoftphoneCheck implements RowChecker {
    private static final String MISSING = "cell.missing";

    private final List<SoftphoneStage> stages;
    private final Map<String, SoftphoneStage> from;
    private final SoftphoneSteps steps;
    private final OnePerObject people = new OnePerObject();

    /** @param from the stage at which somebody goes on, by address */
    SoftphoneCheck(List<SoftphoneStage> stages, Map<String, SoftphoneStage> from, SoftphoneSteps steps) {
        this.stages = stages;
        this.from = from;
        this.steps = steps;
    }

    @Override
    public Optional<CheckedRow> check(Row row, Set<String> unread, Consumer<Diagnostic> found) {
        String email = row.cell(SoftphoneColumns.EMAIL).orElse("");
        complete(row, unread, found);
        if (email.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> flat = ApiObjects.flat(row.cells(), row.number(), found);
        List<ActionInput> inputs = new ArrayList<>();
        Set<List<String>> told = new HashSet<>();
        boolean named = row.cell(SoftphoneColumns.LOCATION).isEmpty();
        SoftphoneStage first = from.getOrDefault(email, stages.get(0));
        for (SoftphoneStage stage : stages) {
            Map<String, String> cells = steps.cells(stage, flat);
            if (stage.compareTo(first) >= 0 && SoftphoneSteps.needs(stage, cells)) {
                // Several stages read the same columns: what is odd with one is told once.
                steps.checked(stage, row.number(), email, cells, named, one -> {
                            if (!isNowhere(row, one) && told.add(List.of(one.column(), one.code()))) {
                                found.accept(one);
                            }
                        })
                        .ifPresent(good -> inputs.add(good.input()));
            }
        }
        same(row.number(), email, inputs).forEach(found);
        return inputs.isEmpty() ? Optional.empty() : Optional.of(new CheckedRow(row.number(), email, inputs));
    }

    /** That no two rows are about one person, by whichever of their addresses; of a row with other faults only its own is known. */
    private List<Diagnostic> same(int row, String email, List<ActionInput> inputs) {
        String person = inputs.isEmpty() ? email : inputs.get(0).cells().getOrDefault(SoftphoneColumns.PERSON, email);
        return people.add(
                row,
                List.of(
                        Subject.id(SoftphoneColumns.EMAIL, email, email),
                        Subject.id(SoftphoneColumns.EMAIL, email, person)));
    }

    /** That there is no location was said, with both columns that may have it. */
    private static boolean isNowhere(Row row, Diagnostic one) {
        return one.code().equals(MISSING)
                && List.of(SoftphoneColumns.LOCATION, SoftphoneColumns.LOCATION_NAME)
                        .contains(one.column())
                && row.cell(SoftphoneColumns.LOCATION)
                        .or(() -> row.cell(SoftphoneColumns.LOCATION_NAME))
                        .isEmpty();
    }

    private static void complete(Row row, Set<String> unread, Consumer<Diagnostic> found) {
        needsOne(row, unread, found, SoftphoneColumns.LOCATION, SoftphoneColumns.LOCATION_NAME);
        needsOne(row, unread, found, SoftphoneColumns.EXTENSION, SoftphoneColumns.PHONE);
    }

    private static void needsOne(Row row, Set<String> unread, Consumer<Diagnostic> found, String one, String other) {
        boolean there = row.cell(one).isPresent() || row.cell(other).isPresent();
        if (!there && !unread.contains(one) && !unread.contains(other)) {
            found.accept(SoftphoneTexts.error(row.number(), one, "row.one_of", one, other));
        }
    }
}
