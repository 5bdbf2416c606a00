package org.spaceodt.console.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.spaceodt.webex.WebexClient;

/** Lists that were read a moment ago, so that who pages through one sees one and the same. One for all who ask. */
@Singleton
public class ReadyQueries {
    /** As long as somebody pages through it. */
    static final Duration KEPT = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<ReadyQuery, Holder> lists = new EnumMap<>(ReadyQuery.class);

    ReadyQueries() {
        this(Clock.systemUTC());
    }

    ReadyQueries(Clock clock) {
        this.clock = clock;
        for (ReadyQuery query : ReadyQuery.values()) {
            lists.put(query, new Holder());
        }
    }

    /** @param at when it was read */
    public record Rows(List<JsonNode> rows, Instant at) {}

    private static final class Holder {
        private WebexClient of;
        private Rows rows;
    }

    /**
     * @param again reads it anew whatever there is
     * @throws org.spaceodt.webex.WebexException as {@link ReadyQuery#read} does; what was read before is kept
     */
    public Rows of(ReadyQuery query, WebexClient webex, boolean again) {
        Holder holder = lists.get(query);
        // Who asks for the same waits, and gets what was read for the first.
        synchronized (holder) {
            Instant now = clock.instant();
            boolean fresh = holder.rows != null
                    && holder.of == webex
                    && Duration.between(holder.rows.at(), now).compareTo(KEPT) < 0;
            if (again || !fresh) {
                holder.rows = new Rows(List.copyOf(query.read(webex)), now);
                holder.of = webex;
            }
            return holder.rows;
        }
    }
}
