package org.spaceodt.app.purge;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.app.Messages;
import org.spaceodt.app.Settings;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.setting.Setting;
import org.spaceodt.purge.PurgeKind;

/** {@code SPACE_ODT_RETAIN_LOGS=90d} and the like: what older things a server removes by itself. Without a setting nothing of a kind is. */
public final class RetentionSettings {
    private static final int MOST = 36_500;

    private RetentionSettings() {}

    /** @throws UsageError when one is no number of days */
    public static Map<PurgeKind, Duration> read(Settings settings, Messages messages) throws UsageError {
        Map<PurgeKind, Duration> ages = new EnumMap<>(PurgeKind.class);
        for (PurgeKind kind : PurgeKind.values()) {
            Optional<Setting> setting = of(kind);
            Optional<String> given = setting.flatMap(settings::get);
            if (given.isPresent()) {
                ages.put(
                        kind,
                        age(given.get())
                                .orElseThrow(() -> new UsageError(messages.get("purge.age", setting.get(), MOST))));
            }
        }
        return ages;
    }

    /** The trail has a setting of its own, which every process goes by. */
    private static Optional<Setting> of(PurgeKind kind) {
        return kind == PurgeKind.AUDIT
                ? Optional.empty()
                : Optional.of(Setting.valueOf("SPACE_ODT_RETAIN_" + kind.name()));
    }

    /** {@code 90d}, or {@code 90}: days, from 1 on; empty for anything else. */
    public static Optional<Duration> age(String text) {
        String days = text.strip().toLowerCase(Locale.ROOT).replaceFirst("d$", "");
        int count = days.matches("\\d{1,5}") ? Integer.parseInt(days) : 0;
        return count < 1 || count > MOST ? Optional.empty() : Optional.of(Duration.ofDays(count));
    }
}
