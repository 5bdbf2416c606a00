package org.spaceodt.webex;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import org.spaceodt.webex.http.Delivery;
import org.spaceodt.webex.pace.HeldTooLong;
import org.spaceodt.webex.retry.Try;
import org.spaceodt.webex.token.AccessToken;
import org.spaceodt.webex.token.WatchedTokens;

/**
 * One call from the first try to the last. What may be tried again:
 *
 * <ul>
 *   <li>429 and 423, whatever the call: it was not processed;
 *   <li>no connection, whatever the call: it did not arrive;
 *   <li>5xx, lost answers and timeouts of a call that may be made twice (GET, PUT, DELETE);
 *   <li>the same of any other call, and of one that comes with a look, only after the look has said that it was not
 *       carried out;
 *   <li>401, once, when there is another token;
 *   <li>404 and 4003 of a person who was given a licence a moment ago.
 * </ul>
 */
final class RetryingCall {
    private static final int GONE = 404;
    private static final int LOCKED = 423;
    private static final int GATEWAY_TIMEOUT = 504;
    /** A certificate that is not believed now will not be believed in a second. */
    private static final String UNTRUSTED = "tls_refused";

    /** The least wait for whoever is told again and again to come at once: all tries together end within half a minute. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private static final String ENDLESS = "answer_without_end";

    private final WebexClient.CallDependencies dependencies;
    private final Request request;
    private final Optional<Look> look;
    private final long deadline;

    private int tries;
    private int refusals;
    private int troubles;
    private int settlingTries;
    private boolean renewed;
    private boolean perhapsDone;

    RetryingCall(WebexClient.CallDependencies dependencies, Request request, Optional<Look> look) {
        this.dependencies = dependencies;
        this.request = request;
        this.look = look;
        this.deadline = System.nanoTime() + dependencies.patience().totalTime().toNanos();
    }

    Answer execute() {
        while (true) {
            Optional<AccessToken> token = dependencies.tokens().map(WatchedTokens::current);
            WebexException failed;
            try {
                Answer answer = tryOnce(token);
                dependencies.tokens().ifPresent(WatchedTokens::taken);
                return answer;
            } catch (WebexException e) {
                failed = e;
                if (failed instanceof WebexException.Rejected) {
                    dependencies.tokens().ifPresent(WatchedTokens::taken);
                }
            }
            Optional<Answer> found = react(failed, token);
            if (found.isPresent()) {
                return found.get();
            }
            dependencies.tally().repeated();
        }
    }

    private Answer tryOnce(Optional<AccessToken> token) {
        tries++;
        Try made = new Try(Optional.of(request.operation()), tries, dependencies.nextTrackingId());
        try {
            Delivery delivery = dependencies.sender().send(request, made, token);
            dependencies.tally().made();
            return dependencies.responseMapper().of(delivery, made);
        } catch (HeldTooLong e) {
            String text = "Webex asks to wait another " + e.left().toSeconds() + " s; this program waits at most "
                    + dependencies.patience().longestHold().toSeconds() + " s";
            throw new WebexException.RateLimited(
                    dependencies.failures().held(new Try(made.operation(), tries - 1, made.trackingId()), text),
                    e.left());
        }
    }

    /**
     * Waits, if the call is worth another try.
     *
     * @return an answer where reading back found one
     * @throws WebexException when it is not
     */
    private Optional<Answer> react(WebexException failed, Optional<AccessToken> token) {
        if (Thread.currentThread().isInterrupted()) {
            perhapsDone |= mayHaveArrived(failed);
            throw givenUp(failed);
        }
        if (failed instanceof WebexException.RateLimited limited) {
            waitForRefusal(limited);
        } else if (failed instanceof WebexException.Unauthorized) {
            renew(failed, token);
        } else if (failed instanceof WebexException.Rejected rejected) {
            return afterRefusal(rejected);
        } else if (failed instanceof WebexException.Unreadable) {
            return afterNonsense(failed);
        } else {
            return afterTrouble(failed);
        }
        return Optional.empty();
    }

    private void waitForRefusal(WebexException.RateLimited limited) {
        refusals++;
        Duration wait = limited.retryAfter();
        boolean tooOften = refusals >= dependencies.patience().refusals();
        if (tooOften || wait.compareTo(dependencies.patience().longestHold()) > 0 || pastDeadline(wait)) {
            throw limited;
        }
        if (limited.failure().httpStatus().orElse(0) == LOCKED) {
            // Locked is this one object; 429 is everybody's, and waited for where turns are given. Who says "at once"
            // again and again
            // is not asked at once.
            Duration usual = dependencies.waits().before(refusals);
            Duration least = usual.compareTo(AT_ONCE) < 0 ? usual : AT_ONCE;
            sleep(wait.compareTo(least) < 0 ? least : wait, limited);
        }
    }

