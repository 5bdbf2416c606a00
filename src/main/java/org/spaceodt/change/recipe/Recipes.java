package org.spaceodt.change.recipe;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.spaceodt.action.Catalogue;
import org.spaceodt.change.input.RowKind;

/** How lines of a plan call the steps of jobs that are in the store, also of actions that are not in the catalogue any more. */
public final class Recipes {
    private static final Map<RowKind, BiFunction<String, Catalogue, StepNames>> ALL = Map.of(
            RowKind.ACTION,
            (action, catalogue) -> new StepNames(
                    catalogue
                            .find(action)
                            .map(found -> new ActionRecipe(found.description()).entityType())
                            .orElse(""),
                    step -> ""),
            RowKind.LOCATION,
            (entity, catalogue) -> new StepNames(entity, step -> Stage.of(step).id()),
            RowKind.SOFTPHONE,
            (command, catalogue) -> new StepNames("softphone", step -> step));

    private Recipes() {}

    /**
     * @param entityType what its objects are
     * @param stages what a step is about, by its action; empty text where a row is one step
     */
    public record StepNames(String entityType, UnaryOperator<String> stages) {
        /** What a step is about; empty text where a row is one step. */
        public String stage(String action) {
            return stages.apply(action);
        }
    }

    public static StepNames names(RowKind kind, String subject, Catalogue catalogue) {
        return ALL.get(kind).apply(subject, catalogue);
    }
}
