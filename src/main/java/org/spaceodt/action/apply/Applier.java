package org.spaceodt.action.apply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Fields;
import org.spaceodt.action.NotPossible;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Target;
import org.spaceodt.action.Untouched;
import org.spaceodt.action.Wrote;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.Polling;

/** Makes changes as they were planned, and believes only what it reads back. */
public final class Applier {
    private final WebexClient webex;
    private final Polling watch;

    /**
     * @param webex for the organization that the change is about
     * @param watch how long to wait for a change to be seen
     */
    public Applier(WebexClient webex, Polling watch) {
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
        Result result = made(action, change, mode, intend);
        if (result instanceof Result.Done) {
            action.done(change.of(result.target()), webex);
        }
        return result;
    }

    private Result made(Action<?> action, Change.Effective change, Mode mode, Consumer<Change.Effective> intend) {
        if (mode == Mode.JUST_PLANNED) {
            intend.accept(change);
            return write(action, change, change);
        }
        Observed now = Untouched.orBlocked(action, change, action.readBack(change, webex));
        Change.Effective known = mode == Mode.SAVED && now instanceof Observed.Found found
                ? change.seenAs(image(change, found))
                : change;
        Comparison comparison = Comparison.of(known, now);
        Optional<Result> end =
                mode == Mode.SAVED ? beforehand(known, now, comparison) : inDoubt(action, known, now, comparison);
        if (end.isPresent()) {
            return end.get();
        }
        intend.accept(known);
        return write(action, known, comparison.rest(known, now));
    }

    /** Of an undo what its plan says that has to stay, as it is now. */
    private static ObjectNode image(Change.Effective change, Observed.Found found) {
        return change instanceof Change.Update update && update.exact()
                ? Fields.pick(found.image(), Fields.values(update.image()).keySet())
                : found.image();
    }

    /**
     * Looks what became of a change that was perhaps written, and writes nothing.
     *
     * @return how it ended, all of it or a part; empty when nothing of it was done
     * @throws WebexException when it cannot be read
     */
    public Optional<Result> look(Action<?> action, Change.Effective change) {
        Observed now = action.readBack(change, webex);
        Comparison comparison = Comparison.of(change, now);
        Optional<Result> end = inDoubt(action, change, now, comparison);
        if (end.isEmpty() && !comparison.there().isEmpty()) {
            ResultBuilder part = ResultBuilder.of(action, change, now, List.of());
            end = Optional.of(part.failed(unlike(part, now), true));
        }
        end.filter(Result.Done.class::isInstance).ifPresent(done -> action.done(change.of(done.target()), webex));
        return end;
    }

    private static Optional<Result> beforehand(Change.Effective change, Observed now, Comparison comparison) {
        Target target = change.target();
        if (now instanceof Observed.Blocked blocked) {
            return Optional.of(new Result.Refused(target, blocked.reasons()));
        }
        if (isDone(change, now, comparison)) {
            return Optional.of(
                    new Result.Unchanged(ResultBuilder.target(change, now), Description.text("plan.already")));
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

    private static Optional<Result> inDoubt(
            Action<?> action, Change.Effective change, Observed now, Comparison comparison) {
        if (now instanceof Observed.Blocked blocked) {
            return Optional.of(ResultBuilder.of(action, change, now, List.of()).failed(blocked.reasons(), false));
        }
        if (isDone(change, now, comparison)) {
            return Optional.of(ResultBuilder.of(action, change, now, List.of()).done(true, Optional.empty()));
        }
        if (comparison.gone() || !comparison.moved().isEmpty()) {
            return Optional.of(ResultBuilder.of(action, change, now, List.of())
                    .failed(Reasons.movedSince(comparison, "changed.in_doubt"), false));
        }
        return Optional.empty();
    }

    /** Of a change of which nothing can be seen nobody knows. */
    private static boolean isDone(Change.Effective change, Observed now, Comparison comparison) {
        return comparison.allThere()
                && ResultBuilder.takenAlong(change, now).isEmpty()
                && (!change.differences().isEmpty()
                        || Comparison.unshown(change, now).isEmpty());
    }

    private Result write(Action<?> action, Change.Effective change, Change.Effective rest) {
        Wrote wrote;
        try {
            wrote = action.write(rest, webex);
        } catch (WebexException.Unauthorized e) {
            throw e;
        } catch (WebexException e) {
            return afterFailure(action, change.of(rest.target()), Abort.of(e));
        } catch (NotPossible e) {
            return afterFailure(action, change.of(rest.target()), Abort.of(e));
        }
        return verified(action, change.of(wrote.target()), wrote.trackingIds());
    }

    private Result verified(Action<?> action, Change.Effective written, List<String> trackingIds) {
        ReadBack last;
        try {
            last = watch.until(
                    read -> read.observed()
                            .filter(observed -> isThere(written, observed))
                            .isPresent(),
                    () -> ReadBack.at(action, written, webex));
        } catch (WebexException.Unauthorized e) {
            throw e;
        } catch (WebexException e) {
            return ResultBuilder.unseen(written, trackingIds).failed(Abort.of(e));
        }
        if (last.refusal().isPresent()) {
            return ResultBuilder.unseen(written, trackingIds)
                    .failed(Abort.of(last.refusal().get()));
        }
        Observed seen = last.observed().orElseThrow();
        ResultBuilder ended = ResultBuilder.of(action, written, seen, trackingIds);
        return isThere(written, seen) ? ended.done(false, Optional.empty()) : ended.failed(unlike(ended, seen), true);
    }

    private static List<Text> unlike(ResultBuilder ended, Observed seen) {
        List<Text> reasons = new ArrayList<>();
        ended.missing().forEach(one -> reasons.add(Reasons.of("verify.missing", one)));
        if (seen instanceof Observed.Blocked blocked) {
            reasons.addAll(blocked.reasons());
        }
        return reasons;
    }

    /** One look after a write. What was just made may be refused for a while, as if it were not there. */
    private record ReadBack(Optional<Observed> observed, Optional<WebexException> refusal) {
        static ReadBack at(Action<?> action, Change.Effective written, WebexClient webex) {
            try {
                return new ReadBack(Optional.of(action.readBack(written, webex)), Optional.empty());
            } catch (WebexException.Rejected e) {
                return new ReadBack(Optional.empty(), Optional.of(e));
            }
        }
    }

    /** An error does not mean that nothing was done. */
    private Result afterFailure(Action<?> action, Change.Effective change, Abort stop) {
        Observed seen;
        try {
            seen = action.readBack(change, webex);
        } catch (WebexException.Unauthorized e) {
            throw e;
        } catch (WebexException e) {
            return ResultBuilder.unseen(change, List.of()).failed(stop);
        }
        ResultBuilder ended = ResultBuilder.of(action, change, seen, List.of());
        return isThere(change, seen) ? ended.done(false, stop.failure()) : ended.failed(stop);
    }

    private static boolean isThere(Change.Effective change, Observed seen) {
        return !(seen instanceof Observed.Blocked)
                && Comparison.of(change, seen).allThere()
                && ResultBuilder.contradicted(change, seen).isEmpty()
                && ResultBuilder.takenAlong(change, seen).isEmpty();
    }
}
