package org.spaceodt.web.plan;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.spaceodt.change.danger.Dangers;

/** What may cost money or reach somebody in need, in words: what there is none of is left out. */
public final class DangerWords {
    private DangerWords() {}

    /** Each with how many rows it is about. */
    public static List<String> of(Dangers found, Locale language) {
        PlanMessages words = MessageBundles.get(PlanMessages.class, Localized.Literal.of(language.getLanguage()));
        NumberFormat numbers = NumberFormat.getIntegerInstance(language);
        NumberFormat shares = NumberFormat.getPercentInstance(language);
        List<String> lines = new ArrayList<>();
        if (found.emergency() > 0) {
            lines.add(words.danger_emergency(numbers.format(found.emergency())));
        }
        if (found.premium() > 0) {
            lines.add(words.danger_premium(numbers.format(found.premium())));
        }
        if (found.international() > 0) {
            lines.add(words.danger_international(numbers.format(found.international())));
        }
        if (found.mainNumber() > 0) {
            lines.add(words.danger_main_number(numbers.format(found.mainNumber())));
        }
        found.share()
                .filter(share -> share > found.limit())
                .ifPresent(share -> lines.add(words.danger_share(shares.format(share), shares.format(found.limit()))));
        return lines;
    }
}
