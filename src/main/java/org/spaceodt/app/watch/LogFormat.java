package org.spaceodt.app.watch;

import java.util.Map;
import java.util.Optional;
import org.spaceodt.app.Messages;
import org.spaceodt.app.Settings;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.setting.Setting;

/** How lines of the log are written on stderr. */
public enum LogFormat {
    /** For people. */
    TEXT,
    /** One object a line, for programs that collect logs. */
    JSON;

    private static final Setting SETTING = Setting.SPACE_ODT_LOG_FORMAT;

    /** @throws UsageError when there is no such format: who collects logs would find none */
    public static LogFormat of(Settings settings, Messages messages) throws UsageError {
        Optional<String> given = settings.get(SETTING).map(String::strip);
        for (LogFormat format : values()) {
            if (given.orElse(TEXT.name()).equalsIgnoreCase(format.name())) {
                return format;
            }
        }
        throw new UsageError(
                messages.get("usage.logFormat", SETTING, Messages.repeated(given.orElse(""), "[A-Za-z]{1,20}")));
    }

    /** What the container is told when it starts. */
    public Map<String, String> properties() {
        return this == JSON ? Map.of("quarkus.log.console.json.enabled", "true") : Map.of();
    }
}
