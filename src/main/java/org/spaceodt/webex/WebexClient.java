package org.spaceodt.webex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.webex.cause.BadAnswer;
import org.spaceodt.webex.cause.Failure;
import org.spaceodt.webex.cause.Failures;
import org.spaceodt.webex.operation.Operation;
import org.spaceodt.webex.operation.Operations;
import org.spaceodt.webex.pace.Figures;
import org.spaceodt.webex.pace.Governor;
import org.spaceodt.webex.pace.limit.KnownLimit;
import org.spaceodt.webex.retry.Backoff;
import org.spaceodt.webex.retry.CallCounter;
import org.spaceodt.webex.retry.RetryPolicy;
import org.spaceodt.webex.retry.Try;
import org.spaceodt.webex.token.AccessToken;
import org.spaceodt.webex.token.GivenToken;
import org.spaceodt.webex.token.WatchedTokens;

/**
 * Calls the API as one identity: at the permitted pace, again where that is safe, and with a failure that says what
 * happened. Blocking and thread-safe: use one client from as many threads as calls may be in flight.
 */
public final class WebexClient {
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final Access access;
    private final CallDependencies dependencies;
    private final Governor governor;
    private final ClientDependencies shared;

    WebexClient(Access access, CallDependencies dependencies, Governor governor, ClientDependencies shared) {
        this.access = access;
        this.dependencies = dependencies;
        this.governor = governor;
        this.shared = shared;
    }

    /**
     * What does not depend on who calls.
     *
     * @param memory where reads are remembered
     * @param ahead what answers reads before they are made
     */
    record ClientDependencies(Operations operations, Optional<ReadMemory> memory, Optional<ReadAhead> ahead) {
        void forget() {
            memory.ifPresent(ReadMemory::forget);
            ahead.ifPresent(ReadAhead::forget);
        }
    }

