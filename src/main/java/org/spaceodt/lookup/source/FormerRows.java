package org.spaceodt.lookup.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.cell.RowCountry;
import org.spaceodt.inventory.manifest.InventoryModule;
import org.spaceodt.inventory.manifest.Manifest;
import org.spaceodt.lookup.LookupOrigin;
import org.spaceodt.lookup.LookupSource;
import org.spaceodt.sheet.Column;
import org.spaceodt.sheet.HowToRead;
import org.spaceodt.sheet.Meant;
import org.spaceodt.sheet.Table;
import org.spaceodt.sheet.TableShape;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;

/** The rows of an export of the version before, CSV or JSON in any layout. */
final class FormerRows implements LookupSource {
    /** Larger than any table that people fill in: an export of everybody. */
    private static final TableLimits LIMITS = new TableLimits(4L << 30, 5_000_000, 8 << 20, 4 << 20);

    private final Path folder;
    private final Map<String, InventoryModule> modules = new HashMap<>();
    private final Map<String, Standing> read = new HashMap<>();
    private final LookupOrigin origin;

    private FormerRows(Path folder, LookupOrigin origin) {
        this.folder = folder;
        this.origin = origin;
        Manifest.load().modules().forEach(module -> modules.put(module.name(), module));
    }

    /** @param organization whose is wanted, in either form of its id; empty where nobody says it */
    static FormerRows in(Path folder, Optional<String> organization) throws IOException {
        FormerRows undated = new FormerRows(
                folder,
                new LookupOrigin(LookupOrigin.Way.FORMER, folder.toString(), written(folder), "", "", false, false));
        String[] owner = {""};
        undated.each("locations", cells -> owner[0] = owner[0].isEmpty() ? cells.getOrDefault("org_id", "") : owner[0]);
        return new FormerRows(
                folder,
                new LookupOrigin(
                        LookupOrigin.Way.FORMER,
                        folder.toString(),
                        written(folder),
                        owner[0],
                        "",
                        false,
                        LookupPlace.isAnothers(owner[0], organization)));
    }

    private static Optional<Instant> written(Path folder) throws IOException {
        for (String name : List.of("status.json", "status.csv", "people.json", "people.csv", "locations.csv")) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                return Optional.of(Files.getLastModifiedTime(file).toInstant());
            }
        }
        return Optional.empty();
    }

    private Optional<Path> file(String module) {
        return Stream.of(".json", ".csv")
                .map(ending -> folder.resolve(module + ending))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    @Override
    public LookupOrigin origin() {
        return origin;
    }

    /** How much of it is there the files of that version do not say by themselves: what its ledger does not call whole is not. */
    @Override
    public Standing standing(String module) throws IOException {
        if (file(module).isEmpty()) {
            return Standing.ABSENT;
        }
        if (read.isEmpty()) {
            readLedger();
        }
        return read.getOrDefault(module, Standing.INCOMPLETE);
    }

    private void readLedger() throws IOException {
        read.put("", Standing.ABSENT);
        Optional<Path> ledger = file("status");
        if (ledger.isPresent()) {
            rows(
                    ledger.get(),
                    List.of("module", "result"),
                    cells -> read.put(
                            cells.getOrDefault("module", ""),
                            "ok".equals(cells.get("result")) ? Standing.WHOLE : Standing.INCOMPLETE));
        }
    }

    @Override
    public void each(String module, Visitor visitor) throws IOException {
        Optional<Path> file = file(module);
        if (file.isPresent()) {
            rows(file.get(), modules.get(module).header(), visitor);
        }
    }

    private static void rows(Path file, List<String> columns, Visitor visitor) throws IOException {
        TableShape shape = new TableShape(
                columns.stream().map(name -> Column.of(name, Kind.TEXT)).toList(), List.of(), true);
        List<IOException> failed = new ArrayList<>();
        Table.check(
                Source.of(file),
                shape,
                new HowToRead(Map.of(), LIMITS, RowCountry.UNKNOWN, Meant.NOTHING),
                found -> {},
                (row, found) -> {
                    try {
                        if (failed.isEmpty()) {
                            visitor.row(row.cells());
                        }
                    } catch (IOException e) {
                        failed.add(e);
                    }
                });
        if (!failed.isEmpty()) {
            throw failed.get(0);
        }
    }
}
