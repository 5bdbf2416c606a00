package org.spaceodt.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
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

    /**
     * What a row is about: no other row of the table may be about the same. Nothing where nothing is done for the row.
     *
     * @param row with ids in the place of names
     */
    default List<Subject> subjects(Row row, P parameters, Names names) {
        return Subject.of(description(), row);
    }

    /** The row with the name of what it is about as Webex spells it, where a name says that; with what is wrong with it. */
    default Names.Resolved spelled(Row row, Names names) {
        return new Names.Resolved(row, List.of());
    }

    /** Checks the cells of a row, in which names have become ids; it reads nothing. All that is wrong is found at once. */
    Reading<P> read(Row row);

    /**
     * Reads what is there, in the fields that concern it.
     *
     * @throws org.spaceodt.webex.WebexException when it could not be read
     */
    Observed observe(P parameters, WebexClient webex);

    /**
     * Why nothing of what is there can be told before an earlier change of the same row is made: then it is not read either. Empty
     * where it can.
     */
    default Optional<Text> notYet(P parameters, Change.Effective earlier) {
        return Optional.empty();
    }

    /**
     * How those fields have to be, all of them or those that the row gives.
     *
     * @param observed what was found, or that it is absent
     */
    Desired desired(P parameters, Observed observed);

    /**
     * Reads the same fields again, or more: of what the change created, or changed, or is about to. What a creation makes
     * has no id as long as nobody knows whether it was made: it is looked for by what is in {@code after}.
     */
    Observed readBack(Change.Effective change, WebexClient webex);

    /**
     * Writes it. Called after the before-image was stored; may be called again for what is left of a change that was
     * interrupted: then the change has only those fields. A field that is in {@code before} and not in {@code after} is to
     * be nothing. A part that is so already must not be harmed.
     *
     * @return the target, with its id if it was made just now
     * @throws org.spaceodt.webex.WebexException when it did not work, or not all of it
     */
    Wrote write(Change.Effective change, WebexClient webex);

    /** A change was made, as far as can be seen: with what is kept beside Webex it can be remembered. */
    default void done(Change.Effective change, WebexClient webex) {}

    /**
     * What of a change that was made cannot be undone, and why: by field, or under empty text for all of it. Empty when
     * everything can.
     */
    Map<String, Text> irreversible(Change.Effective done);

    /**
     * What stands in the way of an undo as things are, with who it is; empty when nothing does. Asked when it is planned, of
     * what would be written.
     *
     * @param earlier what the undo of the same row does before
     * @throws org.spaceodt.webex.WebexException when it could not be read
     */
    default List<Text> hindrances(Change.Effective undo, List<Change.Effective> earlier, WebexClient webex) {
        return List.of();
    }

    /**
     * Of what an undo is to take away, that which is not there any more because somebody put it somewhere else: it still is, and the
     * undo does not reach it. Asked when an undo is planned.
     *
     * @param now what the undo's target is like
     * @throws org.spaceodt.webex.WebexException when it could not be read
     */
    default List<Text> elsewhere(Change.Effective undo, Observed now, WebexClient webex) {
        return List.of();
    }

    /**
     * Whether an undo takes away what its target has, and with it what other actions did there: a location, for one, with its
     * numbers.
     */
    default boolean takesAlong(Change.Effective undo) {
        return false;
    }

    /** Of what has changed since, that which somebody would miss if it went along with what it belongs to. */
    default List<Difference> missed(List<Difference> moved) {
        return moved;
    }

    /** What an undo does not bring back although it is carried out, beside what is read of the object; said in its plan. */
    default List<Text> lost(Change.Effective undo) {
        return List.of();
    }

    /**
     * Whether all that is read back right after a creation is a part of it, also what the organization gave to what was made,
     * such as licences of a template. An undo removes only what is still so.
     */
    default boolean ownsWhatItMade() {
        return false;
    }

    /** What can be said of its undo before anything is done; {@link #irreversible} says it of what was done. */
    default Undo undo() {
        return Undo.YES;
    }

    /** Whether what an action did can be undone. */
    enum Undo {
        YES,
        /** Depends on what was there before. */
        PARTLY,
        /** It changes nothing. */
        NOTHING
    }

    /**
     * @param fields read back afterwards, and compared
     * @param unseen to be written as well, and perhaps never read back by the API; what is in there is a reason for a change
     */
    record Desired(ObjectNode fields, ObjectNode unseen) {
        public static Desired of(ObjectNode fields) {
            return new Desired(fields, fields.objectNode());
        }
    }
}
