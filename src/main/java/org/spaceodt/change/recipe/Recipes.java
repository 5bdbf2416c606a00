package org.spaceodt.change.recipe;

import java.util.Map;
import java.util.function.BiFunction;
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
                    false),
            RowKind.LOCATION,
            (entity, catalogue) -> new StepNames(entity, true));

    private Recipes() {}

    /**
     * @param entityType what its objects are
     * @param staged whether a row has several steps
     */
    public record StepNames(String entityType, boolean staged) {
        /** What a step is about; empty text where a row is one step. */
        public String stage(String action) {
            return staged ? Stage.of(action).id() : "";
        }
    }

    public static StepNames names(RowKind kind, String subject, Catalogue catalogue) {
        return ALL.get(kind).apply(subject, catalogue);
    }
}
