package org.spaceodt.purge;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spaceodt.file.Folders;
import org.spaceodt.inventory.kept.KeptExports;
import org.spaceodt.job.store.purge.Aged;

/** Files and folders of an out-dir by what they are, with when they were last written to. Links are neither followed nor removed. */
final class OldFiles {
    private static final int DEEPEST = 6;
    private static final Pattern JOB = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final Pattern BUNDLE = Pattern.compile("support-[0-9a-f-]{36}\\.zip");
    private static final Pattern DATED = Pattern.compile("\\d{8}T\\d{6}Z_.*");
    private static final Pattern LEFT = Pattern.compile("sandbox\\.state\\.left");
    private static final Pattern REHEARSAL = Pattern.compile("\\d{8}T\\d{6}Z-[0-9a-f]{8}");
    /** The plan that was made last, as the page and what lies beside it; a table of somebody's own has no such page. */
    private static final Pattern LAST_PLAN =
            Pattern.compile("((?:[a-z0-9_]+_)?plan)(?:_fields|_redacted)?\\.(?:html|csv|xlsx|json)");

    private static final Pattern FINDINGS = Pattern.compile("findings\\.(?:csv|json)");
    private static final List<String> LAST_PLANS = List.of("v21", "v21/transformacion", "v2");
    private static final List<String> JOBS = List.of("v21/jobs", "v21/transformacion/jobs", "v2/jobs");
    private static final List<String> PLANS = List.of("v21/plans", "v21/transformacion/plans", "v2/plans");
    private static final List<String> ERRORS = List.of("v21/errors", "v21/transformacion/errors", "v2/errors");

    private final Path outDir;
    private final Function<Set<String>, Set<String>> jobsThere;

    /** @param jobsThere of some ids, those of jobs that there are: their folders are not looked at */
    OldFiles(Path outDir, Function<Set<String>, Set<String>> jobsThere) {
        this.outDir = outDir;
        this.jobsThere = jobsThere;
    }

    /** A file, or a folder with all that is in it. */
    record Old(Path path, long bytes, Instant written) {}

    List<Old> older(PurgeKind kind, Instant before) throws IOException {
        return all(kind, before).stream()
                .flatMap(path -> old(path).stream())
                .filter(old -> old.written().isBefore(before))
                .toList();
    }

    static Aged together(List<Old> all) {
        return all.stream()
                .map(old -> new Aged(1, old.bytes(), Optional.of(old.written())))
                .reduce(Aged.NONE, Aged::and);
    }

    private List<Path> all(PurgeKind kind, Instant before) throws IOException {
        return switch (kind) {
            case JOBS -> ofJobsThatAreGone();
            case PLANS -> plans();
            case ERRORS -> within(ERRORS, path -> isFolder(path) && named(path, DATED));
            case LOGS ->
                Stream.concat(
                                called(Pattern.compile("requests\\.jsonl")).stream(),
                                within(List.of("v21/transformacion/logs"), OldFiles::isFile).stream())
                        .toList();
            case HARS -> called(Pattern.compile("http\\.har"));
            case EXPORTS -> new KeptExports(outDir).before(before);
            case REHEARSALS ->
                Stream.concat(
                                within(List.of(""), path -> isFile(path) && named(path, LEFT)).stream(),
                                within(List.of("rehearsals"), path -> isFolder(path) && named(path, REHEARSAL))
                                        .stream())
                        .toList();
            case BUNDLES -> within(List.of(""), path -> isFile(path) && named(path, BUNDLE));
            case UPLOADS, AUDIT -> List.of();
        };
    }

    private List<Path> plans() throws IOException {
        return Stream.of(
                        within(PLANS, path -> isFolder(path) && named(path, DATED)),
                        within(LAST_PLANS, path -> isFile(path) && isOfLastPlan(path)),
                        within(List.of("preflight"), path -> isFile(path) && named(path, FINDINGS)))
                .flatMap(List::stream)
                .toList();
    }

    private static boolean isOfLastPlan(Path file) {
        Matcher name = LAST_PLAN.matcher(file.getFileName().toString());
        return name.matches() && isFile(file.resolveSibling(name.group(1) + ".html"));
    }

    private List<Path> ofJobsThatAreGone() throws IOException {
        List<Path> folders = within(JOBS, path -> isFolder(path) && named(path, JOB));
        Set<String> there = jobsThere.apply(folders.stream()
                .map(folder -> folder.getFileName().toString())
                .collect(Collectors.toCollection(HashSet::new)));
        return folders.stream()
                .filter(folder -> !there.contains(folder.getFileName().toString()))
                .toList();
    }

    private List<Path> within(List<String> folders, Predicate<Path> which) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String name : folders) {
            Path folder = outDir.resolve(name);
            if (isFolder(folder)) {
                try (Stream<Path> inside = Files.list(folder)) {
                    inside.filter(which).sorted().forEach(found::add);
                }
            }
        }
        return found;
    }

    private List<Path> called(Pattern name) throws IOException {
        List<Path> found = new ArrayList<>();
        if (isFolder(outDir)) {
            Files.walkFileTree(
                    outDir, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                            if (about.isRegularFile() && named(file, name)) {
                                found.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        }
        return found;
    }

    private static boolean named(Path path, Pattern pattern) {
        return pattern.matcher(path.getFileName().toString()).matches();
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Empty for one that went meanwhile. A folder is as old as what was last written in it. */
    private static Optional<Old> old(Path path) {
        long[] bytes = {0};
        Instant[] latest = {Instant.EPOCH};
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                    bytes[0] += about.size();
                    Instant written = about.lastModifiedTime().toInstant();
                    latest[0] = written.isAfter(latest[0]) ? written : latest[0];
                    return FileVisitResult.CONTINUE;
                }
            });
            if (latest[0].equals(Instant.EPOCH)) {
                latest[0] = Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS)
                        .toInstant();
            }
            return Optional.of(new Old(path, bytes[0], latest[0]));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static void remove(Old old) throws IOException {
        if (isFolder(old.path())) {
            Folders.delete(old.path());
        } else {
            Files.deleteIfExists(old.path());
        }
    }
}
