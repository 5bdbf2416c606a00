package org.spaceodt.action.apply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Untouched;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;

/** Says what would change. It reads, and writes nothing. */
public final class Planner {
    private final WebexClient webex;

    /** @param webex for the organization that the change is about */
    public Planner(WebexClient webex) {
        this.webex = webex;
    }

    /** @throws org.spaceodt.webex.WebexException when it could not be read what is there */
    public <P> Change plan(Action<P> action, P parameters) {
        Observed observed = action.observe(parameters, webex);
        if (observed instanceof Observed.Blocked blocked) {
            return new Change.Refused(blocked.target(), blocked.reasons());
        }
        if (observed instanceof Observed.Enough enough) {
            return new Change.Nothing(enough.target(), enough.reason());
        }
        Action.Desired desired = action.desired(parameters, observed);
        if (observed instanceof Observed.Absent absent) {
            return new Change.Create(absent.target(), desired.fields(), desired.unseen());
        }
        Observed.Found found = (Observed.Found) observed;
        ObjectNode wished =
                Fields.pick(found.fields(), Fields.values(desired.fields()).keySet());
        List<String> paths = Difference.between(wished, desired.fields()).stream()
                .map(Difference::field)
                .toList();
        if (paths.isEmpty() && desired.unseen().isEmpty()) {
            return new Change.Nothing(found.target(), Description.text("plan.already"));
        }
        return new Change.Update(
                found.target(),
                Fields.pick(wished, paths),
                Fields.pick(desired.fields(), paths),
                desired.unseen(),
                found.image(),
                false);
    }

    /** What would be written to take a change back, whatever has happened since. */
    static Change.Effective inverse(Change.Effective done) {
        return done instanceof Change.Create
                ? new Change.Remove(done.target(), done.after())
                : new Change.Update(done.target(), done.after(), done.before(), Fields.none());
    }

    /** What others changed since of what was done, which they would miss; empty when nothing. */
    List<Text> movedSince(Action<?> action, Change.Effective done) {
        Comparison comparison = Comparison.of(inverse(done), action.readBack(inverse(done), webex));
        Comparison missed = new Comparison(
                comparison.there(), comparison.remaining(), action.missed(comparison.moved()), comparison.gone());
        return missed.gone() ? List.of() : Reasons.movedSince(missed, "undo.moved");
    }

    /** What stands in the way of the undo of one step of a row. */
    List<Text> hindrances(Action<?> action, Change.Effective undo, List<Change.Effective> earlier) {
        return action.hindrances(undo, earlier, webex);
    }

    /**
     * How a change that was made is undone: a plan like any other, to be looked at and applied. What was undone already,
     * or was never written because it was interrupted, is left out.
     *
     * @param done with the id of what was made, with {@code after} as it was read back, and with the image of before
     * @param left the whole object as it was read back after the change; empty where it is not known
     * @throws org.spaceodt.webex.WebexException when it could not be read what is there
     */
    public Change undo(Action<?> action, Change.Effective done, ObjectNode left) {
        if (done instanceof Change.Remove) {
            return new Change.Refused(done.target(), List.of(Description.text("undo.removed")));
        }
        if (done instanceof Change.Update && done.differences().isEmpty()) {
            return new Change.Refused(done.target(), List.of(Description.text("undo.unseen")));
        }
        Change.Effective all = withWhatCameAlong(done, left);
        Map<String, Text> irreversible = action.irreversible(all);
        if (!irreversible.isEmpty()) {
            return new Change.Refused(done.target(), List.copyOf(irreversible.values()));
        }
        Change.Effective inverse = wayBack(action, all, left);
        Observed now = Untouched.orBlocked(action, inverse, action.readBack(inverse, webex));
        if (now instanceof Observed.Blocked blocked) {
            return new Change.Refused(blocked.target(), blocked.reasons());
        }
        List<Text> elsewhere = action.elsewhere(inverse, now, webex);
        if (!elsewhere.isEmpty()) {
            return new Change.Refused(done.target(), elsewhere);
        }
        Comparison comparison = Comparison.of(inverse, now);
        if (comparison.allThere()) {
            return new Change.Nothing(done.target(), Description.text("undo.already"));
        }
        if (comparison.gone() || !comparison.moved().isEmpty()) {
            return new Change.Refused(done.target(), Reasons.movedSince(comparison, "undo.moved"));
        }
        Change.Effective rest = comparison.rest(inverse, now);
        if (!done.image().isEmpty() && !action.takesAlong(inverse) && now instanceof Observed.Found found) {
            rest = rest.seenAs(kept(done, left, found.image()));
        }
        return rest instanceof Change.Update update ? update.losing(action.lost(update)) : rest;
    }

    /** Of what is taken away nothing can be left as it was, so that it has to be as it was made. */
    private static Change.Effective wayBack(Action<?> action, Change.Effective all, ObjectNode left) {
        if (all instanceof Change.Create) {
            return new Change.Remove(all.target(), all.after(), left);
        }
        boolean taken = action.takesAlong(inverse(all));
        return new Change.Update(
                all.target(), all.after(), all.before(), Fields.none(), taken ? left : Fields.none(), !taken);
    }

    /**
     * What has to stay. Where it is not known what the change took along, all that is otherwise than before it may come back
     * with the undo.
     */
    private static ObjectNode kept(Change.Effective done, ObjectNode left, ObjectNode now) {
        if (done.image().isEmpty() || !left.isEmpty()) {
            return now;
        }
        Set<String> paths = new LinkedHashSet<>(Fields.values(now).keySet());
        Difference.between(done.image(), now).forEach(one -> paths.remove(one.field()));
        return Fields.pick(now, paths);
    }

    /** With all that the write changed beside what it was to change: the location that goes with a licence, for example. */
    private static Change.Effective withWhatCameAlong(Change.Effective done, ObjectNode left) {
        if (!(done instanceof Change.Update) || done.image().isEmpty() || left.isEmpty()) {
            return done;
        }
        ObjectNode before = done.before().deepCopy();
        ObjectNode after = done.after().deepCopy();
        Set<String> own = new HashSet<>(Fields.values(before).keySet());
        own.addAll(Fields.values(after).keySet());
        Difference.between(done.image(), left).forEach(one -> {
            if (!own.contains(one.field())) {
                Fields.put(after, one.field(), one.after());
            }
            if (Difference.isNothing(Fields.at(before, one.field()))) {
                Fields.put(before, one.field(), one.before());
            }
        });
        return new Change.Update(done.target(), before, after, done.unseen());
    }
}
