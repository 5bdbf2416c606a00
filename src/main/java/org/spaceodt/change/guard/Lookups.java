package org.spaceodt.change.guard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.webex.WebexClient;

/** What lists mean in an organization, looked up again after a while: somebody may be given the number meanwhile. Thread-safe. */
final class Lookups {
    private static final long FRESH_MILLIS = 120_000;

    private final Map<Key, Seen> seen = new HashMap<>();

    private record Key(Optional<String> organization, List<ProtectedEntry> entries) {}

    private record Seen(Rules.Now now, Diagnostics faults, long millis) {}

    static List<ProtectedEntry> joined(List<ProtectedEntry> ours, List<ProtectedEntry> kept) {
        if (kept.isEmpty()) {
            return ours;
        }
        List<ProtectedEntry> all = new ArrayList<>(ours);
        kept.stream().filter(entry -> !ours.contains(entry)).forEach(all::add);
        return all;
    }

    Rules.Now now(List<ProtectedEntry> entries, Clock clock, WebexClient webex) {
        return seen(entries, clock, webex).now();
    }

    /** @throws FaultyProtection when Webex does not know what a line names */
    void checked(List<ProtectedEntry> entries, String file, Clock clock, WebexClient webex) {
        Diagnostics faults = seen(entries, clock, webex).faults();
        if (faults.hasErrors()) {
            throw new FaultyProtection(file, faults);
        }
    }

    private synchronized Seen seen(List<ProtectedEntry> entries, Clock clock, WebexClient webex) {
        LocalDate day = LocalDate.now(clock);
        List<ProtectedEntry> today =
                entries.stream().filter(entry -> entry.holdsOn(day)).toList();
        long now = clock.millis();
        seen.values().removeIf(old -> now - old.millis() > FRESH_MILLIS);
        Key key = new Key(webex.orgId(), today);
        Seen known = seen.get(key);
        if (known == null) {
            Diagnostics faults = new Diagnostics();
            known = new Seen(
                    new Rules.Now(today.isEmpty(), new ProtectedNumbers(today), KnownObjects.of(today, webex, faults)),
                    faults,
                    now);
            seen.put(key, known);
        }
        return known;
    }
}
