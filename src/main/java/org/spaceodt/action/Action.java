package org.spaceodt.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;

/**
 * One thing that can be done to one object of Webex. An action knows how to look and how to write, nothing else: what
 * differs, whether it may be applied, whether it took and how it is undone is worked out in one place for all of them. It
 * has no state; every call may come from any thread.
 *
 * @param <P> its parameters, checked: a record
 */
public interface Action<P> {
    /** Its id, its parameters and what people read about it. */
    Description description();

    /** Checks the cells of a row; it reads nothing. All that is wrong is found at once. */
    Reading<P> read(Row row);

    /**
     * Reads what is there, in the fields that concern it.
     *
     * @throws org.spaceodt.webex.WebexException when it could not be read
     */
    Sight look(P parameters, WebexClient webex);

    /** How those fields have to be, all of them or those that the row gives. */
    Wish wish(P parameters, Sight sight);

    /** Reads the same fields again: of what the change created, or changed, or is about to. */
    Sight lookAgain(Change.Effective change, WebexClient webex);

    /**
     * Writes it. Called after the before-image was stored; may be called again for what is left of a change that was
     * interrupted. A part that is so already must not be harmed.
     *
     * @return the target, with its id if it was made just now
     * @throws org.spaceodt.webex.WebexException when it did not work
     */
    Target write(Change.Effective change, WebexClient webex);

    /** Why a change that was made cannot be undone, or one of its fields; empty when it can. */
    Optional<Text> irreversible(Change.Effective done);

    /**
     * @param fields read back afterwards, and compared
     * @param unseen written, and never read back by the API
     */
    record Wish(ObjectNode fields, ObjectNode unseen) {}
}
