package org.spaceodt.webex.ahead;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.listing.ListRequest;
import org.spaceodt.webex.listing.Page;
import org.spaceodt.webex.listing.Pages;

/**
 * A list of an organization, read when enough was asked for that is in it. The first ones are asked for one by one: a row or two
 * must not list everything, and what came of them shows whether the list can be believed. A list that is cut, that is not
 * all there, or that is longer than the table, says nothing of what it lacks. Thread-safe.
 */
final class Shelf {
    private static final int ONE_BY_ONE = 2;
    /** So often it is asked whether what the list lacks is really not there. */
    private static final int DOUBTS = 2;
    /** What is kept of a list; of a longer one nothing is. */
    private static final long MOST_BYTES = 32L << 20;

    private final Listed listed;
    private final IntSupplier rows;
    private final Map<String, List<Compact>> byKey = new HashMap<>();
    private final Map<String, List<ObjectNode>> singly = new HashMap<>();
    private final List<Compact> all = new ArrayList<>();
    private boolean read;
    private boolean whole;
    private boolean faulty;
    private boolean poor;
    private int doubted;
    private long bytes;

    /** @param rows how many there are that may ask: a list is not worth more pages */
    Shelf(Listed listed, IntSupplier rows) {
        this.listed = listed;
        this.rows = rows;
    }

    /** An object by its id; empty where it has to be read. */
    synchronized Optional<ObjectNode> one(
            String id, List<String> fields, WebexClient webex, Supplier<ObjectNode> call) {
        String key = Listed.id(id);
        if (singly.containsKey(key)) {
            return Optional.empty();
        }
        if (!read && singly.size() < ONE_BY_ONE) {
            singly.put(key, List.of());
            ObjectNode object = call.get();
            singly.put(key, List.of(object));
            return Optional.of(object);
        }
        read(webex);
        return byKey.getOrDefault(key, List.of()).stream()
                .map(Compact::object)
                .filter(item -> listed.has(item, fields) && !(fields.isEmpty() && poor))
                .findFirst();
    }

    /** All items of a key that the filters leave; empty where they have to be asked for. */
    synchronized Optional<List<ObjectNode>> some(
            String key, Map<String, String> filters, WebexClient webex, Supplier<List<ObjectNode>> call) {
        if (singly.containsKey(key)) {
            return Optional.empty();
        }
        if (!read && singly.size() < ONE_BY_ONE) {
            List<ObjectNode> items = call.get();
            singly.put(key, items);
            return Optional.of(items);
        }
        List<ObjectNode> items = listed(key, filters, webex);
        return whole ? Optional.of(items.isEmpty() ? doubted(call) : items) : Optional.empty();
    }

    /** The same as far as the list has them; the first ones are asked for one by one. */
    synchronized List<ObjectNode> listed(
            String key, Map<String, String> filters, WebexClient webex, Supplier<List<ObjectNode>> call) {
        if (!read && !singly.containsKey(key) && singly.size() < ONE_BY_ONE) {
            singly.put(key, call.get());
        }
        return singly.containsKey(key)
                ? singly.get(key).stream()
                        .filter(item -> listed.fits(item, filters))
                        .toList()
                : listed(key, filters, webex);
    }

    private List<ObjectNode> listed(String key, Map<String, String> filters, WebexClient webex) {
        read(webex);
        return byKey.getOrDefault(key, List.of()).stream()
                .map(Compact::object)
                .filter(item -> listed.fits(item, filters))
                .toList();
    }

    /** What the list lacks may be there all the same. */
    private List<ObjectNode> doubted(Supplier<List<ObjectNode>> call) {
        if (doubted == DOUBTS) {
            return List.of();
        }
        doubted++;
        List<ObjectNode> items = call.get();
        whole = items.isEmpty();
        return items;
    }

    private void read(WebexClient webex) {
        if (read) {
            return;
        }
        read = true;
        try {
            int most = Math.max(0, rows.getAsInt() - ONE_BY_ONE);
            whole = most > 0 && pages(webex).read(listing(webex), most, this::keep);
            whole &= !faulty;
        } catch (WebexException e) {
            // What cannot be listed is asked for one by one, and says then what is wrong.
            whole = false;
        } catch (TooLong e) {
            drop();
        }
        singly.forEach(this::hold);
    }

    /**
     * Hands over every item, from what is kept where that is all of the list; else it is read, however long it is, and kept as far as it
     * can be.
     *
     * @throws WebexException when it could not be read
     */
    synchronized void each(WebexClient webex, Consumer<JsonNode> item) {
        if (whole) {
            all.forEach(kept -> item.accept(kept.object()));
            return;
        }
        read = true;
        drop();
        AtomicBoolean fits = new AtomicBoolean(true);
        pages(webex).each(listing(webex), one -> {
            item.accept(one);
            if (fits.get()) {
                keep(one);
                fits.set(bytes <= MOST_BYTES);
            }
        });
        whole = fits.get();
        if (!whole) {
            drop();
        }
        singly.forEach(this::hold);
    }

    private Pages pages(WebexClient webex) {
        return new Pages(listed.isLong() ? webex.rememberingNothing() : webex.withoutReadAhead());
    }

    private ListRequest listing(WebexClient webex) {
        return listed.listing(listed.request(webex));
    }

    private void drop() {
        byKey.clear();
        all.clear();
        bytes = 0;
    }

    /** What was asked for singly is in a list that is not cut, with all its fields in one that has them. */
    private void hold(String key, List<ObjectNode> asked) {
        List<Compact> items = byKey.getOrDefault(key, List.of());
        whole &= asked.isEmpty() || !items.isEmpty();
        for (ObjectNode object : asked) {
            poor |= items.stream().map(Compact::object).anyMatch(item -> lacks(item, object));
        }
    }

    private void keep(Page page) {
        faulty |= !page.faults().isEmpty();
        page.items().forEach(this::keep);
        if (bytes > MOST_BYTES) {
            throw new TooLong();
        }
    }

    private void keep(JsonNode item) {
        Compact kept = Compact.of(item, listed.kept());
        bytes += kept.size();
        all.add(kept);
        listed.keys(item).forEach(key -> byKey.computeIfAbsent(key, any -> new ArrayList<>(1))
                .add(kept));
    }

    private static boolean lacks(ObjectNode item, ObjectNode object) {
        return object.propertyStream().map(Map.Entry::getKey).anyMatch(name -> !item.has(name));
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
