package org.spaceodt.sheet.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.spaceodt.change.cell.Blanks;
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
        if (start.contains("opendocument.spreadsheet")) {
            throw workbook("LibreOffice (.ods)");
        }
        if (source.isArchive()) {
            return;
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw isEncrypted(source)
                    ? new Unreadable(DiagnosticTexts.error(0, "", "workbook.encrypted"))
                    : workbook("Excel (.xls)");
        }
        String small = Blanks.strip(start).toLowerCase(Locale.ROOT);
        if (small.startsWith("<") || small.startsWith("\u00EF\u00BB\u00BF<")) {
            throw new Unreadable(DiagnosticTexts.error(0, "", "file.markup"));
        }
        if (small.startsWith("%pdf") || small.startsWith("{\\rtf") || start.startsWith("\u001F\u008B")) {
            throw new Unreadable(DiagnosticTexts.error(0, "", "file.no_table"));
        }
    }

    /** A workbook with a password stands in a file of the older form, in a member of that name (MS-OFFCRYPTO 2.3). */
    private static boolean isEncrypted(Source source) throws IOException {
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        int met = 0;
        try (InputStream in = new BufferedInputStream(source.open())) {
            for (int b; met < name.length && (b = in.read()) >= 0; ) {
                met = b == name[met] ? met + 1 : b == name[0] ? 1 : 0;
            }
        }
        return met == name.length;
    }

    private static Unreadable workbook(String program) {
        return new Unreadable(DiagnosticTexts.error(0, "", "file.workbook", program));
    }

    private static String megabytes(long bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : bytes + " B";
    }
}
