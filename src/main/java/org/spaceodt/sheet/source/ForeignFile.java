package org.spaceodt.sheet.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.spaceodt.change.cell.Blanks;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.diagnostic.DiagnosticTexts;

/** Files that are given for a table and are none: they are called by their name, so that people know what to do. */
public final class ForeignFile {
    private ForeignFile() {}

    public static void refuse(Source source, TableLimits limits) throws IOException {
        if (source.size() > limits.bytes()) {
            throw new Unreadable(DiagnosticTexts.error(0, "", "file.too_large", megabytes(limits.bytes())));
        }
        String start;
        try (InputStream in = source.open()) {
            start = new String(in.readNBytes(8192), StandardCharsets.ISO_8859_1);
        }
        if (start.startsWith("PK\u0003\u0004")) {
            throw new Unreadable(zip(start));
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw workbook("Excel (.xls)");
        }
        String small = Blanks.strip(start).toLowerCase(Locale.ROOT);
        if (small.startsWith("<") || small.startsWith("\u00EF\u00BB\u00BF<")) {
            throw new Unreadable(DiagnosticTexts.error(0, "", "file.markup"));
        }
        if (small.startsWith("%pdf") || small.startsWith("{\\rtf") || start.startsWith("\u001F\u008B")) {
            throw new Unreadable(DiagnosticTexts.error(0, "", "file.no_table"));
        }
    }

    private static Diagnostic zip(String start) {
        if (start.contains("opendocument.spreadsheet")) {
            return workbook("LibreOffice (.ods)").diagnostic();
        }
        return start.contains("xl/") || start.contains("[Content_Types].xml")
                ? workbook("Excel (.xlsx)").diagnostic()
                : DiagnosticTexts.error(0, "", "file.no_table");
    }

    private static Unreadable workbook(String program) {
        return new Unreadable(DiagnosticTexts.error(0, "", "file.workbook", program));
    }

    private static String megabytes(long bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : bytes + " B";
    }
}
