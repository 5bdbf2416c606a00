package org.spaceodt.app.purge;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.app.Messages;
import org.spaceodt.app.Settings;
import org.spaceodt.app.UsageError;
import org.spaceodt.purge.PurgeKind;

/** {@code SPACE_ODT_RETAIN_LOGS=90d} and the like: what older things a server removes by itself. Without a setting nothing of a kind is. */
public final class RetentionSettings {
    /** Of the names of settings; the name of a kind follows. */
    public static final String PREFIX = "SPACE_ODT_RETAIN_";

    private static final int MOST = 36_500;

    private RetentionSettings() {}

    /** @throws UsageError when one is no number of days */
    public static Map<PurgeKind, Duration> read(Settings settings, Messages messages) throws UsageError {
        Map<PurgeKind, Duration> ages = new EnumMap<>(PurgeKind.class);
        for (PurgeKind kind : PurgeKind.values()) {
            Optional<String> given = settings.get(PREFIX + kind.name());
            // The trail has a setting of its own.
            if (given.isPresent() && kind != PurgeKind.AUDIT) {
                ages.put(
                        kind,
                        age(given.get())
                                .orElseThrow(
                                        () -> new UsageError(messages.get("purge.age", PREFIX + kind.name(), MOST))));
            }
        }
        return ages;
    }

    /** {@code 90d}, or {@code 90}: days, from 1 on; empty for anything else. */
    public static Optional<Duration> age(String text) {
        String days = text.strip().toLowerCase(Locale.ROOT).replaceFirst("d$", "");
        int count = days.matches("\\d{1,5}") ? Integer.parseInt(days) : 0;
        return count < 1 || count > MOST ? Optional.empty() : Optional.of(Duration.ofDays(count));
    }
}
