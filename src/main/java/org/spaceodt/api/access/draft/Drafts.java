package org.spaceodt.api.access.draft;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * Forms whose sender had no session any more, by the name of whose session it had been. They are in the memory of this server only, and
 * each user sees their own.
 */
@Singleton
public class Drafts {
    /** After that a form is forgotten. */
    public static final Duration KEPT = Duration.ofMinutes(15);
    /** Of one user; a further one pushes the oldest out. */
    static final int MOST_OF_ONE = 5;
    /** Of all users together. */
    static final int MOST = 200;

    private final LongSupplier millis;
    private final Deque<Owned> kept = new ArrayDeque<>();

    private record Owned(String owner, Draft draft) {}

    @Inject
    public Drafts() {
        this(() -> System.nanoTime() / 1_000_000);
    }

    Drafts(LongSupplier millis) {
        this.millis = millis;
    }

    synchronized void keep(String owner, String path, List<Map.Entry<String, String>> fields, boolean withFiles) {
        forgetOld();
        List<Owned> ours =
                kept.stream().filter(one -> one.owner().equals(key(owner))).toList();
        if (ours.size() >= MOST_OF_ONE) {
            kept.remove(ours.get(0));
        }
        if (kept.size() >= MOST) {
            kept.removeFirst();
        }
        kept.addLast(new Owned(
                key(owner),
                new Draft(UUID.randomUUID().toString(), path, List.copyOf(fields), withFiles, millis.getAsLong())));
    }

    /** The newest first. */
    public synchronized List<Draft> of(String owner) {
        forgetOld();
        List<Draft> found = new ArrayList<>();
        kept.stream().filter(one -> one.owner().equals(key(owner))).forEach(one -> found.add(0, one.draft()));
        return found;
    }

    /** Gives it away; empty when there is none of that user's with that id. */
    public synchronized Optional<Draft> take(String owner, String id) {
        forgetOld();
        for (Iterator<Owned> all = kept.iterator(); all.hasNext(); ) {
            Owned one = all.next();
            if (one.owner().equals(key(owner)) && one.draft().id().equals(id)) {
                all.remove();
                return Optional.of(one.draft());
            }
        }
        return Optional.empty();
    }

    private void forgetOld() {
        long oldest = millis.getAsLong() - KEPT.toMillis();
        kept.removeIf(one -> one.draft().madeMillis() < oldest);
    }

    /** As names of users are compared. */
    private static String key(String owner) {
        return owner.toLowerCase(Locale.ROOT);
    }
}
