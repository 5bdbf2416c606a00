package org.spaceodt.action.apply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spaceodt.action.Action;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Target;
import org.spaceodt.action.apply.Verification.State;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.location.Locations;
import org.spaceodt.webex.resource.person.People;
import org.spaceodt.webex.resource.workspace.Workspaces;

/**
 * Reads again what was changed, with the look that its action took after the write, and holds it against what was read back then. It
 * writes nothing.
 */
public final class Verifier {
    private static final int NOT_FOUND = 404;

    private final Catalogue catalogue;
    private final WebexClient webex;

    /** @param webex of whom this run works for */
    public Verifier(Catalogue catalogue, WebexClient webex) {
        this.catalogue = catalogue;
        this.webex = webex;
    }

    /** What a change wrote and was read back, field by field: of one that failed, the part that was seen to be so. */
    public static List<Difference> written(Result result) {
        if (result instanceof Result.Done done) {
            return done.differences().stream()
                    .filter(one -> !done.unverifiable().contains(one.field()))
                    .toList();
        }
        if (!(result instanceof Result.Failed failed) || failed.missing().isEmpty()) {
            return List.of();
        }
        Set<String> missing = failed.missing().stream().map(Difference::field).collect(Collectors.toSet());
        return failed.differences().stream()
                .filter(one -> !missing.contains(one.field()))
                .toList();
    }

    /** Fields that were written and that Webex does not show. */
    public static List<String> unseen(Result result) {
        return result instanceof Result.Done done ? done.unverifiable() : List.of();
    }

    /** Whether it was intended, and nobody could look what became of it. */
    public static boolean isUnknown(Result result) {
        return result instanceof Result.Failed failed
                && !failed.differences().isEmpty()
                && failed.missing().isEmpty()
                && failed.after().isEmpty();
    }

    /** What was made and does not exist any more since its own job took it away. */
    public static boolean removes(Result result) {
        return result instanceof Result.Done done && done.effect() == Result.Effect.REMOVE;
    }

    /** Of a person it is said beforehand that they will be read: many are read at once then. */
    public void expect(Planned intended, Target target) {
        if (target.kind().equals("person") && !target.id().isEmpty()) {
            new People(of(intended.organization())).expect(target.id());
        }
    }

    /**
     * Looks at what was changed.
     *
     * @param intended as it was kept before it was written
     * @param written of {@link #written}, those that nothing has written since that the same row did
     * @throws NoSuchElementException when there is no such action any more
     * @throws WebexException.Unauthorized when nothing can be read
     */
    public Verification look(Planned intended, Result result, List<Difference> written) {
        Target target = result.target().id().isEmpty() ? intended.change().target() : result.target();
        Change.Effective change = ((Change.Effective) intended.change()).of(target);
        WebexClient own = of(intended.organization());
        Action<?> action = catalogue
                .find(intended.action())
                .orElseThrow(() -> new NoSuchElementException("no action is called " + intended.action()));
        try {
            Observed now;
            try {
                now = action.readBack(change, own);
            } catch (WebexException.Rejected e) {
                if (e.failure().httpStatus().orElse(0) == NOT_FOUND && isGone(target, own)) {
                    return gone(target, result);
                }
                throw e;
            }
            return removes(result) ? removed(now, target, result, own) : held(now, change, result, written, own);
        } catch (WebexException.Unauthorized e) {
            throw e;
        } catch (WebexException e) {
            return new Verification(
                    State.UNREAD, target, List.of(), List.of(), unseen(result), Optional.of(FailureDetail.of(e)));
        }
    }

    private Verification held(
            Observed now, Change.Effective change, Result result, List<Difference> written, WebexClient own) {
        if (now instanceof Observed.Found found) {
            ObjectNode seen = found.seenBy(change);
            List<Difference> moved = written.stream()
                    .map(one -> new Difference(one.field(), one.after(), Fields.at(seen, one.field())))
                    .filter(one -> !Difference.same(one.before(), one.after()))
                    .toList();
            boolean blind = written.isEmpty() && !unseen(result).isEmpty();
            State state = !moved.isEmpty() ? State.DIFFERENT : blind ? State.UNVERIFIABLE : State.STILL_SO;
            return of(state, found.target(), moved, List.of(), result);
        }
        if (now instanceof Observed.Blocked blocked && !isGone(change.target(), own)) {
            return of(State.DIFFERENT, change.target(), List.of(), blocked.reasons(), result);
        }
        return gone(change.target(), result);
    }

    private Verification removed(Observed now, Target target, Result result, WebexClient own) {
        boolean there = now instanceof Observed.Found || now instanceof Observed.Blocked && !isGone(target, own);
        return there
                ? of(State.DIFFERENT, target, List.of(), List.of(Description.text("verify.there_again")), result)
                : of(State.STILL_SO, target, List.of(), List.of(), result);
    }

    private static Verification gone(Target target, Result result) {
        return removes(result)
                ? of(State.STILL_SO, target, List.of(), List.of(), result)
                : of(State.GONE, target, List.of(), List.of(), result);
    }

    private static Verification of(
            State state, Target target, List<Difference> moved, List<Text> reasons, Result result) {
        return new Verification(state, target, moved, reasons, unseen(result), Optional.empty());
    }

    /** Whether there is no such object, whatever else was answered about it. */
    private static boolean isGone(Target target, WebexClient own) {
        return switch (target.kind()) {
            case "person" -> new People(own).lookUp(target.id()).isEmpty();
            case "workspace" -> new Workspaces(own).lookUp(target.id()).isEmpty();
            case "location" -> new Locations(own).lookUp(target.id()).isEmpty();
            default -> false;
        };
    }

    private WebexClient of(String organization) {
        return organization.isEmpty() ? webex : webex.inOrganization(organization);
    }
}
