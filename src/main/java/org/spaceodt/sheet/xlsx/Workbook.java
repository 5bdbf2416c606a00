package org.spaceodt.sheet.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.diagnostic.DiagnosticTexts;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;
import org.spaceodt.sheet.source.Unreadable;

/**
 * A workbook that somebody gave. Its macros are not run, and its links to other files not followed: one with macros is refused, since
 * nobody knows what they would make of its cells.
 */
public final class Workbook implements AutoCloseable {
    private static final Set<String> RELATION = Set.of("Relationship");
    private static final Set<String> CONTENT = Set.of("sheet", "workbookPr");
    private static final String SHEET = "/worksheet";

    private final WorkbookParts parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();
    private boolean from1904;
    private Optional<String> texts = Optional.empty();
    private Optional<String> styles = Optional.empty();

    /** @param part where its rows are */
    record Sheet(String name, boolean visible, String part) {}

    private Workbook(WorkbookParts parts) {
        this.parts = parts;
    }

    /** @throws Unreadable when it is none, or not one that is read */
    public static Workbook open(Source source, TableLimits limits) throws IOException {
        Workbook book = new Workbook(WorkbookParts.open(source.file().orElseThrow(WorkbookParts::damaged), limits));
        try {
            book.read();
            return book;
        } catch (IOException | RuntimeException e) {
            book.close();
            throw e;
        }
    }

    /**
     * The rows of one sheet, without its header.
     *
     * @param name of the sheet; without one there has to be one alone that is not empty
     */
    public WorkbookRecords records(Optional<String> name, Consumer<Diagnostic> found) throws IOException {
        if (parts.hasFolder("xl/externalLinks/")) {
            found.accept(DiagnosticTexts.warning(0, "", "workbook.links"));
        }
        Sheet sheet = pick(name);
        MergedCells merged = new MergedCells(MergedCells.of(parts.open(sheet.part)));
        return new WorkbookRecords(this, cells(sheet), merged, found);
    }

    /** @throws Unreadable when it is not clear which sheet is meant */
    Sheet pick(Optional<String> name) throws IOException {
        return name.isPresent() ? named(name.get()) : only();
    }

    SheetCells cells(Sheet sheet) throws IOException {
        CellFormats formats = CellFormats.of(part(styles), from1904);
        SharedTexts shared = SharedTexts.of(part(texts), parts.limits());
        return new SheetCells(parts.open(sheet.part), shared, formats, parts.limits());
    }

    private Optional<PartXml> part(Optional<String> name) throws IOException {
        return name.isPresent() ? parts.find(name.get()) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }

    private void read() throws IOException {
        String main = relations("_rels/.rels", "").getOrDefault("/officeDocument", "");
        if (main.endsWith(".bin")) {
            throw new Unreadable(DiagnosticTexts.error(0, "", "file.workbook", "Excel (.xlsb)"));
        }
        if (main.isEmpty()) {
            throw new Unreadable(DiagnosticTexts.error(0, "", "file.no_table"));
        }
        if (parts.has("vbaProject.bin") || parts.hasFolder("xl/macrosheets/")) {
            throw new Unreadable(DiagnosticTexts.error(0, "", "workbook.macros"));
        }
        int slash = main.lastIndexOf('/') + 1;
        Map<String, String> kinds = relations(
                main.substring(0, slash) + "_rels/" + main.substring(slash) + ".rels", main.substring(0, slash));
        texts = Optional.ofNullable(kinds.get("/sharedStrings"));
        styles = Optional.ofNullable(kinds.get("/styles"));
        try (PartXml xml = parts.open(main)) {
            while (xml.to(CONTENT)) {
                if (xml.begins("workbookPr")) {
                    from1904 = xml.attribute("date1904")
                            .filter(value -> value.equals("1") || value.equals("true"))
                            .isPresent();
                } else if (xml.begins("sheet")) {
                    String part = targets.get(xml.prefixed("id").orElse(""));
                    if (part != null) {
                        boolean visible =
                                xml.attribute("state").orElse("visible").equals("visible");
                        sheets.add(new Sheet(xml.attribute("name").orElse(""), visible, part));
                    }
                }
            }
        }
        if (sheets.isEmpty()) {
            throw WorkbookParts.damaged();
        }
    }

    /** What a part refers to, by the end of its type; those of sheets by their id in {@link #targets}. */
    private Map<String, String> relations(String part, String folder) throws IOException {
        Map<String, String> kinds = new HashMap<>();
        Optional<PartXml> relations = parts.find(part);
        if (relations.isEmpty()) {
            return kinds;
        }
        try (PartXml xml = relations.get()) {
            while (xml.to(RELATION)) {
                boolean outside = xml.attribute("TargetMode").orElse("").equals("External");
                if (xml.begins("Relationship") && !outside) {
                    String type = xml.attribute("Type").orElse("");
                    String target = xml.attribute("Target").orElse("");
                    String name = target.startsWith("/") ? target.substring(1) : folder + target;
                    String kind = type.substring(Math.max(0, type.lastIndexOf('/')));
                    kinds.putIfAbsent(kind, name);
                    if (kind.equals(SHEET)) {
                        targets.put(xml.attribute("Id").orElse(""), name);
                    }
                }
            }
        }
        return kinds;
    }

    private Sheet named(String name) throws Unreadable {
        return sheets.stream()
                .filter(sheet -> sheet.name.equals(name))
                .findFirst()
                .or(() -> sheets.stream()
                        .filter(sheet -> sheet.name.equalsIgnoreCase(name.strip()))
                        .findFirst())
                .orElseThrow(
                        () -> new Unreadable(DiagnosticTexts.error(0, "", "workbook.no_sheet", name, names(sheets))));
    }

    /** Hidden ones, with what lists to choose from are made of, do not count where there are others. */
    private Sheet only() throws IOException {
        List<Sheet> filled = new ArrayList<>();
        List<Sheet> visible = sheets.stream().filter(Sheet::visible).toList();
        for (Sheet sheet : visible.isEmpty() ? sheets : visible) {
            if (SheetCells.isFilled(parts.open(sheet.part))) {
                filled.add(sheet);
            }
        }
        if (filled.size() > 1) {
            throw new Unreadable(DiagnosticTexts.error(0, "", "workbook.sheets", names(filled)));
        }
        if (filled.isEmpty()) {
            throw new Unreadable(DiagnosticTexts.error(0, "", "file.empty"));
        }
        return filled.get(0);
    }

    private static String names(List<Sheet> sheets) {
        return sheets.stream().map(Sheet::name).collect(Collectors.joining(", "));
    }
}
