package org.spaceodt.notice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.store.notice.KeptNotice;
import org.spaceodt.job.store.notice.NoticeRepository;

/**
 * Sends the messages that an account owes while this process runs jobs, and at its end what is still owed: also those of processes that
 * died before they could. Each channel has a thread, so that one that hangs holds up no other.
 */
public final class NoticeDelivery implements AutoCloseable {
    /** So often a message is begun to be sent. */
    public static final int TRIES = 3;

    private static final Logger LOG = Logger.getLogger(NoticeDelivery.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    /** Longer than any try takes. */
    private static final Duration HOLD = Duration.ofSeconds(60);

    private static final List<Duration> WAITS = List.of(Duration.ofSeconds(1), Duration.ofSeconds(5));
    /** The longest of these, and a little more. */
    private static final Duration SOON = Duration.ofSeconds(6);

    private static final Duration SLACK = Duration.ofSeconds(1);

    private final NoticeRepository notices;
    private final String account;
    private final Function<KeptNotice, Optional<Notice>> texts;
    private final Told told;
    private final List<Line> lines = new ArrayList<>();
    private final Duration atEnd;

    /** Who hears of messages that were not sent. */
    public interface Told {
        /** @param later whether the next process tries again */
        void notSent(KeptNotice notice, NotSent why, boolean later);
    }

    /**
     * @param texts what is said; empty for a job that is not there any more
     * @param atEnd how long the end of the process waits for what is owed
     */
    public NoticeDelivery(
            NoticeRepository notices,
            String account,
            List<Channel> channels,
            Function<KeptNotice, Optional<Notice>> texts,
            Told told,
            Duration atEnd) {
        this.notices = notices;
        this.account = account;
        this.texts = texts;
        this.told = told;
        this.atEnd = atEnd;
        channels.forEach(channel -> lines.add(new Line(channel)));
    }

    /** From now on. */
    public NoticeDelivery start() {
        lines.forEach(Line::start);
        return this;
    }

    /** Sends what is owed, for as long as an answer may take, and no longer. */
    @Override
    public void close() {
        long until = System.nanoTime() + atEnd.toNanos();
        lines.forEach(line -> line.last(until));
        lines.forEach(line -> line.await(until + SLACK.toNanos()));
    }

    private static Thread daemon(Runnable task, Channel channel) {
        Thread thread = new Thread(task, "notice-" + channel.name());
        thread.setDaemon(true);
        return thread;
    }

    /** One channel, and its thread. */
    private final class Line {
        private final Channel channel;
        private final ScheduledExecutorService thread;
        private volatile boolean hung;

        Line(Channel channel) {
            this.channel = channel;
            this.thread = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, channel));
        }

        void start() {
            long look = LOOK.toMillis();
            thread.scheduleWithFixedDelay(this::pass, 0, look, TimeUnit.MILLISECONDS);
        }

        /** Behind the pass that is under way. */
        void last(long until) {
            thread.execute(() -> passes(until));
            thread.shutdown();
        }

        void await(long until) {
            try {
                if (!thread.awaitTermination(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                    thread.shutdownNow();
                }
            } catch (InterruptedException e) {
                thread.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }

        private void passes(long until) {
            try {
                // What hung just now would hang again: the next process tries.
                while (!hung && System.nanoTime() < until && notices.isOwed(account, channel.name(), SOON)) {
                    if (pass() == 0) {
                        Thread.sleep(Math.min(
                                WAITS.get(0).toMillis() / 4,
                                Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime()))));
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.debugf(e, "Messages stay owed");
            }
        }

        /** @return how many were tried */
        private int pass() {
            int tried = 0;
            hung = false;
            try {
                Optional<KeptNotice> next = notices.take(account, channel.name(), HOLD);
                while (next.isPresent()) {
                    tried++;
                    send(next.get());
                    next = hung ? Optional.empty() : notices.take(account, channel.name(), HOLD);
                }
            } catch (StoreUnavailable e) {
                LOG.debugf(e, "Will be tried again");
            } catch (RuntimeException e) {
                LOG.errorf(e, "Messages by %s failed", channel.name());
            }
            return tried;
        }

        private void send(KeptNotice notice) {
            try {
                Optional<Notice> text = texts.apply(notice);
                if (text.isPresent()) {
                    channel.send(text.get());
                }
                notices.sent(notice);
            } catch (NotSent e) {
                hung = e.hung();
                boolean later = e.again() && notice.tries() < TRIES;
                if (later) {
                    notices.later(notice, WAITS.get(Math.min(notice.tries(), WAITS.size()) - 1), e.getMessage());
                } else {
                    notices.givenUp(notice, e.getMessage());
                }
                told.notSent(notice, e, later);
            }
        }
    }
}
