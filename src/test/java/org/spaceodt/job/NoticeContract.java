package org.spaceodt.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spaceodt.job.engine.JobEngine;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.job.store.NoticeWish;
import org.spaceodt.job.store.notice.KeptNotice;
import org.spaceodt.job.store.notice.NoticeRepository;
import org.spaceodt.job.store.notice.NoticeState;
import org.spaceodt.notice.Channel;
import org.spaceodt.notice.NotSent;
import org.spaceodt.notice.Notice;
import org.spaceodt.notice.NoticeDelivery;
import org.spaceodt.support.Await;

/** What every store promises of the messages that are owed about jobs. */
interface NoticeContract {
    JobStore store();

    @AfterEach
    default void tellNobody() {
        store().tell(NoticeWish.NOBODY);
    }

    private NoticeRepository notices() {
        return new NoticeRepository(store());
    }

    private String rested(String account, NewJob.Limits limits, JobState state, String... items) {
        Jobs jobs = new Jobs(store());
        try (JobEngine engine = JobEngine.start(store(), account, List.of(new Scripted()), EngineContract.FAST)) {
            String id = EngineContract.create(jobs, account, limits, items);
            jobs.move(id, JobMove.START);
            Await.state(jobs, id, state);
            return id;
        }
    }

    private static String account() {
        return "account-" + UUID.randomUUID();
    }

    /** Keeps what it was given. */
    final class Kept implements Channel {
        final List<String> given = Collections.synchronizedList(new ArrayList<>());
        private final NotSent refusal;

        Kept(NotSent refusal) {
            this.refusal = refusal;
        }

        @Override
        public String name() {
            return "webhook";
        }

        @Override
        public void send(Notice notice) throws NotSent {
            given.add(notice.id());
            if (refusal != null) {
                throw refusal;
            }
        }
    }

    private NoticeDelivery delivery(String account, Channel channel, List<String> told) {
        return new NoticeDelivery(
                notices(),
                account,
                List.of(channel),
                notice -> Optional.of(new Notice(notice.id(), "s", "t", "{}")),
                (notice, why, later) -> told.add(why.getMessage() + (later ? " later" : "")),
                Duration.ofSeconds(10));
    }

    @Test
    default void aJobThatEndsOwesOneMessageByEachWayAndAPauseOnlyWhereItIsAskedFor() {
        store().tell(new NoticeWish(List.of("webhook", "mail"), false));
        String ended = rested(account(), EngineContract.ALL, JobState.COMPLETED_WITH_FAILURES, "ok", "fail");
        NewJob.Limits canary = new NewJob.Limits(1, false, 1, 1, 0);
        String silent = rested(account(), canary, JobState.PAUSED, "ok", "ok");
        store().tell(new NoticeWish(List.of("room"), true));
        String paused = rested(account(), canary, JobState.PAUSED, "ok", "ok");

        assertThat(notices().ofJob(ended))
                .extracting(KeptNotice::channel, KeptNotice::standing, KeptNotice::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("mail", JobState.COMPLETED_WITH_FAILURES, NoticeState.OWED),
                        org.assertj.core.groups.Tuple.tuple(
                                "webhook", JobState.COMPLETED_WITH_FAILURES, NoticeState.OWED));
        assertThat(notices().ofJob(silent)).isEmpty();
        assertThat(notices().ofJob(paused)).singleElement().satisfies(notice -> {
            assertThat(notice.standing()).isEqualTo(JobState.PAUSED);
            assertThat(notice.reason()).contains(StopReason.MAX_ROWS);
        });
    }

