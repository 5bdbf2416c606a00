package org.spaceodt.action.apply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spaceodt.action.Action;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.Target;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.job.Item;
import org.spaceodt.job.Outcome;
import org.spaceodt.job.Work;
import org.spaceodt.text.Text;
import org.spaceodt.webex.ReadAhead;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.ahead.NamesSeen;
import org.spaceodt.webex.resource.Polling;

/** Jobs of actions: an item is an {@link ActionInput}, its result a {@link Result}, its intent a {@link Planned}. */
public final class ActionWork implements Work {
    public static final String KIND = "actions";
    /** Jobs by stages: versions that know none do not run them. */
    public static final String STAGED = "staged-actions";

    private final String kind;
    private final Catalogue catalogue;
    private final WebexClient webex;
    private final Polling watch;
    private final Guard.OfJob guards;
    private final ObjectMapper json;
    private final ReadAhead seen = new NamesSeen();

    /** @param webex of whom this process works for */
    public ActionWork(Catalogue catalogue, WebexClient webex, Polling watch) {
        this(KIND, catalogue, webex, watch, Guard.OfJob.NONE);
    }

    /**
     * @param kind of jobs: the same work, whatever they are stored under
     * @param guards what no item may touch
     */
    public ActionWork(String kind, Catalogue catalogue, WebexClient webex, Polling watch, Guard.OfJob guards) {
        this.kind = kind;
        this.catalogue = catalogue;
        this.webex = webex;
        this.watch = watch;
        this.guards = guards;
        this.json = webex.json();
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Outcome run(Item item, Attempt attempt) throws WorkStopped {
        try {
            return outcome(attempt.inDoubt().isPresent() ? goOn(item, attempt) : begin(item, attempt));
        } catch (WebexException.Unauthorized e) {
            throw new WorkStopped(text(FailureDetail.of(e)));
        } catch (WebexException e) {
            return outcome(unread(item, FailureDetail.of(e)));
        }
    }

    @Override
    public Seen look(Item item, String intent) throws WorkStopped {
        Planned intended = read(intent, Planned.class);
        Change.Effective change = (Change.Effective) intended.change();
        if (change.differences().isEmpty()) {
            return new Seen.Unknown();
        }
        try {
            return new Applier(of(intended.organization()), watch)
                    .look(action(intended.action()), change)
                    .<Seen>map(result -> new Seen.Ended(outcome(result)))
                    .orElseGet(Seen.Nothing::new);
        } catch (WebexException.Unauthorized e) {
            throw new WorkStopped(text(FailureDetail.of(e)));
        } catch (WebexException e) {
            return new Seen.Unknown();
        }
    }

    private Result goOn(Item item, Attempt attempt) {
        Planned intended = read(attempt.inDoubt().orElseThrow(), Planned.class);
        try {
            return apply(item, intended, Applier.Mode.IN_DOUBT, of(intended.organization(), attempt), attempt);
        } catch (WebexException.Unauthorized e) {
            throw e;
        } catch (WebexException e) {
            return ResultBuilder.unseen((Change.Effective) intended.change(), List.of())
                    .failed(Abort.of(e));
        }
    }

    private Result begin(Item item, Attempt attempt) {
        ActionInput input = read(item.input(), ActionInput.class);
        if (input.change().isPresent()) {
            if (input.change().get() instanceof Change.Nothing nothing && input.isReadable()) {
                return new StillSo(of(input.organization(), attempt))
                        .of(action(input.action()), new Row(item.row(), input.cells()), nothing);
            }
            return apply(
                    item,
                    new Planned(
                            input.action(), input.organization(), input.change().get()),
                    Applier.Mode.SAVED,
                    of(input.organization(), attempt),
                    attempt);
        }
        Row row = new Row(item.row(), input.cells());
        if (input.previous().isPresent()) {
            Optional<String> id = attempt.dependencyResult().map(this::targetId).filter(text -> !text.isEmpty());
            if (id.isEmpty()) {
                return refused(
                        item,
                        List.of(Description.text(
                                "work.no_previous", input.previous().get())));
            }
            row = row.with(input.previous().get(), id.get());
        }
        return planAndApply(action(input.action()), row, input, item, attempt);
    }

    private <P> Result planAndApply(Action<P> action, Row row, ActionInput input, Item item, Attempt attempt) {
        Reading<P> reading = KeptCells.read(action, row);
        if (reading instanceof Reading.Bad<P> bad) {
            return refused(item, said(bad.faults()));
        }
        P parameters = ((Reading.Good<P>) reading).parameters();
        WebexClient looking = of(input.organization(), attempt);
        Change change = new Planner(looking).plan(action, parameters);
        return apply(
                item,
                new Planned(input.action(), input.organization(), change),
                Applier.Mode.JUST_PLANNED,
                looking,
                attempt);
    }

    /** @param looking has looked at what is there, or is about to */
    private Result apply(Item item, Planned planned, Applier.Mode mode, WebexClient looking, Attempt attempt) {
        Change change = planned.change();
        if (change instanceof Change.Nothing nothing) {
            return new Result.Unchanged(nothing.target(), nothing.reason());
        }
        if (change instanceof Change.Refused refused) {
            return new Result.Refused(refused.target(), refused.reasons());
        }
        Change.Effective effective = (Change.Effective) change;
        List<Text> forbidden = new ArrayList<>(guards.of(item.jobId()).reasons(effective, looking));
        if (mode != Applier.Mode.IN_DOUBT) {
            forbidden.addAll(guards.others(item.jobId(), planned));
        }
        if (!forbidden.isEmpty()) {
            return mode == Applier.Mode.IN_DOUBT
                    ? leftAsItIs(planned, effective, forbidden, looking)
                    : new Result.Refused(effective.target(), forbidden);
        }
        return new Applier(
                        looking,
                        watch.pausing(
                                time -> attempt.giveWay(() -> watch.pause().pause(time))))
                .apply(
                        action(planned.action()),
                        effective,
                        mode,
                        intended ->
                                attempt.intend(text(new Planned(planned.action(), planned.organization(), intended))));
    }

    /** Of what was perhaps written before it was forbidden nothing more is written; what became of it is said. */
    private Result leftAsItIs(Planned planned, Change.Effective change, List<Text> forbidden, WebexClient looking) {
        return new Applier(looking, watch)
                .look(action(planned.action()), change)
                .orElseGet(() -> ResultBuilder.unseen(change, List.of()).failed(forbidden, false));
    }

    private Outcome outcome(Result result) {
        String kept = text(result);
        if (result instanceof Result.Done) {
            return new Outcome.Done(kept);
        }
        if (result instanceof Result.Unchanged) {
            return new Outcome.Skipped(kept);
        }
        return new Outcome.Failed(kept, result instanceof Result.Failed failed && failed.retryable());
    }

    /** What was there could not be read: nothing was written by this try. */
    private static Result unread(Item item, FailureDetail trouble) {
        return new Result.Failed(
                unknown(item),
                Result.Effect.UPDATE,
                Fields.none(),
                Fields.none(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(trouble),
                trouble.retryable(),
                List.of());
    }

    private static Result refused(Item item, List<Text> reasons) {
        return new Result.Refused(unknown(item), reasons);
    }

    private static Target unknown(Item item) {
        return new Target("", "", item.key());
    }

    private static List<Text> said(List<Diagnostic> faults) {
        return faults.stream()
                .flatMap(fault -> Stream.of(fault.summary(), fault.nextStep()))
                .toList();
    }

    private String targetId(String result) {
        return read(result, Result.class).target().id();
    }

    private Action<?> action(String id) {
        return catalogue.find(id).orElseThrow(() -> new IllegalArgumentException("no action is called " + id));
    }

    /** For one item: what it looked at it does not read again to write it, and it writes only while the item is this process's. */
    private WebexClient of(String organization, Attempt attempt) {
        return of(organization)
                .fencedBy(attempt::confirm, time -> attempt.giveWay(() -> Thread.sleep(time.toMillis())))
                .rememberingReadsUntilItWrites(seen);
    }

    private WebexClient of(String organization) {
        return organization.isEmpty() ? webex : webex.inOrganization(organization);
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is no " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
