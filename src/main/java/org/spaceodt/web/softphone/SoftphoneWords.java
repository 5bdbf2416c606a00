package org.spaceodt.web.softphone;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.spaceodt.text.Moments;

/** The words of these pages, for what is put together before a template has it. */
final class SoftphoneWords {
    private SoftphoneWords() {}

    static SoftphoneMessages in(Locale language) {
        return MessageBundles.get(SoftphoneMessages.class, Localized.Literal.of(language.getLanguage()));
    }

    /** As people read it. */
    static String when(Instant time, Locale language) {
        return Moments.of(FormatStyle.MEDIUM, FormatStyle.SHORT, language, time.atZone(ZoneId.systemDefault()));
    }

    /** The same with its zone. */
    static String exactly(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                time.atZone(ZoneId.systemDefault()).withNano(0));
    }
}
