package org.spaceodt.change.guard;

import java.time.LocalDate;
import java.util.Optional;
import org.spaceodt.text.Text;

/**
 * A line of {@code protected.csv}.
 *
 * @param row as a spreadsheet counts
 * @param value a number as E.164 or a short code of digits alone; an e-mail address, a name or an id
 * @param reason in the words of who wrote it; empty text for none
 * @param until the last day on which it holds; empty for ever
 */
public record ProtectedEntry(int row, Kind kind, String value, String reason, Optional<LocalDate> until) {
    /** What is protected. */
    public enum Kind {
        NUMBER,
        PERSON,
        LOCATION
    }

    boolean holdsOn(LocalDate day) {
        return until.isEmpty() || !day.isAfter(until.get());
    }

    /** Why a row that touches it is not done. */
    Text refusal() {
        String what = "protected." + kind;
        return reason.isEmpty() ? GuardTexts.text(what, value) : GuardTexts.text(what + ".reason", value, reason);
    }
}
