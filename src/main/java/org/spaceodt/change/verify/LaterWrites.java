package org.spaceodt.change.verify;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Target;
import org.spaceodt.action.apply.Result;
import org.spaceodt.action.apply.Verifier;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.store.touch.TouchRepository;
import org.spaceodt.webex.WebexId;

/**
 * Which jobs of the same organization wrote a field after a job had. The store is asked for what was about the object, of which it has an
 * index. Where it cannot know (items of the version before; ids that have another form, too) all later items are read, once: of each field
 * only the last is kept, under a number that no other field is likely to have. Thread-safe.
 */
final class LaterWrites {
    private static final EnumSet<ItemView.State> ENDED = EnumSet.of(ItemView.State.DONE, ItemView.State.FAILED);
    private static final int PAGE = 500;
    /** Stands for all of an object. */
    private static final String ALL = "";

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final JobContext place;
    private final RowJob job;
    private final ResultWords words;
    private final TouchRepository touches;
    private Boolean indexed;
    private Map<Long, Write> writes;

    LaterWrites(JobContext place, RowJob job) {
        this.place = place;
        this.job = job;
        this.words = place.words();
        this.touches = new TouchRepository(place.jobs().store());
    }

    private record Write(RowJob job, Instant at) {}

    /** @param since when the job itself had written it */
    Optional<LaterJob> of(Target target, String field, Instant since) {
        WebexId id = new WebexId(target.id());
        if (id.kind().isPresent() && isIndexed()) {
            return touches.after(target.id(), id.bare(), place.account(), job.id(), since).stream()
                    .filter(touched -> words.result(touched.result())
                            .filter(result -> wrote(result, field))
                            .isPresent())
                    .findFirst()
                    .map(touched ->
                            new LaterJob(touched.jobId(), touched.operator().orElse(null), touched.at()));
        }
        return Optional.ofNullable(writes().get(number(target, field)))
                .filter(write -> write.at().isAfter(since))
                .map(write -> new LaterJob(
                        write.job().id(),
                        write.job().view().job().origin().operator().orElse(null),
                        write.at()));
    }

    /** The one that removed it. */
    Optional<LaterJob> removal(Target target, Instant since) {
        return of(target, ALL, since);
    }

    private static boolean wrote(Result result, String field) {
        return field.equals(ALL)
                ? Verifier.removes(result)
                : Verifier.written(result).stream().anyMatch(one -> one.field().equals(field));
    }

    private Instant begun() {
        return job.view().startedAt().orElse(job.view().createdAt());
    }

    /** Whether the store knows of all later items what they were about. */
    private synchronized boolean isIndexed() {
        if (indexed == null) {
            indexed = !touches.isUnknownAfter(place.account(), begun());
        }
        return indexed;
    }

    private synchronized Map<Long, Write> writes() {
        if (writes == null) {
            writes = new HashMap<>();
            new RowJobs(place)
                    .ours(begun()).stream()
                            .filter(other -> !other.id().equals(job.id()))
                            .forEach(this::read);
        }
        return writes;
    }

    private void read(RowJob other) {
        int from = 0;
        List<ItemView> page;
        do {
            page = place.jobs().items(other.id(), ENDED, from, PAGE);
            for (ItemView item : page) {
                words.result(item).ifPresent(result -> add(other, item.changedAt(), result));
                from = item.item().position() + 1;
            }
        } while (page.size() == PAGE);
    }

    private void add(RowJob other, Instant at, Result result) {
        Write write = new Write(other, at);
        if (Verifier.removes(result)) {
            put(result.target(), ALL, write);
        }
        for (Difference one : Verifier.written(result)) {
            put(result.target(), one.field(), write);
        }
    }

    private void put(Target target, String field, Write write) {
        writes.merge(number(target, field), write, (one, two) -> one.at().isAfter(two.at()) ? one : two);
    }

    /** FNV-1a over the object and the field: 64 bits hold millions of fields apart. */
    private static long number(Target target, String field) {
        long number = OFFSET;
        for (char letter : (new WebexId(target.id()).bare() + "\n" + field).toCharArray()) {
            number = (number ^ letter) * PRIME;
        }
        return number;
    }
}
