package org.spaceodt.sheet.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How numbers of a workbook are shown (ECMA-376, part 1, 18.8.30): as dates, with zeros before them, or as they are. What a cell is read
 * as is what somebody sees in it.
 */
final class CellFormats {
    private static final Set<String> ELEMENTS = Set.of("numFmt", "cellXfs", "xf");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,400}(\\.\\d{1,400})?([Ee][+-]?\\d{1,3})?");
    /** Digits that a spreadsheet keeps and shows: what stands behind them is how the number is stored. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final int LONGEST = 40;
    private static final double LAST_DAY = 2_958_466;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final List<String> codes;
    private final boolean from1904;

    private CellFormats(List<String> codes, boolean from1904) {
        this.codes = codes;
        this.from1904 = from1904;
    }

    /** @param from1904 whether days are counted from 1904, as on a Macintosh of long ago */
    static CellFormats of(Optional<PartXml> styles, boolean from1904) throws IOException {
        List<String> codes = new ArrayList<>();
        if (styles.isPresent()) {
            try (PartXml xml = styles.get()) {
                Map<String, String> own = new HashMap<>();
                boolean cells = false;
                while (xml.to(ELEMENTS)) {
                    if (xml.begins("numFmt")) {
                        own.put(
                                xml.attribute("numFmtId").orElse(""),
                                xml.attribute("formatCode").orElse(""));
                    } else if (xml.begins("xf") && cells) {
                        String id = xml.attribute("numFmtId").orElse("0");
                        codes.add(own.getOrDefault(id, usual(id)));
                    } else {
                        cells = cells && !xml.ends("cellXfs") || xml.begins("cellXfs");
                    }
                }
            }
        }
        return new CellFormats(codes, from1904);
    }

    /** Those that have no code in the file; of the others it is enough that they are no dates. */
    private static String usual(String id) {
        return switch (id) {
            case "14",
                    "15",
                    "16",
                    "17",
                    "22",
                    "27",
                    "28",
                    "29",
                    "30",
                    "31",
                    "36",
                    "50",
                    "51",
                    "52",
                    "53",
                    "54",
                    "55",
                    "56",
                    "57",
                    "58" -> "yyyy-mm-dd";
            case "18", "19", "20", "21", "32", "33", "34", "35", "45", "46", "47" -> "h:mm";
            default -> "General";
        };
    }

    /** @param style of the cell; empty text when it has none */
    String shown(String number, String style) {
        if (number.length() > LONGEST || !NUMBER.matcher(number).matches()) {
            return number;
        }
        String code = style.matches("\\d{1,6}") && Integer.parseInt(style) < codes.size()
                ? codes.get(Integer.parseInt(style))
                : "General";
        if (isDate(code)) {
            return date(Double.parseDouble(number)).orElse(number);
        }
        BigDecimal value = new BigDecimal(number).round(SHOWN).stripTrailingZeros();
        if (Math.abs(value.scale()) > LONGEST) {
            return number;
        }
        String plain = value.toPlainString();
        boolean zeros = code.matches("0{1,20}") && plain.matches("\\d+");
        return zeros ? "0".repeat(Math.max(0, code.length() - plain.length())) + plain : plain;
    }

    /** Whether it has a letter for a day, month, year, hour or second outside of texts, colours and conditions. */
    private static boolean isDate(String code) {
        String bare = code.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "").replaceAll("\\[(?![hms]+\\])[^\\]]*\\]", "");
        return !bare.equalsIgnoreCase("General") && bare.split(";", 2)[0].matches("(?i).*[dmyhs].*");
    }

    private Optional<String> date(double serial) {
        if (serial < 0 || serial >= LAST_DAY) {
            return Optional.empty();
        }
        long days = (long) Math.floor(serial);
        long seconds = Math.round((serial - days) * 86_400);
        if (days == 0 && !from1904) {
            return Optional.of(
                    LocalDateTime.of(2000, 1, 1, 0, 0).plusSeconds(seconds).format(TIME));
        }
        // Before March 1900 spreadsheets count a day that there was not.
        LocalDateTime first = from1904
                ? LocalDateTime.of(1904, 1, 1, 0, 0)
                : days < 61 ? LocalDateTime.of(1899, 12, 31, 0, 0) : LocalDateTime.of(1899, 12, 30, 0, 0);
        return Optional.of(first.plusDays(days).plusSeconds(seconds).format(seconds == 0 ? DAY : MOMENT));
    }
}
