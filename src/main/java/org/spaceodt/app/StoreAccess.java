package org.spaceodt.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.spaceodt.job.store.StoreLocation;

/** Where the settings say that jobs are kept. */
public final class StoreAccess {
    private static final String DATABASE = "SPACE_ODT_DB_URL";

    private StoreAccess() {}

    public static StoreLocation location(Path outDir, Settings settings, Messages messages) throws UsageError {
        try {
            return place(settings, DATABASE)
                    .map(url -> StoreLocation.postgresql(
                            url, place(settings, "SPACE_ODT_DB_USER"), place(settings, "SPACE_ODT_DB_PASSWORD")))
                    .orElseGet(() -> StoreLocation.sqlite(outDir));
        } catch (IllegalArgumentException e) {
            throw new UsageError(messages.get("store.badUrl"));
        }
    }

    private static Optional<String> place(Settings settings, String name) {
        return settings.place(name).map(Settings.Given::value);
    }

    /** Whether there may be something in it. */
    public static boolean exists(Path outDir, Settings settings) {
        return settings.place(DATABASE).isPresent() || Files.exists(outDir.resolve(StoreLocation.FILE));
    }
}
