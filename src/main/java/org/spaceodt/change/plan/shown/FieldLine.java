package org.spaceodt.change.plan.shown;

/**
 * A field that differs, as people read it: names stand for ids.
 *
 * @param name its path in the API's spelling, or the column of a table
 * @param label what people call it
 * @param before a dash where there is nothing
 * @param after likewise
 */
public record FieldLine(String name, String label, String before, String after) {
    /** Where there is nothing. */
    public static final String NOTHING = "—";

    /** {@code +}, {@code ~} or {@code -}. */
    public PlanMark mark() {
        return before.equals(NOTHING) ? PlanMark.CREATE : after.equals(NOTHING) ? PlanMark.REMOVE : PlanMark.UPDATE;
    }

    /** {@code before → after}; what there is where one of them is nothing. */
    public String value() {
        return switch (mark()) {
            case CREATE -> after;
            case REMOVE -> before;
            default -> before + " → " + after;
        };
    }
}
