package org.spaceodt.change.softphone;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody answers when they are asked about a stage.
 *
 * @param file with what is to be different for some people; only after {@code yesbut}; empty text when none was named
 */
public record StageAnswer(Word word, String file) {
    /** What can be answered. */
    public enum Word {
        YES,
        NO,
        /** Yes, with other values for some people. */
        YESBUT,
        /** All of the plan is to be seen first. */
        SHOW,
        /** Nothing is decided; the run waits. */
        QUIT
    }

    /** In English, Spanish and Catalan: who types does not look at the language of the screen. */
    private static final Map<String, Word> WORDS = Map.ofEntries(
            Map.entry("yes", Word.YES),
            Map.entry("y", Word.YES),
            Map.entry("si", Word.YES),
            Map.entry("sí", Word.YES),
            Map.entry("s", Word.YES),
            Map.entry("no", Word.NO),
            Map.entry("n", Word.NO),
            Map.entry("yesbut", Word.YESBUT),
            Map.entry("sipero", Word.YESBUT),
            Map.entry("síperò", Word.YESBUT),
            Map.entry("sípero", Word.YESBUT),
            Map.entry("show", Word.SHOW),
            Map.entry("ver", Word.SHOW),
            Map.entry("mostrar", Word.SHOW),
            Map.entry("mostra", Word.SHOW),
            Map.entry("quit", Word.QUIT),
            Map.entry("q", Word.QUIT),
            Map.entry("salir", Word.QUIT),
            Map.entry("surt", Word.QUIT),
            Map.entry("sortir", Word.QUIT));

    /** Empty when it is none, or has a file where there can be none. */
    public static Optional<StageAnswer> of(String typed) {
        String[] parts = typed.strip().split("\\s+", 2);
        String file = parts.length > 1 ? unquoted(parts[1].strip()) : "";
        return Optional.ofNullable(WORDS.get(parts[0].toLowerCase(Locale.ROOT)))
                .filter(word -> word == Word.YESBUT || file.isEmpty())
                .map(word -> new StageAnswer(word, file));
    }

    /** As terminals and spreadsheets write a name with blanks. */
    private static String unquoted(String file) {
        return file.length() > 1
                        && "\"'".indexOf(file.charAt(0)) >= 0
                        && file.charAt(file.length() - 1) == file.charAt(0)
                ? file.substring(1, file.length() - 1)
                : file;
    }
}
