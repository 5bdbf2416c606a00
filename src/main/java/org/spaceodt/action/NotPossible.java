package org.spaceodt.action;

import java.util.List;
import org.spaceodt.text.Text;

/** What an action throws while it writes, when what it needs is not there after all. */
public final class NotPossible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Text> reasons;

    public NotPossible(Text reason) {
        this(List.of(reason));
    }

    /** @param reasons at least one */
    public NotPossible(List<Text> reasons) {
        super(reasons.get(0).key(), null, false, false);
        this.reasons = List.copyOf(reasons);
    }

    public List<Text> reasons() {
        return reasons;
    }
}
