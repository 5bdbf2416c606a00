package org.spaceodt.inventory.again;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.spaceodt.inventory.choice.Choice;
import org.spaceodt.inventory.choice.UnknownNames;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.ExportAbout;
import org.spaceodt.inventory.kept.KeptExports;
import org.spaceodt.inventory.manifest.Manifest;
import org.spaceodt.inventory.read.EarlierRows;

/**
 * The latest export of an out-dir, to be made whole.
 *
 * @param about what it says of itself
 * @param choice what was asked for then
 * @param rows what is taken over
 */
public record Again(ExportAbout about, Choice choice, EarlierRows rows) {
    private static final String GROUP_MEMBERS = "group_members";

    /**
     * @return empty when there is no export
     * @throws DamagedExport when one of its files is no such file
     */
    public static Optional<Again> of(Path outDir) throws DamagedExport, IOException {
        KeptExports kept = new KeptExports(outDir);
        Optional<ExportAbout> about = kept.latest();
        if (about.isEmpty()) {
            return Optional.empty();
        }
        Choice choice = choice(about.get());
        return Optional.of(
                new Again(about.get(), choice, FailedReads.of(kept.filesOf(about.get()), choice.manifest())));
    }

    /** The modules of this version where all was asked for. */
    private static Choice choice(ExportAbout about) {
        Manifest manifest = Manifest.load();
        Choice whole = Choice.whole(manifest);
        if (about.whole()) {
            return about.asked().contains(GROUP_MEMBERS) ? whole : whole.without(GROUP_MEMBERS);
        }
        try {
            return Choice.of(
                    manifest, about.asked().stream().map("module:"::concat).toList());
        } catch (UnknownNames e) {
            return whole;
        }
    }
}
