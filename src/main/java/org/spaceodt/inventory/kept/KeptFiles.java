package org.spaceodt.inventory.kept;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spaceodt.file.LinkRefused;
import org.spaceodt.file.OutDir;
import org.spaceodt.inventory.exported.ExportAbout;
import org.spaceodt.inventory.exported.Exports;

/**
 * What the exports that are kept consist of, for whoever shows them. Each call looks at the disk: exports come and go meanwhile. Ids and
 * names may come from anybody; what is no export, none of its files or a link is not there.
 */
public final class KeptFiles {
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,80}\\.(csv|json|xlsx)");

    private final OutDir out;
    private final Path outDir;

    public KeptFiles(Path outDir) {
        this.out = OutDir.at(outDir);
        this.outDir = outDir;
    }

    /** A file of a module, or a ledger. */
    public record KeptFile(String name, long bytes) {}

    /** What the exports say of themselves, the newest first. */
    public List<ExportAbout> all() throws IOException {
        return Exports.kept(outDir).stream().map(Exports.Kept::about).toList();
    }

    /** What one of them says of itself. */
    public Optional<ExportAbout> about(String id) throws IOException {
        return Exports.ID.matcher(id).matches() && isDirectory(filesOf(id))
                ? ExportAbout.in(filesOf(id))
                : Optional.empty();
    }

    /** The files of one, by name; empty when there is no such export. */
    public Optional<List<KeptFile>> files(String id) throws IOException {
        if (about(id).isEmpty()) {
            return Optional.empty();
        }
        try (Stream<Path> inside = Files.list(filesOf(id))) {
            return Optional.of(inside.filter(KeptFiles::isFile)
                    .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
                    .map(file -> new KeptFile(
                            file.getFileName().toString(), file.toFile().length()))
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList());
        } catch (NoSuchFileException | NotDirectoryException e) {
            // It was the oldest, and has just been removed.
            return Optional.empty();
        }
    }

    /** Where a file of one is. */
    public Optional<Path> file(String id, String name) throws IOException {
        return Exports.ID.matcher(id).matches() && NAME.matcher(name).matches()
                ? there(filesOf(id).resolve(name))
                : Optional.empty();
    }

    /** Where its report is; it may have been made without. */
    public Optional<Path> report(String id) throws IOException {
        return report(id, "index.html");
    }

    /** Where the one is that is for who is not of the house; earlier versions made none. */
    public Optional<Path> redactedReport(String id) throws IOException {
        return report(id, "redacted.html");
    }

    private Optional<Path> report(String id, String name) throws IOException {
        return Exports.ID.matcher(id).matches()
                ? there(folder(id).resolve(KeptExports.REPORT).resolve(name))
                : Optional.empty();
    }

    private Path folder(String id) {
        return outDir.resolve(Exports.KEPT).resolve(id);
    }

    private Path filesOf(String id) {
        return folder(id).resolve(Exports.LATEST);
    }

    private Optional<Path> there(Path file) throws IOException {
        try {
            out.check(file);
            return Optional.of(file).filter(KeptFiles::isFile);
        } catch (LinkRefused e) {
            return Optional.empty();
        }
    }

    private boolean isDirectory(Path folder) throws IOException {
        try {
            out.check(folder);
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
        } catch (LinkRefused e) {
            return false;
        }
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }
}
