package org.spaceodt.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.spaceodt.app.setting.Setting;
import org.spaceodt.change.guard.Protection;

/** Where the list is of what no row may touch: an option, else the settings, else {@code protected.csv} in the out-dir. */
public final class ProtectionSettings {
    private static final Setting SETTING = Setting.SPACE_ODT_PROTECTED;

    private ProtectionSettings() {}

    /**
     * @param option what was given on the command line
     * @param here where relative paths begin
     * @throws UsageError when the country of the settings is none
     */
    public static Protection of(Optional<Path> option, Path outDir, Path here, Settings settings, Messages messages)
            throws UsageError {
        Optional<Path> named = option.or(
                () -> settings.get(SETTING).map(given -> here.resolve(given).toAbsolutePath()));
        return Protection.of(
                outDir, named, HomeCountry.of(Optional.empty(), settings, messages), Clock.systemDefaultZone());
    }
}
