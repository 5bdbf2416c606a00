package org.spaceodt.sandbox.server;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.fault.PlainIds;

/**
 * Lets reads answer as before a write for a while. It knows the past only from answers that were given: what nobody read before a write is
 * answered as it is, but what a write created is not there yet. Bounded; used on the event loop only.
 */
public final class Hindsight {
    private static final int MOST_ANSWERS = 500;
    private static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final int MOST_WRITES = 10_000;
    /** As long as a UUID. */
    private static final int ID_LENGTH = 36;

    private final LongSupplier nanoTime;
    private final Map<String, ApiResponse> answers = new LinkedHashMap<>();
    private final Map<String, Long> changed = new HashMap<>();
    private final Map<String, Long> created = new HashMap<>();
    private int bytes;

    public Hindsight(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** What is seen of an address now, or empty when it is seen as it is. */
    public Seen look(String path, String url) {
        long now = nanoTime.getAsLong();
        changed.values().removeIf(until -> until - now <= 0);
        created.values().removeIf(until -> until - now <= 0);
        Set<String> names = names(path);
        if (names.stream().anyMatch(created::containsKey)) {
            return new Seen(true, Optional.empty());
        }
        boolean stale = names.stream().anyMatch(changed::containsKey);
        return new Seen(false, stale ? Optional.ofNullable(answers.get(unversioned(url))) : Optional.empty());
    }

    /** Keeps an answer to a read, to be repeated should a write come. */
    public void keep(String url, ApiResponse answer) {
        if (answer.status() != 200 || answer.body().length > MOST_BYTES / 8) {
            return;
        }
        forget(unversioned(url));
        answers.put(unversioned(url), answer);
        bytes += answer.body().length;
        while (answers.size() > MOST_ANSWERS || bytes > MOST_BYTES) {
            forget(answers.keySet().iterator().next());
        }
    }

    /** A write that is not to be seen for a while. */
    public void written(Footprint footprint, Duration lag) {
        long until = nanoTime.getAsLong() + lag.toNanos();
        if (changed.size() + created.size() < MOST_WRITES) {
            footprint.changed().forEach(name -> changed.put(name, until));
            footprint.created().forEach(name -> created.put(name, until));
        }
    }

    /** A write that is seen at once: what was said before it is out of date. */
    public void written(Footprint footprint) {
        Set<String> dated = new HashSet<>();
        for (String url : answers.keySet()) {
            Set<String> names = names(url.contains("?") ? url.substring(0, url.indexOf('?')) : url);
            if (footprint.changed().stream().anyMatch(names::contains)) {
                dated.add(url);
            }
        }
        dated.forEach(this::forget);
    }

    void clear() {
        answers.clear();
        changed.clear();
        created.clear();
        bytes = 0;
    }

    private void forget(String url) {
        ApiResponse gone = answers.remove(url);
        bytes -= gone == null ? 0 : gone.body().length;
    }

    /** The path as a whole, which a write to a part of it changes, and every id in it. */
    public static Set<String> names(String path) {
        Set<String> names = new HashSet<>();
        names.add(unversioned(path));
        for (String segment : path.split("/")) {
            if (segment.length() >= ID_LENGTH) {
                names.add(PlainIds.of(segment));
            }
        }
        return names;
    }

    private static String unversioned(String url) {
        return url.startsWith("/v1/") ? url.substring(3) : url;
    }

    /**
     * What of an address is seen.
     *
     * @param notYet whether it is about something that is not there yet
     * @param earlier the answer to repeat
     */
    public record Seen(boolean notYet, Optional<ApiResponse> earlier) {}

    /**
     * What a write changes.
     *
     * @param changed ids in plain form, and paths of lists
     * @param created ids in plain form
     */
    public record Footprint(Set<String> changed, Set<String> created) {}
}
