package org.spaceodt.sandbox.fault;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** What goes wrong. */
public sealed interface Effect {
    /** The same mishap with this added; what an earlier rule has said stays. */
    InjectedFault addTo(InjectedFault mishap, long bits);

    /** The answer comes later. */
    record Latency(Duration base, Jitter jitter) implements Effect {
        @Override
        public InjectedFault addTo(InjectedFault mishap, long bits) {
            return mishap.withDelay(base.plus(jitter.of(Mixing.share(Mixing.mix(bits)))));
        }
    }

    /**
     * The request is refused and not carried out.
     *
     * @param status 400 to 599
     * @param code of the calling API, such as 4003, if any
     * @param retryAfter the header of that name, if any
     */
    record Failure(int status, OptionalInt code, Optional<String> message, Optional<RetryAfterHint> retryAfter)
            implements Effect {
        @Override
        public InjectedFault addTo(InjectedFault mishap, long bits) {
            return mishap.withFailure(this);
        }
    }

    /** The request is carried out, and the connection is reset. */
    record Reset(Moment moment) implements Transport {
        /** Before anything of the answer was sent, after its headers, or in the middle of its body. */
        public enum Moment {
            BEFORE_HEAD,
            AFTER_HEAD,
            MID_BODY;

            public String text() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
    }

    /** The body of the answer trickles. */
    record Slow(int bytesPerSecond) implements Transport {}

    /**
     * The body of the answer ends early, though the connection and the headers are in order.
     *
     * @param share that is sent, 0 to 1
     */
    record Truncated(double share) implements Transport {}

    /** A write that can be carried out in part is: answered 206. */
    record Partial() implements Effect {
        @Override
        public InjectedFault addTo(InjectedFault mishap, long bits) {
            return mishap.withPartial();
        }
    }

    /** A write is carried out, but answered as if it had failed. */
    record DoneBut(int status) implements Effect {
        @Override
        public InjectedFault addTo(InjectedFault mishap, long bits) {
            return mishap.withDoneBut(status);
        }
    }

    /** Reads answer as before the write for a while. */
    record Late(Duration lag) implements Effect {
        @Override
        public InjectedFault addTo(InjectedFault mishap, long bits) {
            return mishap.withLag(lag);
        }
    }

    /** The access token ends: this request and all later ones with it are answered 401. */
    record ExpiredToken() implements Effect {
        @Override
        public InjectedFault addTo(InjectedFault mishap, long bits) {
            return mishap.withExpiredToken();
        }
    }

    /** The request is carried out, and answered in another form. */
    record Odd(Oddity oddity) implements OnAnswer {}

    /** Larger pages of people with calling data are answered 504. */
    record LargestPage(int items) implements OnAnswer {}

    /** What becomes of an answer before it is sent. */
    sealed interface OnAnswer extends Effect permits Odd, LargestPage {
        @Override
        default InjectedFault addTo(InjectedFault mishap, long bits) {
            return mishap.withAnswer(this);
        }
    }

    /** What happens to an answer on its way. */
    sealed interface Transport extends Effect permits Reset, Slow, Truncated {
        @Override
        default InjectedFault addTo(InjectedFault mishap, long bits) {
            return mishap.withTransport(this);
        }
    }
}
