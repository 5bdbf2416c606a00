package org.spaceodt.sheet.xlsx;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.spaceodt.change.cell.Blanks;
import org.spaceodt.change.cell.FormulaGuard;
import org.spaceodt.diagnostic.DiagnosticTexts;
import org.spaceodt.sheet.source.TableLimits;
import org.spaceodt.sheet.source.Unreadable;

/** The rows of a sheet that have cells, one by one, from top to bottom (ECMA-376, part 1, 18.3.1.73). */
final class SheetCells implements AutoCloseable {
    /** Of the format itself: column XFD. */
    private static final int MOST_COLUMNS = 16_384;

    private static final int MOST_ROWS = 1_048_576;
    private static final Set<String> ROW = Set.of("row", "sheetData");
    private static final Set<String> CELL = Set.of("c", "row");
    private static final Set<String> CONTENT = Set.of("v", "f", "is", "c");
    private static final Set<String> VALUE = Set.of("v", "t", "sheetData");

    private final PartXml xml;
    private final SharedTexts texts;
    private final CellFormats formats;
    private final TableLimits limits;
    private int number;
    private int column;

    /** @param cells by column, from 0; none is blank */
    record Row(int number, boolean hidden, Map<Integer, String> cells) {}

    SheetCells(PartXml xml, SharedTexts texts, CellFormats formats, TableLimits limits) {
        this.xml = xml;
        this.texts = texts;
        this.formats = formats;
        this.limits = limits;
    }

    /** Whether any cell has something in it. */
    static boolean isFilled(PartXml sheet) throws IOException {
        try (sheet) {
            while (sheet.to(VALUE) && !sheet.ends("sheetData")) {
                if ((sheet.begins("v") || sheet.begins("t"))
                        && !sheet.text("", 1024).isBlank()) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The next one that is not blank, or nothing at the end. */
    Optional<Row> next() throws IOException {
        while (xml.to(ROW)) {
            if (xml.ends("sheetData")) {
                return Optional.empty();
            }
            if (xml.begins("row")) {
                int before = number;
                number = xml.attribute("r").map(SheetCells::digits).orElse(number + 1);
                if (number <= before || number > MOST_ROWS) {
                    throw WorkbookParts.damaged();
                }
                boolean hidden = isYes(xml.attribute("hidden"));
                Map<Integer, String> cells = cells();
                if (!cells.isEmpty()) {
                    return Optional.of(new Row(number, hidden, cells));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }

    private Map<Integer, String> cells() throws IOException {
        Map<Integer, String> cells = new TreeMap<>();
        long characters = 0;
        column = -1;
        while (xml.to(CELL) && !xml.ends("row")) {
            if (xml.begins("c")) {
                Optional<String> place = xml.attribute("r");
                column = place.isPresent() ? column(place.get()) : column + 1;
                if (column >= MOST_COLUMNS) {
                    throw WorkbookParts.damaged();
                }
                String text = Blanks.strip(cell());
                characters += text.length();
                if (characters > limits.rowCharacters()) {
                    throw new Unreadable(DiagnosticTexts.error(number, "", "workbook.row_too_long"));
                }
                if (!text.isEmpty() && cells.put(column, text) != null) {
                    throw WorkbookParts.damaged();
                }
            }
        }
        return cells;
    }

    /** What is seen in the cell that begins here; of one that is worked out the formula, which is not what somebody wrote. */
    private String cell() throws IOException {
        String type = xml.attribute("t").orElse("n");
        String style = xml.attribute("s").orElse("");
        String value = "";
        String formula = "";
        while (xml.to(CONTENT) && !xml.ends("c")) {
            if (xml.begins("f")) {
                String text = xml.text("", limits.cellCharacters());
                formula = "=" + (text.isEmpty() ? "..." : text);
            } else if (xml.begins("v")) {
                value = xml.text("", limits.rowCharacters());
            } else if (xml.begins("is")) {
                value = written(SharedTexts.plain(xml.text("t", limits.rowCharacters())));
            }
        }
        if (!formula.isEmpty() || value.isEmpty()) {
            return formula;
        }
        return switch (type) {
            case "s" -> written(texts.get(value.strip()));
            case "str", "inlineStr" -> value;
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "e", "d" -> value.strip();
            default -> formats.shown(value.strip(), style);
        };
    }

    /** A text is no formula, whatever it begins with: it is read as one that we marked in a CSV. */
    private static String written(String text) {
        return text.startsWith("=") ? FormulaGuard.guarded(text) : text;
    }

    private int column(String place) throws Unreadable {
        int letters = 0;
        int at = 0;
        while (letters < 4 && letters < place.length() && isLetter(place.charAt(letters))) {
            at = at * 26 + Character.toUpperCase(place.charAt(letters)) - 'A' + 1;
            letters++;
        }
        if (letters == 0 || letters > 3 || at < 1 || digits(place.substring(letters)) != number) {
            throw WorkbookParts.damaged();
        }
        return at - 1;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static int digits(String text) {
        return text.matches("\\d{1,7}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }

    private static boolean isYes(Optional<String> value) {
        return value.filter(text -> text.equals("1") || text.equals("true")).isPresent();
    }
}
