package org.spaceodt.app.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spaceodt.file.AtomicFiles;
import org.spaceodt.file.OutDir;

/**
 * An out-dir, as far as rehearsals are concerned. It is a rehearsal's as long as the simulated organization lies in it; what lies in
 * one without that is a tenant's.
 */
public record RehearsalFolder(Path outDir) {
    private static final String STATE = "sandbox.state";
    private static final String LEFT = "sandbox.state.left";
    /** What a tenant's commands leave; templates and tables that somebody fills in are nobody's. */
    private static final List<String> OF_A_TENANT = List.of(
            "exports",
            "inventories",
            "v1_inventory",
            "report",
            "cache.json",
            "v21/jobs",
            "v21/plans",
            "v21/transformacion/jobs",
            "v2/jobs",
            "v2/plans");

    public RehearsalFolder {
        outDir = outDir.toAbsolutePath().normalize();
    }

    /** Where the simulated organization is kept. */
    public Path state() {
        return outDir.resolve(STATE);
    }

    /** Where it is when a tenant was worked on here since. */
    public Path left() {
        return outDir.resolve(LEFT);
    }

    /**
     * A file or folder of a tenant that lies here; empty where a rehearsal may be.
     *
     * @throws IOException when it cannot be looked, or the organization's file is a link
     */
    public Optional<Path> ofATenant() throws IOException {
        OutDir.at(outDir).check(state());
        if (Files.exists(state())) {
            return Optional.empty();
        }
        for (String name : OF_A_TENANT) {
            Path place = outDir.resolve(name);
            if (isThere(place)) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private static boolean isThere(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return Files.exists(place, LinkOption.NOFOLLOW_LINKS);
        }
        try (Stream<Path> inside = Files.list(place)) {
            return inside.findAny().isPresent();
        }
    }

    /** A folder beside this one, for a rehearsal that cannot be here. */
    public Path proposed() {
        Path name = outDir.getFileName();
        return outDir.resolveSibling((name == null ? "" : name) + "-sandbox");
    }

    /**
     * A tenant is worked on here from now on. The simulated organization is put aside, so that no rehearsal goes on among the tenant's
     * files.
     *
     * @return whether there was one
     */
    public boolean leave() throws IOException {
        if (!Files.isRegularFile(state(), LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        AtomicFiles.replace(Map.of(left(), state()));
        return true;
    }

    /** Nothing was written for the tenant after all. */
    public void comeBack() throws IOException {
        AtomicFiles.replace(Map.of(state(), left()));
    }
}
