package org.spaceodt.notice;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.Locale;
import org.spaceodt.webex.cause.NoAnswer;

/** What becomes of a POST: taken, or why not. */
public final class HttpPost {
    /** Nobody reads what is answered. */
    private static final long MOST = 64 * 1024;

    private static final int REDIRECT = 300;
    private static final int REFUSED = 400;
    private static final int FAILED = 500;
    private static final int TOO_MANY = 429;
    private static final int TOO_SLOW = 408;

    private HttpPost() {}

    /**
     * @param patience for the whole answer
     * @throws NotSent when nobody took it
     */
    public static void await(Multi<byte[]> answer, Duration patience) throws NotSent {
        try {
            answer.onItem()
                    .scan(() -> 0L, (Long bytes, byte[] part) -> bytes + part.length)
                    .select()
                    .first(bytes -> bytes <= MOST)
                    .collect()
                    .last()
                    .await()
                    .atMost(patience);
        } catch (WebApplicationException e) {
            throw refused(e.getResponse().getStatus());
        } catch (RuntimeException e) {
            throw noAnswer(e);
        }
    }

    private static NotSent refused(int status) {
        boolean moved = status >= REDIRECT && status < REFUSED;
        boolean again = status >= FAILED || status == TOO_MANY || status == TOO_SLOW;
        return new NotSent(moved ? "redirect" : "status", String.valueOf(status), again);
    }

    /** The timeout of {@code await} is one of Mutiny's. */
    private static NotSent noAnswer(RuntimeException lost) {
        boolean late = lost instanceof io.smallrye.mutiny.TimeoutException;
        NoAnswer why = late ? NoAnswer.TIMEOUT : NoAnswer.of(lost);
        return new NotSent(why.name().toLowerCase(Locale.ROOT), "", why != NoAnswer.TLS);
    }
}
