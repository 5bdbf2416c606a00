package org.spaceodt.app.told;

import java.util.Locale;
import org.spaceodt.action.Catalogue;
import org.spaceodt.text.Words;

/** What people call what a job or a plan is about: it is kept as the id of an action, or as the name of a command. */
public record SubjectNames(Catalogue catalogue, Locale language) {
    private static final String WORDS = "org.spaceodt.change.report.words";

    /**
     * @param title the id alone, or with a colon and what its input is called behind it
     * @return the same with a name for the id; unchanged where there is no name
     */
    public String of(String title) {
        String id = title.replaceFirst("(?s):.*", "");
        return name(id) + title.substring(id.length());
    }

    private String name(String id) {
        Words words = Words.of(WORDS, language);
        String key = "subject." + id;
        return words.has(key)
                ? words.get(key)
                : catalogue
                        .find(id)
                        .map(action -> action.description().label(language))
                        .orElse(id);
    }
}