    @Test
    default void whoDiesBetweenTheEndAndTheMessageLeavesItToTheNextProcessWhichSendsItOnce() {
        store().tell(new NoticeWish(List.of("webhook"), true));
        String account = account();
        String id = rested(account, EngineContract.ALL, JobState.COMPLETED, "ok");
        Kept channel = new Kept(null);
        List<String> told = new ArrayList<>();

        delivery(account, channel, told).start().close();
        delivery(account, channel, told).start().close();

        assertThat(channel.given).containsExactly(notices().ofJob(id).get(0).id());
        assertThat(told).isEmpty();
        assertThat(notices().ofJob(id)).singleElement().satisfies(notice -> {
            assertThat(notice.state()).isEqualTo(NoticeState.SENT);
            assertThat(notice.tries()).isEqualTo(1);
        });
    }

    @Test
    default void twoProcessesTakeAMessageOnce() {
        store().tell(new NoticeWish(List.of("webhook"), true));
        String account = account();
        rested(account, EngineContract.ALL, JobState.COMPLETED, "ok");

        assertThat(notices().take(account, "webhook", Duration.ofMinutes(1))).isPresent();
        assertThat(notices().take(account, "webhook", Duration.ofMinutes(1))).isEmpty();
        assertThat(notices().take(account(), "webhook", Duration.ZERO)).isEmpty();
        assertThat(notices().isOwed(account, "webhook", Duration.ofSeconds(6))).isFalse();
    }

    @Test
    default void whatIsRefusedForGoodIsTriedOnceAndWhatMayDoBetterThreeTimes() {
        store().tell(new NoticeWish(List.of("webhook"), true));
        String account = account();
        String id = rested(account, EngineContract.ALL, JobState.COMPLETED, "ok");
        List<String> told = new ArrayList<>();
        Kept gone = new Kept(new NotSent("status", "410", false));
        delivery(account, gone, told).close();
        String second = rested(account, EngineContract.ALL, JobState.COMPLETED, "ok");
        Kept down = new Kept(new NotSent("status", "503", true));
        delivery(account, down, told).close();

        assertThat(gone.given).hasSize(1);
        assertThat(down.given).hasSize(NoticeDelivery.TRIES);
        assertThat(told).containsExactly("status:410", "status:503 later", "status:503 later", "status:503");
        assertThat(List.of(id, second)).allSatisfy(job -> assertThat(notices().ofJob(job))
                .singleElement()
                .satisfies(notice -> assertThat(notice.state()).isEqualTo(NoticeState.FAILED)));
    }

    @Test
    default void oneThatHangsIsTriedOnceAndLeftToTheNextProcess() {
        store().tell(new NoticeWish(List.of("webhook"), true));
        String account = account();
        String id = rested(account, EngineContract.ALL, JobState.COMPLETED, "ok");
        Kept hangs = new Kept(new NotSent("timeout", "", true));
        List<String> told = new ArrayList<>();

        delivery(account, hangs, told).close();

        assertThat(hangs.given).hasSize(1);
        assertThat(told).containsExactly("timeout later");
        assertThat(notices().ofJob(id)).singleElement().satisfies(notice -> {
            assertThat(notice.state()).isEqualTo(NoticeState.OWED);
            assertThat(notice.error()).contains("timeout");
        });
    }

    @Test
    default void oneThatNeverComesBackHoldsUpTheEndForItsTimeAlone() {
        store().tell(new NoticeWish(List.of("webhook"), true));
        String account = account();
        String id = rested(account, EngineContract.ALL, JobState.COMPLETED, "ok");
        CountDownLatch never = new CountDownLatch(1);
        Channel stuck = new Channel() {
            @Override
            public String name() {
                return "webhook";
            }

            @Override
            public void send(Notice notice) throws NotSent {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    throw new NotSent("broken", "", true);
                }
            }
        };

        new NoticeDelivery(
                        notices(),
                        account,
                        List.of(stuck),
                        notice -> Optional.of(new Notice(notice.id(), "s", "t", "{}")),
                        (notice, why, later) -> {},
                        Duration.ofMillis(100))
                .close();

        assertThat(notices().ofJob(id)).singleElement().satisfies(notice -> assertThat(notice.state())
                .isEqualTo(NoticeState.OWED));
    }
}
