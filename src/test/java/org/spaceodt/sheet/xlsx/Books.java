package org.spaceodt.sheet.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as programs write them, and as nobody should. */
public final class Books {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, String> states = new LinkedHashMap<>();
    private String workbook = "";

    /** With one sheet, given as the XML of its rows. */
    public static Books of(String rows) {
        return new Books().sheet("Hoja1", rows);
    }

    /** With one sheet of texts. */
    @SafeVarargs
    public static Books texts(List<String>... rows) {
        return of(rows(rows));
    }

    /** The rows of a simple CSV: no quotes, no commas in cells. */
    public static String csv(String text) {
        return text.lines()
                .map(line -> Arrays.stream(line.split(",", -1))
                        .map(cell -> "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>")
                        .collect(Collectors.joining("", "<row>", "</row>")))
                .collect(Collectors.joining());
    }

    @SafeVarargs
    public static String rows(List<String>... rows) {
        return List.of(rows).stream()
                .map(row -> row.stream()
                        .map(cell -> "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>")
                        .collect(Collectors.joining("", "<row>", "</row>")))
                .collect(Collectors.joining());
    }

    public Books sheet(String name, String rows) {
        return sheet(name, "<sheetData>" + rows + "</sheetData>", "visible");
    }

    public Books sheet(String name, String content, String state) {
        sheets.put(name, content);
        states.put(name, state);
        return this;
    }

    /** What stands behind the rows of the first sheet. */
    public Books behind(String xml) {
        String first = sheets.keySet().iterator().next();
        return sheet(first, sheets.get(first) + xml, states.get(first));
    }

    public Books part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    /** At the beginning of the workbook's own part. */
    public Books workbook(String xml) {
        workbook = xml;
        return this;
    }

    public Books shared(String... texts) {
        return part(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"" + MAIN + "\">"
                        + List.of(texts).stream()
                                .map(text -> "<si>" + text + "</si>")
                                .collect(Collectors.joining())
                        + "</sst>");
    }

    /** The formats of cells, numbered from 0. */
    public Books formats(String... codes) {
        StringBuilder styles = new StringBuilder("<styleSheet xmlns=\"" + MAIN + "\"><numFmts>");
        for (int i = 0; i < codes.length; i++) {
            styles.append("<numFmt numFmtId=\"" + (200 + i) + "\" formatCode=\"" + codes[i] + "\"/>");
        }
        styles.append("</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>");
        for (int i = 0; i < codes.length; i++) {
            styles.append("<xf numFmtId=\"" + (codes[i].matches("\\d\\d") ? codes[i] : 200 + i) + "\"/>");
        }
        return part("xl/styles.xml", styles + "</cellXfs></styleSheet>");
    }

    public Path save(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : all().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", "<Types/>");
        all.put("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        StringBuilder relations = new StringBuilder();
        StringBuilder names = new StringBuilder();
        int n = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            n++;
            relations.append(relation("rId" + n, "worksheet", "worksheets/sheet" + n + ".xml"));
            names.append("<sheet name=\"" + sheet.getKey() + "\" sheetId=\"" + n + "\" state=\""
                    + states.get(sheet.getKey()) + "\" r:id=\"rId" + n + "\"/>");
            all.put(
                    "xl/worksheets/sheet" + n + ".xml",
                    "<worksheet xmlns=\"" + MAIN + "\">" + sheet.getValue() + "</worksheet>");
        }
        relations.append(relation("rId90", "sharedStrings", "sharedStrings.xml"));
        relations.append(relation("rId91", "styles", "/xl/styles.xml"));
        all.put("xl/_rels/workbook.xml.rels", relations(relations.toString()));
        all.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">" + workbook + "<sheets>" + names
                        + "</sheets></workbook>");
        all.putAll(parts);
        return all;
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"" + PACKAGE + "\">" + all + "</Relationships>";
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + kind + "\" Target=\"" + target + "\"/>";
    }
}
