package org.spaceodt.change.danger;

import io.quarkus.runtime.annotations.RegisterResourceBundle;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.spaceodt.text.Words;

/** Dangers in words, on pages and in reports. */
@RegisterResourceBundle(bundleName = DangerWords.BUNDLE)
public final class DangerWords {
    static final String BUNDLE = "org.spaceodt.change.danger.texts";

    private DangerWords() {}

    /** Each with how many rows it is about. */
    public static List<String> of(Dangers found, Locale language) {
        Words words = Words.of(BUNDLE, language);
        NumberFormat shares = NumberFormat.getPercentInstance(words.locale());
        List<String> lines = new ArrayList<>();
        add("emergency", found.emergency(), words, lines);
        add("premium", found.premium(), words, lines);
        add("international", found.international(), words, lines);
        add("main_number", found.mainNumber(), words, lines);
        found.share()
                .filter(share -> share > found.limit())
                .ifPresent(share -> lines.add(words.get("share", shares.format(share), shares.format(found.limit()))));
        return lines;
    }

    private static void add(String danger, int rows, Words words, List<String> lines) {
        if (rows > 0) {
            lines.add(words.get(danger, rows));
        }
    }
}
