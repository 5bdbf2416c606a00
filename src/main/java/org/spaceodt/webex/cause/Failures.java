package org.spaceodt.webex.cause;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.spaceodt.webex.operation.Operation;
import org.spaceodt.webex.retry.Try;
import org.spaceodt.webex.wire.Reply;
import org.spaceodt.webex.wire.redaction.Redaction;

/** Says of a try that did not work what is known of it. */
public final class Failures {
    private static final String CODES = "Cisco-Spark-Error-Codes";

    private final Causes causes;
    private final Redaction redaction;

    /** @param redaction answers may echo what they were asked with */
    public Failures(Causes causes, Redaction redaction) {
        this.causes = causes;
        this.redaction = redaction;
    }

    /** An id of an answer, as it may be shown and kept: whoever answered may have put anything into it. */
    public String shownId(String trackingId) {
        return redaction.text(CauseLine.ofCode(trackingId));
    }

    /** Of an answer that is an error. */
    public Failure of(Try made, Reply reply) {
        ErrorBody body = ErrorBody.read(reply.body()).with(codesOf(reply));
        String text = body.text().isEmpty()
                ? "HTTP " + reply.status() + " without an explanation"
                : redaction.text(body.text());
        String id = body.trackingId().isEmpty() ? made.trackingId() : body.trackingId();
        return failure(made, id, OptionalInt.of(reply.status()), body.codes(), text, body.json());
    }

    /** Some answers have their codes in a header, and perhaps nowhere else (seen: 502 with 4251). */
    private static List<String> codesOf(Reply reply) {
        return reply.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(CODES))
                .flatMap(header -> Stream.of(header.value().split("[,;\\s]+")))
                .map(CauseLine::ofCode)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** Of a 2xx answer that cannot be used. */
    public Failure unusable(Try made, int status, String trouble) {
        return failure(made, made.trackingId(), OptionalInt.of(status), List.of(), trouble, false);
    }

    /** Of a refusal in an answer 2xx. */
    public Failure saidWell(Try made, int status, List<String> codes, String text) {
        return failure(made, made.trackingId(), OptionalInt.of(status), codes, redaction.text(text), true);
    }

    /** Of a 2xx answer that looks well and is not. */
    public Failure bad(Try made, int status, BadAnswer what, String trouble) {
        return failure(made, made.trackingId(), OptionalInt.of(status), List.of(what.code()), trouble, true)
                .withoutCodes();
    }

    /** Of a try that was not made, because the API had asked everybody to wait. */
    public Failure held(Try made, String trouble) {
        return failure(made, made.trackingId(), OptionalInt.of(429), List.of(), trouble, true);
    }

    /** Of a try that was not answered. */
    public Failure unanswered(Try made, NoAnswer reason, String trouble) {
        return failure(made, made.trackingId(), OptionalInt.empty(), List.of(reason.code()), trouble, false);
    }

    /** Of what was found out without an answer, or in one that looked well. */
    public Failure ofOurs(Try made, String trouble) {
        return failure(made, made.trackingId(), OptionalInt.empty(), List.of(), trouble, false);
    }

    private Failure failure(
            Try made, String trackingId, OptionalInt status, List<String> codes, String text, boolean structured) {
        Optional<Operation> operation = made.operation();
        String method = operation.map(Operation::method).orElse("");
        String template = operation.map(Operation::template).orElse("");
        Cause cause = causes.of(new Symptom(method, template, status, codes, text));
        return new Failure(
                method,
                template,
                status,
                status.isPresent() ? codes : List.of(),
                text,
                shownId(trackingId),
                made.number(),
                structured,
                Optional.of(operation.map(cause::during).orElse(cause)));
    }
}
