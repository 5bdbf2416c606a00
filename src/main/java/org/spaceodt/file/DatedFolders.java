package org.spaceodt.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Folders in one folder, each named {@code 20260131T235959Z_NAME} for when it was made (UTC) and what of. Those that are older than
 * 30 days, and of more than 300 the oldest, are removed when another is made; what somebody else put there stays.
 */
public final class DatedFolders {
    /** As long as plans are kept in the store. */
    static final Duration KEPT = Duration.ofDays(30);

    static final int MOST = 300;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int TIME_LENGTH = "20260131T235959Z".length();
    private static final int LONGEST_NAME = 80;

    private final OutDir out;
    private final Path folder;
    private final Clock clock;

    /** @param folder in the out-dir */
    public DatedFolders(OutDir out, Path folder, Clock clock) {
        this.out = out;
        this.folder = folder;
        this.clock = clock;
    }

    /** A time as names of files have it: {@code 20260131T235959Z}, UTC. */
    public static String time(Instant moment) {
        return TIME.format(moment);
    }

    /** @param name of what; another one is made of it where a file cannot be called so */
    public Path make(String name) throws IOException {
        out.folder(folder);
        removeOld();
        String readable = name.replaceAll("[^\\p{L}\\p{N}._-]+", "_");
        String base =
                TIME.format(clock.instant()) + "_" + readable.substring(0, Math.min(LONGEST_NAME, readable.length()));
        for (int i = 1; ; i++) {
            Path made = folder.resolve(i == 1 ? base : base + "_" + i);
            try {
                return out.newFolder(made);
            } catch (FileAlreadyExistsException e) {
                // Another one of that name, in the same second.
            }
        }
    }

    private void removeOld() throws IOException {
        List<Path> ours = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path one : all) {
                if (Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)
                        && !made(one).equals(Instant.MAX)) {
                    ours.add(one);
                }
            }
        }
        ours.sort(Comparator.comparing(DatedFolders::made).reversed());
        Instant oldest = clock.instant().minus(KEPT);
        for (int i = 0; i < ours.size(); i++) {
            if (i >= MOST - 1 || made(ours.get(i)).isBefore(oldest)) {
                remove(ours.get(i));
            }
        }
    }

    /** The end of time for a folder that is none of these. */
    private static Instant made(Path folder) {
        String name = folder.getFileName().toString();
        try {
            return name.startsWith("_", TIME_LENGTH)
                    ? TIME.parse(name.substring(0, TIME_LENGTH), Instant::from)
                    : Instant.MAX;
        } catch (DateTimeParseException e) {
            return Instant.MAX;
        }
    }

    /** Its files, and it; not what somebody made in it. */
    private static void remove(Path old) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(old)) {
            for (Path file : files) {
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    return;
                }
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(old);
    }
}
