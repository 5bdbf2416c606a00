package org.spaceodt.notice;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.spaceodt.job.JobView;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.job.store.NoticeWish;
import org.spaceodt.job.store.notice.KeptNotice;
import org.spaceodt.job.store.notice.NoticeRepository;

/**
 * Who is told of jobs, and what.
 *
 * @param pauses whether also of jobs that wait for somebody
 * @param texts what is said of a job
 */
public record NoticePost(
        List<Channel> channels,
        boolean pauses,
        BiFunction<KeptNotice, JobView, Notice> texts,
        NoticeDelivery.Told told) {
    public static final NoticePost NOBODY = new NoticePost(
            List.of(),
            false,
            (notice, job) -> {
                throw new IllegalStateException("nobody is told");
            },
            (notice, why, later) -> {});

    /** Connecting and one answer: no command waits longer for those who are told. */
    private static final Duration AT_END = Way.DIRECT.connect().plus(Way.DIRECT.answer());

    /** From now on, until the delivery is closed: jobs that come to rest in this process, and what others still owe. */
    public NoticeDelivery start(JobStore store, String account) {
        store.tell(new NoticeWish(channels.stream().map(Channel::name).toList(), pauses));
        Jobs jobs = new Jobs(store);
        return new NoticeDelivery(
                        new NoticeRepository(store),
                        account,
                        channels,
                        notice -> jobs.find(notice.jobId()).map(job -> texts.apply(notice, job)),
                        told,
                        AT_END)
                .start();
    }
}
