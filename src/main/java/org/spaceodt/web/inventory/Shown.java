package org.spaceodt.web.inventory;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.spaceodt.text.Moments;
import org.spaceodt.text.Visible;

/** How numbers, times and what others wrote are shown in one language. */
record Shown(Locale language) {
    InventoryMessages words() {
        return MessageBundles.get(InventoryMessages.class, Localized.Literal.of(language.getLanguage()));
    }

    String count(long number) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }

    /** In the zone of the server, which a page names once. */
    String moment(Instant at) {
        return Moments.of(FormatStyle.MEDIUM, FormatStyle.SHORT, language, at.atZone(ZoneId.systemDefault()));
    }

    static String zone() {
        return ZoneId.systemDefault().getId();
    }

    /** At most so many characters of what others wrote. */
    static String text(String text, int longest) {
        String shown = Visible.onPage(text);
        return shown.codePointCount(0, shown.length()) <= longest
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
