package org.spaceodt.inventory.kept;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.spaceodt.file.AtomicFiles;
import org.spaceodt.file.Folders;
import org.spaceodt.file.OutDir;
import org.spaceodt.inventory.exported.ExportAbout;
import org.spaceodt.inventory.exported.Exports;

/**
 * Exports that are kept by time, {@code inventories/20260131T235959Z-0a1b2c3d/}: their files and their report. That of the latest has the
 * same files as {@code exports/} (hard links, where the disk has them), which are never written to again, only replaced. Used by one run of
 * an out-dir at a time.
 */
public final class KeptExports {
    /** How many are kept where nobody says it. */
    public static final int USUAL = 5;

    public static final int MOST = 1000;

    private static final String NEW = ".new-";
    private static final String OLD = ".old-";
    static final String REPORT = "report";
    private static final Set<String> OURS = Set.of(Exports.LATEST, REPORT);

    private final OutDir out;
    private final Path outDir;
    private final Path folder;

    public KeptExports(Path outDir) {
        this.out = OutDir.at(outDir);
        this.outDir = outDir;
        this.folder = outDir.resolve(Exports.KEPT);
    }

    /** How many are to be kept, as somebody wrote it; empty when it is no number from 1 to {@link #MOST}. */
    public static OptionalInt count(String given) {
        int count = given.strip().matches("\\d{1,4}") ? Integer.parseInt(given.strip()) : 0;
        return count < 1 || count > MOST ? OptionalInt.empty() : OptionalInt.of(count);
    }

    /** For an export that is published now. */
    public static String newId(Instant now) {
        return LatestExport.id(now, UUID.randomUUID().toString().substring(0, 8));
    }

    /** What the export in {@code exports/} says of itself; empty where none lies, or half of two. */
    public Optional<ExportAbout> latest() throws IOException {
        return LatestExport.in(outDir.resolve(Exports.LATEST));
    }

    /** Where its files are: where it is kept, since these do not change. */
    public Path filesOf(ExportAbout about) {
        Path kept = folder.resolve(about.id()).resolve(Exports.LATEST);
        return ExportAbout.in(kept).isPresent() ? kept : outDir.resolve(Exports.LATEST);
    }

    /**
     * Keeps what lies in {@code exports/}, whoever wrote it; once. It is there as a whole or not at all.
     *
     * @return its folder; empty when no whole export lies there
     */
    public Optional<Path> keepLatest() throws IOException {
        Optional<ExportAbout> about = latest();
        if (about.isEmpty() || !Exports.ID.matcher(about.get().id()).matches()) {
            return Optional.empty();
        }
        Path place = folder.resolve(about.get().id());
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(place);
        }
        out.folder(folder);
        out.check(place);
        deleteLeftovers();
        Path made = out.folder(folder.resolve(NEW + about.get().id()));
        link(outDir.resolve(Exports.LATEST), out.folder(made.resolve(Exports.LATEST)));
        if (Files.isDirectory(outDir.resolve(REPORT), LinkOption.NOFOLLOW_LINKS)) {
            link(outDir.resolve(REPORT), out.folder(made.resolve(REPORT)));
        }
        Path said = made.resolve(Exports.LATEST).resolve(ExportAbout.FILE);
        if (!Files.exists(said)) {
            Files.writeString(out.file(said), about.get().json().toPrettyString() + "\n", StandardCharsets.UTF_8);
        }
        AtomicFiles.name(made, place);
        return Optional.of(place);
    }

    /**
     * Removes the oldest.
     *
     * @param most how many are kept; of each organization the newest complete one is, however old
     */
    public void removeAllBut(int most) throws IOException {
        List<Exports.Kept> all = Exports.kept(outDir);
        Set<List<Object>> whoseCompleteIsKept = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            ExportAbout about = all.get(i).about();
            boolean newestComplete =
                    about.complete() && whoseCompleteIsKept.add(List.of(about.simulated(), about.organization()));
            if (i >= most && !newestComplete) {
                remove(all.get(i).folder());
            }
        }
    }

    /**
     * Those that were published before then: not the latest, nor of each organization the newest complete one, nor one into which
     * somebody put something else.
     */
    public List<Path> before(Instant then) throws IOException {
        List<Exports.Kept> all = Exports.kept(outDir);
        Set<List<Object>> whoseCompleteIsKept = new HashSet<>();
        List<Path> old = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ExportAbout about = all.get(i).about();
            boolean newestComplete =
                    about.complete() && whoseCompleteIsKept.add(List.of(about.simulated(), about.organization()));
            if (i > 0
                    && !newestComplete
                    && about.publishedAt().isBefore(then)
                    && holdsOursAlone(all.get(i).folder())) {
                old.add(all.get(i).folder());
            }
        }
        return old;
    }

    /** Not one into which somebody put something else. */
    private void remove(Path kept) throws IOException {
        if (holdsOursAlone(kept)) {
            Path away = folder.resolve(OLD + kept.getFileName());
            AtomicFiles.name(kept, away);
            Folders.delete(away);
        }
    }

    private static boolean holdsOursAlone(Path kept) throws IOException {
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(kept)) {
            for (Path one : inside) {
                if (!OURS.contains(one.getFileName().toString())) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Its files, not what is hidden or below. */
    private static void link(Path from, Path to) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(from)) {
            for (Path file : all) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && !file.getFileName().toString().startsWith(".")) {
                    linkOrCopy(file, to.resolve(file.getFileName()));
                }
            }
        }
    }

    private static void linkOrCopy(Path file, Path to) throws IOException {
        try {
            Files.createLink(to, file);
        } catch (IOException | UnsupportedOperationException e) {
            // Not every disk has links, nor as many as one wants.
            Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** Of a process that was killed. */
    private void deleteLeftovers() throws IOException {
        for (String kind : List.of(NEW, OLD)) {
            try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, kind + "*")) {
                for (Path leftover : leftovers) {
                    Folders.delete(leftover);
                }
            }
        }
    }
}
