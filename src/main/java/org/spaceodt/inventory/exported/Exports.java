package org.spaceodt.inventory.exported;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The exports of an out-dir: the latest in {@code exports/}, those that are kept in {@code inventories/}. */
public final class Exports {
    public static final String LATEST = "exports";
    public static final String KEPT = "inventories";
    /** The time in UTC, and something that tells two of one second apart. */
    public static final Pattern ID = Pattern.compile("\\d{8}T\\d{6}Z-[0-9a-z]{4,36}");

    private Exports() {}

    /**
     * @param dir with the files, or with the folder {@code exports} in it
     * @param passedOver what the latest says of itself, where that is not taken: it lacks what was not asked for
     * @param about what the one that is taken says of itself; empty for the latest
     */
    public record Found(Path dir, Optional<ExportAbout> passedOver, Optional<ExportAbout> about) {
        static Found latest(Path dir) {
            return new Found(dir, Optional.empty(), Optional.empty());
        }
    }

    /** One that is kept; its folder has {@code exports/} and {@code report/}, as the out-dir has. */
    public record Kept(Path folder, ExportAbout about) {}

    /**
     * Where modules are to be read from: the latest export, unless some of them were not asked for in it and one that is kept of the
     * same organization has them all; then the newest of those. How their reading ended is not looked at.
     *
     * @param outDir any other folder is taken as it is
     */
    public static Found with(Path outDir, Collection<String> modules) throws IOException {
        Optional<ExportAbout> latest = ExportAbout.in(outDir.resolve(LATEST));
        if (latest.isEmpty() || has(latest.get(), modules)) {
            return Found.latest(outDir);
        }
        return kept(outDir).stream()
                .filter(kept -> kept.about().mayBeOfThatOf(latest.get()) && has(kept.about(), modules))
                .findFirst()
                .map(kept -> new Found(kept.folder(), latest, Optional.of(kept.about())))
                .orElseGet(() -> Found.latest(outDir));
    }

    /** The same of all modules. */
    public static Found whole(Path outDir) throws IOException {
        return with(outDir, Module.all().stream().map(Module::name).toList());
    }

    private static boolean has(ExportAbout about, Collection<String> modules) {
        return modules.stream().allMatch(about::has);
    }

    /** The newest first. What is not of ours, or says nothing of itself, is passed over. */
    public static List<Kept> kept(Path outDir) throws IOException {
        Path folder = outDir.resolve(KEPT);
        List<Kept> all = new ArrayList<>();
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return all;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path one : inside.toList()) {
                String name = one.getFileName().toString();
                if (ID.matcher(name).matches() && Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
                    ExportAbout.in(one.resolve(LATEST)).ifPresent(about -> all.add(new Kept(one, about)));
                }
            }
        }
        all.sort(Comparator.comparing((Kept kept) -> kept.about().publishedAt())
                .thenComparing(kept -> kept.folder().getFileName())
                .reversed());
        return all;
    }
}
