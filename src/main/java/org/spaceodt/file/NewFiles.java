package org.spaceodt.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that are written beside their places, and then all moved there, each in one step. Whoever reads one reads an old or
 * a new one, never a half.
 */
public final class NewFiles implements AutoCloseable {
    private static final Pattern LEFTOVER = Pattern.compile("\\..+-(\\d{1,18})-[0-9a-f-]{36}\\.new");

    private final OutDir out;
    private final Map<Path, Path> written = new LinkedHashMap<>();

    /** @param out where their places are */
    public NewFiles(OutDir out) {
        this.out = out;
    }

    /** Takes away what processes left that were killed while they wrote. */
    public static void removeLeftovers(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, ".*.new")) {
            for (Path file : all) {
                Matcher name = LEFTOVER.matcher(file.getFileName().toString());
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /**
     * @return where to write it until {@link #publish()}
     * @throws LinkRefused when the place is a link, or in one
     */
    public Path instead(Path place) throws IOException {
        out.check(place);
        Path file = out.file(AtomicFiles.beside(place));
        written.put(place, file);
        return file;
    }

    public OutputStream stream(Path place) throws IOException {
        return Files.newOutputStream(instead(place));
    }

    public void text(Path place, String text) throws IOException {
        Files.write(instead(place), text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same as another file that is being written. */
    public void copy(Path made, Path place) throws IOException {
        // Not Files.copy to a path: that makes a file of its own, with the mode that the umask gives.
        try (OutputStream out = stream(place)) {
            Files.copy(made, out);
        }
    }

    /** The same of all, which are whole by now, in another folder, too. */
    public void copyAll(Path folder) throws IOException {
        for (Map.Entry<Path, Path> file : Map.copyOf(written).entrySet()) {
            copy(file.getValue(), folder.resolve(file.getKey().getFileName()));
        }
    }

    /** In the order in which they were begun. */
    public void publish() throws IOException {
        AtomicFiles.replace(written);
        written.clear();
    }

    @Override
    public void close() throws IOException {
        for (Path file : written.values()) {
            Files.deleteIfExists(file);
        }
    }
}
