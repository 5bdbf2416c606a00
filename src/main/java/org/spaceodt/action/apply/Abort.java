package org.spaceodt.action.apply;

import java.util.List;
import java.util.Optional;
import org.spaceodt.action.NotPossible;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexException;

/** Why a write came to an end before it was done: a call that failed, or something that is not possible. */
record Abort(List<Text> reasons, Optional<FailureDetail> failure, boolean retryable) {
    static Abort of(WebexException exception) {
        FailureDetail trouble = FailureDetail.of(exception);
        return new Abort(List.of(), Optional.of(trouble), trouble.retryable());
    }

    static Abort of(NotPossible exception) {
        return new Abort(exception.reasons(), Optional.empty(), false);
    }
}
