package org.spaceodt.location;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files that are written beside their places, and then all moved there, each in one step. Whoever reads one reads an old or
 * a new one, never a half.
 */
final class NewFiles implements AutoCloseable {
    private final Map<Path, Path> written = new LinkedHashMap<>();

    /** @return where to write it until {@link #publish()} */
    Path instead(Path place) throws IOException {
        Files.createDirectories(place.toAbsolutePath().getParent());
        Path file = Files.createTempFile(place.toAbsolutePath().getParent(), "." + place.getFileName() + "-", ".new");
        written.put(place, file);
        return file;
    }

    OutputStream stream(Path place) throws IOException {
        return Files.newOutputStream(instead(place));
    }

    void text(Path place, String text) throws IOException {
        Files.write(instead(place), text.getBytes(StandardCharsets.UTF_8));
    }

    /** In the order in which they were begun. */
    void publish() throws IOException {
        for (Map.Entry<Path, Path> file : written.entrySet()) {
            Files.move(
                    file.getValue(),
                    file.getKey(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        written.clear();
    }

    @Override
    public void close() throws IOException {
        for (Path file : written.values()) {
            Files.deleteIfExists(file);
        }
    }
}
