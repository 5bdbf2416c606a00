package org.spaceodt.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Each process of tests indexes the test classes for itself. Quarkus writes its index of them into one file, not at once, and reads it
 * again, so that of processes side by side one reads what another is half through with. Where that file would be, there is a folder: the
 * index cannot be written then, nor read or removed, and Quarkus goes on without it.
 */
public final class OwnIndex implements LauncherSessionListener {
    static final String NAME = "test-classes.idx";

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        keepIn(classes());
    }

    /** @param classes the folder with the compiled tests */
    static void keepIn(Path classes) {
        Path index = classes.resolve(NAME);
        // A folder with something in it: an empty one would be removed.
        Path inside = index.resolve("none");
        for (int attempt = 0; !Files.isDirectory(inside); attempt++) {
            try {
                if (!Files.isDirectory(index)) {
                    Files.deleteIfExists(index);
                }
                Files.createDirectories(inside);
            } catch (IOException e) {
                // Another process does the same now, and one of us is through with it.
                if (attempt == 100) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    static Path classes() {
        try {
            return Path.of(OwnIndex.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
