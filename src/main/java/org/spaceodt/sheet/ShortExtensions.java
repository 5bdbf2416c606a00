package org.spaceodt.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.diagnostic.DiagnosticTexts;
import org.spaceodt.diagnostic.Diagnostics;

/**
 * Extensions that are shorter than nearly all others of their column: Excel takes leading zeros away. It shows only at the
 * end of the table.
 */
final class ShortExtensions {
    private static final int ENOUGH = 5;
    private static final int KEPT = Diagnostics.USUAL;

    private final Map<Integer, Length> lengths = new TreeMap<>();
    private long count;

    void add(int row, int line, String heading, String extension) {
        count++;
        Length length = lengths.computeIfAbsent(extension.length(), each -> new Length());
        length.count++;
        if (length.first.size() < KEPT) {
            length.first.add(new Place(row, line, heading, extension));
        }
    }

    void finish(Consumer<Diagnostic> found) {
        if (count < ENOUGH) {
            return;
        }
        int usual = lengths.entrySet().stream()
                .max(Map.Entry.comparingByValue((one, other) -> Long.compare(one.count, other.count)))
                .orElseThrow()
                .getKey();
        if (lengths.get(usual).count * 5 < count * 4) {
            return;
        }
        lengths.forEach((length, those) -> {
            if (length < usual) {
                those.first.forEach(place -> found.accept(place.shortOf(usual)));
            }
        });
    }

    private static final class Length {
        private final List<Place> first = new ArrayList<>();
        private long count;
    }

    private record Place(int row, int line, String heading, String extension) {
        Diagnostic shortOf(int usual) {
            String zeros = "0".repeat(usual - extension.length()) + extension;
            return DiagnosticTexts.warning(row, heading, "extension.short", extension, String.valueOf(usual), zeros)
                    .atLine(line);
        }
    }
}