    /** What a conversation needs. {@code tokens} is empty for calls that are made without one. */
    record CallDependencies(
            Sender sender,
            Optional<WatchedTokens> tokens,
            Settling settling,
            RetryPolicy patience,
            ResponseMapper responseMapper,
            Failures failures,
            CallCounter tally,
            TrackingIds trackingIds,
            Pause pause) {
        CallDependencies of(Fence fence, Pause between) {
            return new CallDependencies(
                    sender.fencedBy(fence),
                    tokens,
                    settling,
                    patience,
                    responseMapper,
                    failures,
                    tally,
                    trackingIds,
                    between);
        }

        CallDependencies with(AccessToken token) {
            return new CallDependencies(
                    sender,
                    Optional.of(new WatchedTokens(new GivenToken(token, Optional.empty()))),
                    settling,
                    patience,
                    responseMapper,
                    failures,
                    tally,
                    trackingIds,
                    pause);
        }

        Backoff waits() {
            return Backoff.of(patience);
        }

        String nextTrackingId() {
            return trackingIds.next();
        }

        JsonNode nothing() {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    /** How time is let pass. */
    @FunctionalInterface
    public interface Pause {
        Pause SLEEP = time -> Thread.sleep(time.toMillis());

        void pass(Duration time) throws InterruptedException;
    }

    /** Ids that Webex support can look up; each is given once. */
    static final class TrackingIds {
        private final String prefix = "SPACEODT_" + UUID.randomUUID();
        private final AtomicLong last = new AtomicLong();

        String next() {
            return prefix + "_" + last.incrementAndGet();
        }
    }

    /**
     * Makes a call.
     *
     * @throws WebexException when it did not work, after as many tries as make sense
     */
    public Answer call(Request request) {
        Request whole = request.inOrganization(access.orgId());
        if (shared.memory().isEmpty()) {
            return made(whole);
        }
        if (whole.operation().isRead() && whole.body().isEmpty()) {
            return shared.memory().get().answer(whole, () -> made(whole));
        }
        shared.forget();
        return made(whole);
    }

    private Answer made(Request whole) {
        return new RetryingCall(dependencies, whole, Optional.empty()).execute();
    }

    /**
     * Makes a write that must not be made twice: when its answer is lost or an error, it looks before it tries again.
     *
     * @throws WebexException.Uncertain when nobody can tell whether it was carried out
     * @throws WebexException when it did not work
     */
    public Answer call(Request request, Look look) {
        shared.forget();
        return new RetryingCall(dependencies, request.inOrganization(access.orgId()), Optional.of(look)).execute();
    }

    /**
     * A page of a list; the token goes to the API's own host only.
     *
     * @param divisible whether a smaller one can be asked for instead: then it is not asked for often in vain
     */
    public Answer page(Request request, URI url, boolean divisible) {
        if (!access.address().sameOrigin(url)) {
            throw unusable(
                    request,
                    Optional.empty(),
                    BadAnswer.PAGES,
                    "the next page is said to be on another host; the token is not sent there");
        }
        return call(request.at(url, divisible));
    }

    /** @param id of {@code operations.json} */
    public Operation operation(String id) {
        return shared.operations().get(id);
    }

    /** Whether it is the sandbox that answers this client: a rehearsal. Known from the first answer on. */
    public boolean rehearses() {
        return dependencies.sender().rehearses();
    }

    /** What went over the wire so far, by this client. */
    public Traffic traffic() {
        Figures figures = governor.figures();
        return new Traffic(
                dependencies.tally().calls(),
                dependencies.tally().retries(),
                figures.refusals(),
                figures.perSecond(),
                figures.holdLeft());
    }

    /** The pace now, which all clients of this identity share. */
    public Figures pace() {
        return governor.figures();
    }

    /** What all of them learned of the API's limits; see {@link Governor#learned}. */
    public Map<String, KnownLimit> learnedPace() {
        return governor.learned();
    }

    /** See {@link Governor#resume}. */
    public void resumePace(Map<String, KnownLimit> earlier) {
        governor.resume(earlier);
    }

    /** How long so many more calls will take; empty while nothing is known. */
    public Optional<Duration> eta(long calls) {
        return governor.eta(calls);
    }

    /** When the last token that can be had ends; empty when nobody knows. */
    public Optional<Instant> tokenEnd() {
        return dependencies.tokens().flatMap(WatchedTokens::end);
    }

    /** How the token fared in the latest call. Known without one. */
    public WatchedTokens.Standing tokenStanding() {
        return dependencies.tokens().map(WatchedTokens::standing).orElse(WatchedTokens.Standing.MISSING);
    }

    /**
     * Takes a token that somebody put in the place of the one that was given only where it passes.
     *
     * @param passes asked with a client that comes with that token; whoever it may fail for does not get in with it
     */
    public void changeTokensOnlyIf(Predicate<WebexClient> passes) {
        dependencies
                .tokens()
                .ifPresent(tokens -> tokens.onlyIf(token -> {
                    access.watch().secrets().add(token.secret());
                    try {
                        return passes.test(new WebexClient(
                                access,
                                dependencies.with(token),
                                governor,
                                new ClientDependencies(shared.operations(), Optional.empty(), Optional.empty())));
                    } catch (WebexException e) {
                        return false;
                    }
                }));
    }

    /** What the token may do, where the API said so when it gave it. */
    public List<String> grantedScopes() {
        return dependencies.tokens().map(WatchedTokens::scopes).orElse(List.of());
    }

    /** Who is expected to get settings soon. */
    public Settling settling() {
        return dependencies.settling();
    }

    /** Whether another acts as the same identity, for the same organization. */
    public boolean actsAs(WebexClient other) {
        return governor == other.governor && access.orgId().equals(other.access.orgId());
    }

    public ApiAddress address() {
        return access.address();
    }

    public Optional<String> orgId() {
        return access.orgId();
    }

    /**
     * The same client, that makes each read once: for who looks at many things, and changes none. Any other call makes it
     * forget what it has read. Not to be kept: it does not see what others change.
     */
    public WebexClient rememberingReads() {
        return remembering(Optional.of(ReadMemory.lasting()), Optional.empty());
    }

    /** The same for who looks at so many things that lists have them in fewer reads. */
    public WebexClient rememberingReads(ReadAhead ahead) {
        return remembering(Optional.of(ReadMemory.lasting()), Optional.of(ahead));
    }

    /** What answers reads before they are made. */
    public Optional<ReadAhead> ahead() {
        return shared.ahead();
    }

    /** The same client, that asks for what it is asked. It remembers what this one does. */
    public WebexClient withoutReadAhead() {
        return remembering(shared.memory(), Optional.empty());
    }

    /** The same client, that keeps nothing: for long lists. */
    public WebexClient rememberingNothing() {
        return remembering(Optional.empty(), Optional.empty());
    }

    /**
     * The same client for one object that is looked at and then written: until its first write it does not repeat a read of
     * the last two seconds, so that what is written is made from what was looked at.
     */
    public WebexClient rememberingReadsUntilItWrites() {
        return remembering(Optional.of(ReadMemory.untilWrite(A_MOMENT, System::nanoTime)), Optional.empty());
    }

    /** The same, of which some is known from what was done before. */
    public WebexClient rememberingReadsUntilItWrites(ReadAhead before) {
        return remembering(Optional.of(ReadMemory.untilWrite(A_MOMENT, System::nanoTime)), Optional.of(before));
    }

    private WebexClient remembering(Optional<ReadMemory> memory, Optional<ReadAhead> ahead) {
        return new WebexClient(
                access, dependencies, governor, new ClientDependencies(shared.operations(), memory, ahead));
    }

    /**
     * The same client for who writes only as long as a fence lets it.
     *
     * @param between how time is let pass before a call is repeated
     */
    public WebexClient fencedBy(Fence fence, Pause between) {
        return new WebexClient(access, dependencies.of(fence, between), governor, shared);
    }

    /** The same client for another organization. */
    public WebexClient inOrganization(String orgId) {
        return new WebexClient(access.inOrganization(orgId), dependencies, governor, shared);
    }

    public ObjectMapper json() {
        return JsonFormat.MAPPER;
    }

    /** An answer 2xx that the API does not give. */
    public WebexException unusable(Request request, Answered answered, String what) {
        return new WebexException.Unreadable(refusedIn(request, answered, List.of(), what));
    }

    /** What is known of a refusal that was answered 2xx, as Webex refuses moves. */
    public Failure refusedIn(Request request, Answered answered, List<String> codes, String message) {
        Try made = new Try(Optional.of(request.operation()), 1, answered.trackingId());
        return dependencies.failures().saidWell(made, answered.status(), codes, message);
    }

    /** @param status 2xx */
    public record Answered(int status, String trackingId) {}

    /**
     * What an answer is that looked well.
     *
     * @param answer empty where there was none yet
     */
    public WebexException unusable(Request request, Optional<Answer> answer, BadAnswer what, String message) {
        Try made = new Try(
                Optional.of(request.operation()),
                1,
                answer.map(Answer::trackingId).orElse(""));
        return unusable(
                dependencies.failures().bad(made, answer.map(Answer::status).orElse(200), what, message));
    }

    public WebexException unusable(Failure failure) {
        return new WebexException.Unreadable(failure);
    }
}
