package org.spaceodt.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.Watch;

/** Makes changes as they were planned, and believes only what it reads back. */
public final class Applier {
    private final WebexClient webex;
    private final Watch watch;

    /**
     * @param webex for the organization that the change is about
     * @param watch how long to wait for a change to be seen
     */
    public Applier(WebexClient webex, Watch watch) {
        this.webex = webex;
        this.watch = watch;
    }

    /** What is known of a plan when it is applied. */
    public enum Mode {
        /** Made a moment ago by who applies it: nothing is read before it is written. */
        JUST_PLANNED,
        /** Made some time ago: what has changed since is found out, and refused. */
        SAVED,
        /** Perhaps written by a try that was interrupted: what is left of it is written. */
        IN_DOUBT
    }

    /**
     * Makes a change.
     *
     * @param intend keeps the change, with what was there before, so that it survives a crash; only then it is written
     * @throws WebexException when it could not be read what is there, before anything was written
     * @throws WebexException.Unauthorized at any time: the change is then in doubt if it was intended
     */
    public Result apply(Action<?> action, Change.Effective change, Mode mode, Consumer<Change.Effective> intend) {
        Change.Effective rest = change;
        if (mode != Mode.JUST_PLANNED) {
            Sight now = action.lookAgain(change, webex);
            Comparison comparison = Comparison.of(change, now);
            Optional<Result> end =
                    mode == Mode.SAVED ? beforehand(change, now, comparison) : inDoubt(change, now, comparison);
            if (end.isPresent()) {
                return end.get();
            }
            rest = comparison.rest(change, now);
        }
        intend.accept(change);
        return write(action, change, rest);
    }

    private static Optional<Result> beforehand(Change.Effective change, Sight now, Comparison comparison) {
        Target target = change.target();
        if (now instanceof Sight.Blocked blocked) {
            return Optional.of(new Result.Refused(target, blocked.reasons()));
        }
        if (comparison.allThere()) {
            return Optional.of(new Result.Unchanged(Ended.target(change, now), Description.text("plan.already")));
        }
        if (comparison.gone() || !comparison.moved().isEmpty()) {
            return Optional.of(new Result.Refused(target, Reasons.movedSince(comparison, "changed.since")));
        }
        if (!comparison.there().isEmpty()) {
            return Optional.of(new Result.Refused(
                    target, List.of(Description.text("changed.partly", String.join(", ", comparison.there())))));
        }
        return Optional.empty();
    }

    private static Optional<Result> inDoubt(Change.Effective change, Sight now, Comparison comparison) {
        if (now instanceof Sight.Blocked blocked) {
            return Optional.of(Ended.of(change, now, List.of()).failed(blocked.reasons(), false));
        }
        if (comparison.allThere()) {
            return Optional.of(Ended.of(change, now, List.of()).done(true, Optional.empty()));
        }
        if (comparison.gone() || !comparison.moved().isEmpty()) {
            return Optional.of(
                    Ended.of(change, now, List.of()).failed(Reasons.movedSince(comparison, "changed.in_doubt"), false));
        }
        return Optional.empty();
    }

    private Result write(Action<?> action, Change.Effective change, Change.Effective rest) {
        Wrote wrote;
        try {
            wrote = action.write(rest, webex);
        } catch (WebexException.Unauthorized e) {
            throw e;
        } catch (WebexException e) {
            return afterFailure(action, change.of(rest.target()), Stop.of(e));
        } catch (NotPossible e) {
            return afterFailure(action, change.of(rest.target()), Stop.of(e));
        }
        Change.Effective written = change.of(wrote.target());
        Sight seen;
        try {
            seen = watch.until(sight -> isThere(written, sight), () -> action.lookAgain(written, webex));
        } catch (WebexException.Unauthorized e) {
            throw e;
        } catch (WebexException e) {
            return Ended.unseen(written, wrote.trackingIds()).failed(Stop.of(e));
        }
        Ended ended = Ended.of(written, seen, wrote.trackingIds());
        if (isThere(written, seen)) {
            return ended.done(false, Optional.empty());
        }
        List<Text> reasons = new ArrayList<>(ended.missing().stream()
                .map(one -> Reasons.of("verify.missing", one))
                .toList());
        if (seen instanceof Sight.Blocked blocked) {
            reasons.addAll(blocked.reasons());
        }
        return ended.failed(reasons, true);
    }

    /** An error does not mean that nothing was done. */
    private Result afterFailure(Action<?> action, Change.Effective change, Stop stop) {
        Sight seen;
        try {
            seen = action.lookAgain(change, webex);
        } catch (WebexException.Unauthorized e) {
            throw e;
        } catch (WebexException e) {
            return Ended.unseen(change, List.of()).failed(stop);
        }
        Ended ended = Ended.of(change, seen, List.of());
        return isThere(change, seen) ? ended.done(false, stop.failure()) : ended.failed(stop);
    }

    private static boolean isThere(Change.Effective change, Sight seen) {
        return !(seen instanceof Sight.Blocked)
                && Comparison.of(change, seen).allThere()
                && Ended.contradicted(change, seen).isEmpty();
    }
}
