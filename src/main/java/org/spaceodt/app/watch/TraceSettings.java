package org.spaceodt.app.watch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.app.Messages;
import org.spaceodt.app.ProgramVersion;
import org.spaceodt.app.Settings;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.notices.NoticeSettings;
import org.spaceodt.app.setting.Setting;
import org.spaceodt.app.trace.HttpCollector;
import org.spaceodt.app.trace.Tracing;
import org.spaceodt.job.engine.ProcessName;

/** Where spans go. Nothing is traced unless the settings say where. */
public final class TraceSettings {
    private static final Setting SETTING = Setting.SPACE_ODT_TRACES_URL;

    private TraceSettings() {}

    /**
     * Nothing is connected to. A variable comes before a {@code .env}, which may have come with an archive.
     *
     * @throws UsageError when the address cannot be one of a collector
     */
    public static Optional<Tracing> open(Settings settings, Messages messages) throws UsageError {
        Optional<URI> address = address(settings, messages);
        return address.isEmpty()
                ? Optional.empty()
                : Optional.of(Tracing.to(
                        new HttpCollector(address.get(), NoticeSettings.way(address.get(), settings, messages)),
                        Map.of(
                                "service.name",
                                "space-odt",
                                "service.version",
                                ProgramVersion.number(),
                                "service.instance.id",
                                ProcessName.host() + ":"
                                        + ProcessHandle.current().pid())));
    }

    /** @throws UsageError as {@link #open} */
    public static Optional<URI> address(Settings settings, Messages messages) throws UsageError {
        Optional<String> given = settings.get(SETTING).map(String::strip);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI address = new URI(given.get());
            if (address.getHost() != null
                    && address.getUserInfo() == null
                    && String.valueOf(address.getScheme())
                            .toLowerCase(Locale.ROOT)
                            .matches("https?")) {
                return Optional.of(address);
            }
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw new UsageError(messages.get("usage.traces", SETTING));
    }
}
