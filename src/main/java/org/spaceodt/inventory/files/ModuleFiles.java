package org.spaceodt.inventory.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spaceodt.inventory.manifest.Ids;
import org.spaceodt.inventory.manifest.InventoryModule;
import org.spaceodt.sheet.csv.CsvRows;
import org.spaceodt.sheet.json.JsonRows;
import org.spaceodt.sheet.xlsx.WorkbookRows;

/** The files of one module while they are being written: CSV, JSON, a workbook where it is wanted and, once something failed, its failures. */
public final class ModuleFiles implements AutoCloseable {
    private final InventoryModule module;
    private final Staging staging;
    private final CsvRows csv;
    /** Nothing where none are wanted. */
    private final WorkbookRows workbook;

    private final JsonRows json;
    private CsvRows failures;
    private CsvRows notes;

    public ModuleFiles(InventoryModule module, Staging staging) throws IOException {
        this.module = module;
        this.staging = staging;
        this.csv = CsvRows.create(staging.export(module.name() + ".csv"), module.header(), staging.csv());
        this.workbook = staging.workbooks()
                ? WorkbookRows.create(staging.export(module.name() + ".xlsx"), module.name(), module.header())
                : null;
        this.json = JsonRows.create(staging.export(module.name() + ".json"));
    }

    public void write(List<Object> cells, Ids ids) throws IOException {
        csv.write(cells);
        if (workbook != null) {
            workbook.write(cells);
        }
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(module.columns().get(i).name(), cells.get(i));
        }
        if (!ids.names().isEmpty()) {
            row.put("called_with", calledWith(ids));
        }
        json.write(row);
    }

    public void write(ReadFailure failure) throws IOException {
        if (failures == null) {
            failures = CsvRows.headless(failuresPart(staging, module), staging.csv());
        }
        failures.write(failure.cells());
    }

    public void write(ReadNote note) throws IOException {
        if (notes == null) {
            notes = CsvRows.headless(notesPart(staging, module), staging.csv());
        }
        notes.write(note.cells());
    }

    @Override
    public void close() throws IOException {
        try (csv;
                workbook;
                json;
                CsvRows failed = failures;
                CsvRows noted = notes) {
            // Closed in this order, each even if the one before could not be.
        }
    }

    static Path notesPart(Staging staging, InventoryModule module) {
        return staging.scratch("notes-" + module.name());
    }

    static Path failuresPart(Staging staging, InventoryModule module) {
        return staging.scratch("failures-" + module.name());
    }

    private static Map<String, Object> calledWith(Ids ids) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < ids.names().size(); i++) {
            map.put(ids.names().get(i), ids.values().get(i));
        }
        return map;
    }
}
