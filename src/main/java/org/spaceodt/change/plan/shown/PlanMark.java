package org.spaceodt.change.plan.shown;

import java.util.Locale;
import org.spaceodt.text.Words;

/** What a plan would do, as a sign that stands beside its word. The names are those of the modes of a plan. */
public enum PlanMark {
    CREATE("+"),
    UPDATE("~"),
    REMOVE("-"),
    LATER("…"),
    NOTHING("·"),
    REFUSED("×"),
    FAILED("!");

    private final String sign;

    PlanMark(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    public String word(Locale language) {
        return Words.of(PlanScreen.BUNDLE, language).get("mark." + id());
    }

    /** As files have it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isBad() {
        return this == REFUSED || this == FAILED;
    }
}
