package org.spaceodt.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.spaceodt.app.setting.Setting;
import org.spaceodt.job.store.StoreLocation;

/** Where the settings say that jobs are kept. */
public final class StoreAccess {
    private static final Setting DATABASE = Setting.SPACE_ODT_DB_URL;

    private StoreAccess() {}

    public static StoreLocation location(Path outDir, Settings settings, Messages messages) throws UsageError {
        try {
            return settings.get(DATABASE)
                    .map(url -> StoreLocation.postgresql(
                            url, settings.get(Setting.SPACE_ODT_DB_USER), settings.get(Setting.SPACE_ODT_DB_PASSWORD)))
                    .orElseGet(() -> StoreLocation.sqlite(outDir));
        } catch (IllegalArgumentException e) {
            throw new UsageError(messages.get("store.badUrl"));
        }
    }

    /** Whether there may be something in it. */
    public static boolean exists(Path outDir, Settings settings) {
        return settings.get(DATABASE).isPresent() || Files.exists(outDir.resolve(StoreLocation.FILE));
    }
}
