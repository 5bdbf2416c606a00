package org.spaceodt.web.location;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;

/** The words of these screens, for what is put together before a template has it. */
final class LocationWords {
    private LocationWords() {}

    static LocationMessages in(Locale language) {
        return MessageBundles.get(LocationMessages.class, Localized.Literal.of(language.getLanguage()));
    }

    static String title(LocationStep step, Locale language) {
        return switch (step) {
            case CREATE, ENABLE -> in(language).title_create();
            case PSTN -> in(language).title_pstn();
            case NUMBERS -> in(language).title_numbers();
        };
    }

    static String help(LocationStep step, Locale language) {
        return switch (step) {
            case CREATE, ENABLE -> in(language).help_create();
            case PSTN -> in(language).help_pstn();
            case NUMBERS -> in(language).help_numbers();
        };
    }
}
