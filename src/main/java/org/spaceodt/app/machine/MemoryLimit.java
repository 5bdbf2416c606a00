package org.spaceodt.app.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much memory Linux lets this process take: a control group's limit, as containers and services have it. Whoever takes more is killed
 * and can say nothing any more. Files and formats: <a href="https://docs.kernel.org/admin-guide/cgroup-v2.html">cgroup v2</a> and
 * <a href="https://docs.kernel.org/admin-guide/cgroup-v1/memory.html">v1</a>.
 */
public final class MemoryLimit {
    /** What the smallest export, job or server was seen to need, in MB; docs/troubleshoot.md has the figures. */
    public static final long NEEDED = 160;

    private static final long MB = 1024L * 1024;

    private final Path groups;
    private final Path ownGroups;

    /**
     * @param groups where the control groups are, by their names
     * @param ownGroups which of them this process is in
     */
    MemoryLimit(Path groups, Path ownGroups) {
        this.groups = groups;
        this.ownGroups = ownGroups;
    }

    /** Of this process. */
    public static MemoryLimit own() {
        return new MemoryLimit(Path.of("/sys/fs/cgroup"), Path.of("/proc/self/cgroup"));
    }

    /** In whole MB, when it is less than {@link #NEEDED}; empty where there is enough, no limit, or nobody who could say. */
    public Optional<Long> tooSmall() {
        return smallest().map(bytes -> bytes / MB).filter(limit -> limit < NEEDED);
    }

    private Optional<Long> smallest() {
        try (Stream<String> lines = Files.lines(ownGroups)) {
            return lines.map(line -> line.split(":", 3))
                    .filter(parts -> parts.length == 3)
                    .flatMap(this::limits)
                    .min(Comparator.naturalOrder());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** @param line of which hierarchy, its controllers, and the group's name */
    private Stream<Long> limits(String[] line) {
        if (line[1].isEmpty()) {
            return ofGroup(groups, line[2], "memory.max");
        }
        return List.of(line[1].split(",")).contains("memory")
                ? ofGroup(groups.resolve("memory"), line[2], "memory.limit_in_bytes")
                : Stream.empty();
    }

    /** The limits of the group and of those that it is in; inside a container its own group is the top, whatever its name is outside. */
    private static Stream<Long> ofGroup(Path top, String name, String file) {
        return Stream.iterate(top.resolve(name.substring(1)).normalize(), Objects::nonNull, Path::getParent)
                .takeWhile(group -> group.startsWith(top))
                .map(group -> group.resolve(file))
                .flatMap(MemoryLimit::number);
    }

    /** Nothing where there is no such file, and where it says {@code max}. */
    private static Stream<Long> number(Path file) {
        try {
            String text = Files.readString(file).strip();
            return text.matches("[0-9]{1,18}") ? Stream.of(Long.valueOf(text)) : Stream.empty();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
