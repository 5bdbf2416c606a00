package org.spaceodt.lookup.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.spaceodt.inventory.exported.ExportAbout;
import org.spaceodt.inventory.exported.Exports;
import org.spaceodt.lookup.LookupSource;
import org.spaceodt.webex.WebexId;

/** Which files are looked at: those that were named, else {@code v1_inventory/} of the out-dir, else the latest export that has what is wanted. */
public final class LookupPlace {
    /** Comes first; in the out-dir. */
    private static final String OF_V1 = "v1_inventory";

    private LookupPlace() {}

    /**
     * @param organization whose is wanted; empty where nobody says it
     * @param modules what is wanted, the first of them at least
     * @return empty where there are no files of the first module
     */
    public static Optional<LookupSource> in(Path outDir, Optional<String> organization, Collection<String> modules)
            throws IOException {
        String first = modules.iterator().next();
        Path former = outDir.resolve(OF_V1);
        if (has(former, first)) {
            return Optional.of(FormerRows.in(former, organization));
        }
        Path exports = Exports.with(outDir, modules).dir().resolve(Exports.LATEST);
        if (!has(exports, first)) {
            exports = Exports.with(outDir, List.of(first)).dir().resolve(Exports.LATEST);
        }
        return has(exports, first) || ExportAbout.in(exports).isPresent()
                ? Optional.of(ExportedRows.in(exports, organization))
                : Optional.empty();
    }

    /**
     * An export that was named: its folder, or an out-dir with one in it.
     *
     * @return empty where there is none
     */
    public static Optional<LookupSource> named(Path folder, Optional<String> organization, Collection<String> modules)
            throws IOException {
        boolean files = ExportAbout.in(folder).isPresent() || has(folder, "people") || has(folder, first(modules));
        if (!files) {
            return in(folder, organization, modules);
        }
        return Optional.of(
                Files.isRegularFile(folder.resolve(first(modules) + ".json"))
                                || ExportAbout.in(folder).isPresent()
                        ? ExportedRows.in(folder, organization)
                        : FormerRows.in(folder, organization));
    }

    private static String first(Collection<String> modules) {
        return modules.iterator().next();
    }

    private static boolean has(Path folder, String module) {
        return Files.isRegularFile(folder.resolve(module + ".json"))
                || Files.isRegularFile(folder.resolve(module + ".csv"));
    }

    /** What is not said is not held against it. */
    static boolean isAnothers(String owner, Optional<String> wanted) {
        return !owner.isEmpty()
                && wanted.filter(id -> !id.isBlank())
                        .filter(id -> !new WebexId(id.strip()).names(new WebexId(owner)))
                        .isPresent();
    }
}
