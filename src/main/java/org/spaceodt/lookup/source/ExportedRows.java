package org.spaceodt.lookup.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.console.table.ExportLedger;
import org.spaceodt.console.table.RowTable;
import org.spaceodt.inventory.exported.ExportAbout;
import org.spaceodt.lookup.LookupKind;
import org.spaceodt.lookup.LookupOrigin;
import org.spaceodt.lookup.LookupSource;

/** The rows of an export, as they stream out of its files. */
public final class ExportedRows implements LookupSource {
    private final Path folder;
    private final Optional<ExportAbout> about;
    private final Map<String, ExportLedger.Line> ledger;
    private final LookupOrigin origin;
    /** Modules whose files hold less than what the export says of them, or were written without a column that is needed. */
    private final Set<String> damaged = new HashSet<>();

    private ExportedRows(
            Path folder, Optional<ExportAbout> about, Map<String, ExportLedger.Line> ledger, LookupOrigin origin) {
        this.folder = folder;
        this.about = about;
        this.ledger = ledger;
        this.origin = origin;
    }

    /**
     * @param folder with the files
     * @param organization whose is wanted, in either form of its id; empty where nobody says it
     */
    static ExportedRows in(Path folder, Optional<String> organization) throws IOException {
        Optional<ExportAbout> about = ExportAbout.in(folder);
        String owner = about.map(ExportAbout::organization).orElse("");
        LookupOrigin origin = new LookupOrigin(
                LookupOrigin.Way.EXPORT,
                folder.toString(),
                about.map(ExportAbout::readAt).or(() -> written(folder)),
                owner,
                about.map(ExportAbout::organizationName).orElse(""),
                about.map(ExportAbout::simulated).orElse(false),
                LookupPlace.isAnothers(owner, organization));
        return new ExportedRows(folder, about, ExportLedger.in(folder), origin);
    }

    private static Optional<Instant> written(Path folder) {
        try {
            return Optional.of(
                    Files.getLastModifiedTime(folder.resolve("status.json")).toInstant());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public LookupOrigin origin() {
        return origin;
    }

    private Path file(String module) {
        return folder.resolve(module + ".json");
    }

    /** Also of what was seen of its file, once it was read. */
    @Override
    public Standing standing(String module) {
        boolean asked = about.map(export -> export.has(module)).orElse(true);
        if (!asked || !Files.isRegularFile(file(module), LinkOption.NOFOLLOW_LINKS)) {
            return Standing.ABSENT;
        }
        ExportLedger.Line line = ledger.get(module);
        return line != null && line.whole() && !damaged.contains(module) ? Standing.WHOLE : Standing.INCOMPLETE;
    }

    @Override
    public void each(String module, Visitor visitor) throws IOException {
        eachWith("", module, visitor);
    }

    @Override
    public void eachWith(String id, String module, Visitor visitor) throws IOException {
        if (standing(module) == Standing.ABSENT) {
            return;
        }
        long[] rows = {0};
        try {
            new RowTable(file(module)).cells(id, cells -> {
                if (rows[0]++ == 0 && !LookupKind.cells(module).stream().allMatch(cells::containsKey)) {
                    damaged.add(module);
                }
                visitor.row(cells);
            });
        } catch (EOFException cutOff) {
            damaged.add(module);
        }
        ExportLedger.Line line = ledger.get(module);
        if (id.isEmpty() && line != null && rows[0] < line.rows()) {
            damaged.add(module);
        }
    }
}
