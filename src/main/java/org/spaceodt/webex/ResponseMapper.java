package org.spaceodt.webex;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.webex.cause.Failure;
import org.spaceodt.webex.cause.Failures;
import org.spaceodt.webex.http.BodyText;
import org.spaceodt.webex.http.Delivery;
import org.spaceodt.webex.http.Headers;
import org.spaceodt.webex.http.LinkHeader;
import org.spaceodt.webex.retry.Try;
import org.spaceodt.webex.wire.Reply;

/** Tells an answer from a failure, and which. */
final class ResponseMapper {
    private final Failures failures;
    private final AtomicBoolean mended;

    /** @param mended see {@link Access.Watch} */
    ResponseMapper(Failures failures, AtomicBoolean mended) {
        this.mended = mended;
        this.failures = failures;
    }

    /** @throws WebexException for everything but a usable 2xx */
    Answer of(Delivery delivery, Try sent) {
        if (delivery instanceof Delivery.Lost lost) {
            throw lost(lost, sent);
        }
        Reply reply = ((Delivery.Answered) delivery).reply();
        Try made = sent.answeredAs(Headers.trackingId(reply).map(failures::shownId));
        int status = reply.status();
        if (status >= 200 && status < 300) {
            return new Answer(
                    status,
                    object(reply, made),
                    LinkHeader.next(Headers.all(reply, "Link")),
                    made.trackingId(),
                    Optional.empty(),
                    Optional.of(reply.body()));
        }
        Failure failure = failures.of(made, reply);
        if (status == 429 || status == 423) {
            throw new WebexException.RateLimited(failure, Headers.retryAfter(reply));
        }
        if (status == 401) {
            throw new WebexException.Unauthorized(failure);
        }
        throw status >= 500 ? new WebexException.Unavailable(failure) : new WebexException.Rejected(failure);
    }

    private WebexException lost(Delivery.Lost lost, Try sent) {
        Failure failure = failures.unanswered(sent, lost.reason(), lost.trouble());
        return switch (lost.reach()) {
            case NOT_SENT -> new WebexException.Unreachable(failure, false);
            case PERHAPS_DONE -> new WebexException.Unreachable(failure, true);
            case UNUSABLE_ANSWER -> new WebexException.Unreadable(failure);
        };
    }

    private JsonNode object(Reply reply, Try made) {
        if (reply.body().length == 0 && !isRead(made)) {
            return JsonFormat.MAPPER.createObjectNode();
        }
        try {
            BodyText body = BodyText.of(reply.body());
            if (body.mended()) {
                mended.set(true);
            }
            if (body.node() != null && body.node().isObject()) {
                return body.node();
            }
        } catch (IOException e) {
            // Said below, without the parser's message: that quotes the body.
        }
        throw new WebexException.Unreadable(failures.unusable(made, reply.status(), "the answer is not a JSON object"));
    }

    private static boolean isRead(Try made) {
        return made.operation().map(operation -> operation.isRead()).orElse(true);
    }
}
