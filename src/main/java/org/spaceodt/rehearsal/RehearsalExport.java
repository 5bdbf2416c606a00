package org.spaceodt.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.spaceodt.identity.Account;
import org.spaceodt.inventory.exported.ExportAbout;
import org.spaceodt.inventory.exported.Exports;

/**
 * The export that a rehearsal is made of.
 *
 * @param dir with the folder {@code exports} in it
 */
record RehearsalExport(Path dir, ExportAbout about) {
    private static final String FIRST = "people.json";

    /**
     * The latest of an out-dir, or the newest one that is kept and has what the latest was not asked for. It is read where it is kept: there
     * its files stay as they are when the next one comes.
     *
     * @param account whose rehearsal it is: address of the API and organization
     * @param simulated whether that organization is a simulated one itself
     */
    static RehearsalExport newest(Path outDir, String account, boolean simulated) throws IOException, RehearsalRefused {
        Exports.Found found = Exports.whole(outDir);
        Optional<ExportAbout> about =
                found.about().or(() -> ExportAbout.in(found.dir().resolve(Exports.LATEST)));
        if (about.isEmpty() || !hasPeople(found.dir())) {
            throw RehearsalRefused.of(RehearsalRefused.Reason.NO_EXPORT);
        }
        String organization = Account.organization(account);
        boolean another = !about.get().organization().isEmpty()
                && !about.get().organization().equals(organization);
        if (another || about.get().simulated() != simulated) {
            throw RehearsalRefused.of(
                    RehearsalRefused.Reason.FOREIGN_EXPORT, about.get().readAt().toString());
        }
        Path kept = outDir.resolve(Exports.KEPT).resolve(about.get().id());
        boolean isKept = Exports.ID.matcher(about.get().id()).matches() && hasPeople(kept);
        return new RehearsalExport(isKept ? kept : found.dir(), about.get());
    }

    private static boolean hasPeople(Path dir) {
        return Files.isRegularFile(dir.resolve(Exports.LATEST).resolve(FIRST));
    }
}
