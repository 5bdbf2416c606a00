package org.spaceodt.change.softphone;

import java.io.IOException;
import org.spaceodt.sheet.json.Envelope;
import org.spaceodt.sheet.source.Source;

/** Tables of runs in the forms that people have them: also in the member {@code items} of a JSON object. */
public final class RunTable {
    private static final String ITEMS = "items";

    private RunTable() {}

    /** The table itself, wherever it is. */
    public static Source in(Source given) throws IOException {
        try {
            return Envelope.open(given, ITEMS).flatMap(Envelope::table).orElse(given);
        } catch (Envelope.Malformed e) {
            // Whoever reads the table says what is wrong with it.
            return given;
        }
    }
}
