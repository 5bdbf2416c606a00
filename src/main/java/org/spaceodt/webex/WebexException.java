package org.spaceodt.webex;

import java.time.Duration;
import org.spaceodt.webex.cause.Failure;

/** A call that did not work, after the client did what can be done about it. The kinds differ by the reaction they ask for. */
public abstract sealed class WebexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    private WebexException(Failure failure) {
        super(failure.message(), null, false, false);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }

    /** 401: the token is wrong or has ended, and there is no other. Asking again is useless. */
    public static final class Unauthorized extends WebexException {
        private static final long serialVersionUID = 1L;

        Unauthorized(Failure failure) {
            super(failure);
        }
    }

    /** 429 or 423: not now. The call was not processed. */
    public static final class RateLimited extends WebexException {
        private static final long serialVersionUID = 1L;

        private final Duration retryAfter;

        RateLimited(Failure failure, Duration retryAfter) {
            super(failure);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** Any other 4xx, or a redirect: this call is refused, others may work. */
    public static final class Rejected extends WebexException {
        private static final long serialVersionUID = 1L;

        Rejected(Failure failure) {
            super(failure);
        }
    }

    /** 5xx: Webex is in trouble, the call may work later. */
    public static final class Unavailable extends WebexException {
        private static final long serialVersionUID = 1L;

        Unavailable(Failure failure) {
            super(failure);
        }
    }

    /** No answer: no connection, a broken one, or a timeout. */
    public static final class Unreachable extends WebexException {
        private static final long serialVersionUID = 1L;

        private final boolean sent;

        Unreachable(Failure failure, boolean sent) {
            super(failure);
            this.sent = sent;
        }

        /** Whether the request left, or may have. */
        public boolean sent() {
            return sent;
        }
    }

    /** An answer that the API does not give: not JSON, no list where there must be one, a next link that leads astray. */
    public static final class Unreadable extends WebexException {
        private static final long serialVersionUID = 1L;

        Unreadable(Failure failure) {
            super(failure);
        }
    }

    /**
     * A write of which nobody knows whether it was carried out: it was not answered, or with a 5xx, and it could not be
     * found out by reading back. It was not made again.
     */
    public static final class Uncertain extends WebexException {
        private static final long serialVersionUID = 1L;

        Uncertain(Failure failure) {
            super(failure);
        }
    }
}
