package org.spaceodt.action.apply;

import java.util.List;
import java.util.Optional;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Target;
import org.spaceodt.text.Text;

/**
 * What is still so of a change that was made.
 *
 * @param target as it is called now, where it was seen
 * @param moved fields that are otherwise now: before is what was written, after is what is there
 * @param reasons why they cannot be held against each other any more
 * @param unseen fields that were written as well, and that Webex does not show
 * @param failure why it could not be read
 */
public record Verification(
        State state,
        Target target,
        List<Difference> moved,
        List<Text> reasons,
        List<String> unseen,
        Optional<FailureDetail> failure) {
    public Verification {
        moved = List.copyOf(moved);
        reasons = List.copyOf(reasons);
        unseen = List.copyOf(unseen);
    }

    /** From what matters most to what matters least. */
    public enum State {
        /** It does not exist any more. */
        GONE,
        DIFFERENT,
        /** It could not be read: nobody knows. */
        UNREAD,
        /** It was never known whether it was written. */
        PERHAPS_WRITTEN,
        /** Nothing of what was written is shown by Webex. */
        UNVERIFIABLE,
        STILL_SO;

        /** Whether it is otherwise than it was written. */
        public boolean isOtherwise() {
            return this == GONE || this == DIFFERENT;
        }

        /** Whether nobody knows. */
        public boolean isOpen() {
            return this == UNREAD || this == PERHAPS_WRITTEN;
        }
    }
}
