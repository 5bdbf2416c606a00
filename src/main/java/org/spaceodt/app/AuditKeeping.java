package org.spaceodt.app;

import java.util.Map;
import java.util.Optional;
import org.spaceodt.app.setting.Setting;

/** For how long the settings say that the audit trail is kept. */
public final class AuditKeeping {
    private static final Setting SETTING = Setting.SPACE_ODT_AUDIT_DAYS;
    private static final String PROPERTY = "space-odt.jobs.audit-days";
    private static final int MOST = 36_500;

    private AuditKeeping() {}

    /** What the container is to read when it starts; nothing where nobody says it. */
    public static Map<String, String> properties(Settings settings, Messages messages) throws UsageError {
        Optional<String> days = settings.get(SETTING).map(String::strip);
        if (days.isEmpty()) {
            return Map.of();
        }
        if (!days.get().matches("\\d{1,5}")
                || Integer.parseInt(days.get()) < 1
                || Integer.parseInt(days.get()) > MOST) {
            throw new UsageError(messages.get("audit.days", MOST));
        }
        return Map.of(PROPERTY, days.get());
    }
}
