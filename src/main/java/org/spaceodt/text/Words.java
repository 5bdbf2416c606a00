package org.spaceodt.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of a resource bundle in one language: English, Spanish or Catalan. */
public final class Words {
    private static final Set<String> LANGUAGES = Set.of("en", "es", "ca");
    private static final Pattern PASSAGE = Pattern.compile("\\[\\[([^\\]]*\\{(\\d+)}[^\\]]*)]]");

    private final Locale locale;
    private final ResourceBundle bundle;

    private Words(Locale locale, ResourceBundle bundle) {
        this.locale = locale;
        this.bundle = bundle;
    }

    public static Words of(String bundle, Locale wanted) {
        // A language without a bundle would get that of the system, whatever it is.
        Locale spoken = spoken(wanted);
        return new Words(spoken, ResourceBundle.getBundle(bundle, spoken));
    }

    /** A language that we do not speak becomes English; a country counts for nothing. */
    public static Locale spoken(Locale wanted) {
        return Locale.forLanguageTag(LANGUAGES.contains(wanted.getLanguage()) ? wanted.getLanguage() : "en");
    }

    public Locale locale() {
        return locale;
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** All of them by key, for templates: those that need no values. */
    public Map<String, String> all() {
        return bundle.keySet().stream().collect(Collectors.toMap(Function.identity(), this::get));
    }

    /** @param values fill {@code {0}}, {@code {1}} and so on, numbers in the way of the language */
    public String get(String key, Object... values) {
        return format(bundle.getString(key), values);
    }

    /**
     * A text in which commands of this program stand between backticks: {@code See: `jobs show {0}`}.
     *
     * @param commands makes what is typed of the words of a command
     * @param shown makes what is shown of a value; commands take values as they are, a list as so many words
     */
    public String get(
            Function<List<String>, String> commands, UnaryOperator<Object> shown, String key, Object... values) {
        String[] pieces = bundle.getString(key).split("`", -1);
        Object[] said = Stream.of(values).map(shown).toArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.length; i++) {
            text.append(i % 2 == 0 ? format(pieces[i], said) : commands.apply(words(pieces[i], values)));
        }
        return text.toString();
    }

    private List<String> words(String command, Object... values) {
        Object[] exactly = Stream.of(values).map(String::valueOf).toArray();
        return Stream.of(command.strip().split(" +"))
                .flatMap(word -> word.matches("\\{\\d+}")
                                && values[Integer.parseInt(word.substring(1, word.length() - 1))]
                                        instanceof List<?> list
                        ? list.stream().map(String::valueOf)
                        : Stream.of(format(word, exactly)))
                .toList();
    }

    private String format(String pattern, Object... values) {
        return new MessageFormat(withoutEmptyPassages(pattern, values), locale).format(values);
    }

    /** A passage in double brackets, {@code [[ Similar: {1}.]]}, is said only where there is something to say in it. */
    private static String withoutEmptyPassages(String pattern, Object... values) {
        return pattern.contains("[[")
                ? PASSAGE.matcher(pattern)
                        .replaceAll(found -> isNothing(values[Integer.parseInt(found.group(2))])
                                ? ""
                                : Matcher.quoteReplacement(found.group(1)))
                : pattern;
    }

    /** Texts that were kept by earlier versions have a dash there. */
    private static boolean isNothing(Object value) {
        return "".equals(value) || "—".equals(value);
    }
}
