package org.spaceodt.action;

import java.util.List;
import java.util.Optional;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexException;

/** Why a write came to an end before it was done: a call that failed, or something that is not possible. */
record Stop(List<Text> reasons, Optional<Trouble> failure, boolean retryable) {
    static Stop of(WebexException exception) {
        Trouble trouble = Trouble.of(exception);
        return new Stop(List.of(), Optional.of(trouble), trouble.retryable());
    }

    static Stop of(NotPossible exception) {
        return new Stop(List.of(exception.reason()), Optional.empty(), false);
    }
}