    private void renew(WebexException failed, Optional<AccessToken> token) {
        if (renewed) {
            dependencies.tokens().ifPresent(WatchedTokens::refusedAgain);
        }
        boolean another = !renewed
                && token.isPresent()
                && dependencies
                        .tokens()
                        .filter(tokens -> tokens.renew(token.get()))
                        .isPresent();
        renewed = true;
        if (!another) {
            throw failed;
        }
    }

    private Optional<Answer> afterRefusal(WebexException.Rejected rejected) {
        if (perhapsDone && isGone(rejected)) {
            // It was deleted by a try whose answer was lost.
            return Optional.of(Answer.found(dependencies.nothing(), rejected.failure()));
        }
        if (Unsettled.mayBe(rejected.failure()) && dependencies.settling().covers(request.ids())) {
            settlingTries++;
            sleep(dependencies.waits().before(settlingTries + 2), rejected);
            return Optional.empty();
        }
        if (look.isPresent() && (perhapsDone || look.get().evenAfter(rejected.failure()))) {
            Optional<Answer> found = lookFor(rejected);
            if (found.isPresent()) {
                return found;
            }
        }
        throw rejected;
    }

    /** A write that was answered 2xx was carried out, however the answer looks. */
    private Optional<Answer> afterNonsense(WebexException failed) {
        if (look.isPresent()) {
            Optional<Answer> found = lookFor(failed);
            if (found.isPresent()) {
                return found;
            }
        }
        throw failed;
    }

    private Optional<Answer> afterTrouble(WebexException failed) {
        troubles++;
        boolean sent = mayHaveArrived(failed);
        perhapsDone |= sent;
        if (sent && look.isEmpty() && !request.operation().idempotent()) {
            throw uncertain(failed);
        }
        Duration wait = dependencies.waits().before(troubles);
        boolean last = troubles >= attempts(failed)
                || pastDeadline(wait)
                || failed.failure().isCausedBy(UNTRUSTED);
        if (sent && look.isPresent()) {
            sleep(wait, failed);
            Optional<Answer> found = lookFor(failed);
            if (found.isPresent() || !last) {
                return found;
            }
            throw failed;
        }
        if (last) {
            throw givenUp(failed);
        }
        sleep(wait, failed);
        return Optional.empty();
    }

    /** Who can ask for less does not ask for what takes too long again and again, and nobody for what does not end. */
    private int attempts(WebexException failed) {
        boolean endless = failed.failure().isCausedBy(ENDLESS);
        boolean tookTooLong = failed.failure().httpStatus().orElse(0) == GATEWAY_TIMEOUT
                || failed.failure().isCausedBy("answer_timeout");
        int most = dependencies.patience().attempts();
        return endless || request.divisible() && tookTooLong ? Math.min(2, most) : most;
    }

    private Optional<Answer> lookFor(WebexException failed) {
        try {
            Optional<JsonNode> found = look.orElseThrow().look();
            return found.map(body -> Answer.found(body, failed.failure()));
        } catch (WebexException | Look.Undecided e) {
            throw uncertain(failed);
        }
    }

    private static boolean mayHaveArrived(WebexException failed) {
        return failed instanceof WebexException.Unavailable
                || failed instanceof WebexException.Unreachable unreachable && unreachable.sent();
    }

    /** Of a write that may have been carried out, nobody knows more. */
    private WebexException givenUp(WebexException failed) {
        return perhapsDone && !request.operation().isRead() ? uncertain(failed) : failed;
    }

    private boolean isGone(WebexException.Rejected rejected) {
        return request.operation().method().equals("DELETE")
                && rejected.failure().httpStatus().orElse(0) == GONE;
    }

    private boolean pastDeadline(Duration wait) {
        return System.nanoTime() + wait.toNanos() - deadline > 0;
    }

    private static WebexException uncertain(WebexException failed) {
        return new WebexException.Uncertain(failed.failure());
    }

    private void sleep(Duration wait, WebexException failed) {
        try {
            dependencies.pause().pass(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed;
        }
    }
}
