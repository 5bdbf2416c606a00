package org.spaceodt.text.page;

import io.quarkus.runtime.annotations.RegisterResourceBundle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spaceodt.text.Words;

/**
 * Replaces what identifies somebody by tokens that are the same on one whole page: {@code Person 12}, {@code +34…7}. What is not known to
 * be harmless is replaced. For one page, and one thread.
 */
@RegisterResourceBundle(bundleName = Pseudonyms.BUNDLE)
public final class Pseudonyms {
    static final String BUNDLE = "org.spaceodt.text.page.pseudonyms";

    private static final Pattern MAIL =
            Pattern.compile("[\\w.+%'-]+@[\\w-]+(\\.[\\w-]+)+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ID = Pattern.compile(
            "[A-Za-z0-9_-]{40,}=*|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|[0-9a-fA-F]{32}");
    private static final Pattern PHONE = Pattern.compile("\\+\\d[\\d .-]{5,}\\d");
    private static final Pattern DIGITS = Pattern.compile("\\d{3,}");
    /** Any of them, wherever it begins. */
    private static final Pattern SHAPE = Pattern.compile(
            Stream.of(MAIL, ID, PHONE, DIGITS).map(Pattern::pattern).collect(Collectors.joining("|")),
            Pattern.UNICODE_CHARACTER_CLASS);
    /** What Cisco's support asks for, and what says how a call ended. */
    private static final Pattern KEPT = Pattern.compile("TrackingID:? \\S+|HTTP \\d+|\\[[\\d, ]+]");

    private static final Pattern COUNTRY =
            Pattern.compile("\\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\\d{3})\\d+");
    /** Yes and no, counts, and words of the API: none of them names anybody. */
    private static final Pattern HARMLESS =
            Pattern.compile("—?|true|false|\\d{1,2}|[A-Z]+(_[A-Z0-9]+)+|[a-z]+(_[a-z0-9]+)+"
                    + "|[a-z]+([A-Z][a-z]*)+|[a-z]{2}_[A-Z]{2}|(Africa|America|Asia|Atlantic|Australia|Europe|Pacific)/\\w+"
                    + "|ALLOW|BLOCK|ON|OFF|ACTIVE|INACTIVE|ENABLED|DISABLED|NONE|TOLL|LOCAL|CASUAL|UNKNOWN|[A-Z]{2}");
    /** Shorter ones stand in other words by chance. */
    private static final int SHORTEST = 3;

    private static final String LIST = ", ";
    /** Between a name and an address. */
    private static final String PIECE = " · ";

    private final Words words;
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    /** Names, the longest first, by their first word. */
    private final Map<String, List<String>> known = new HashMap<>();

    /** What a token stands for. */
    public enum Kind {
        PERSON,
        LOCATION,
        WORKSPACE,
        QUEUE,
        MAIL,
        NUMBER,
        EXTENSION,
        ID,
        NAME
    }

    public Pseudonyms(Locale language) {
        this.words = Words.of(BUNDLE, language);
    }

    /** What is left out altogether. */
    public String leftOut() {
        return words.get("left_out");
    }

    /** The token of a name; of an address, a number or an id that stands in its place, one that says so. */
    public String name(Kind kind, String value) {
        if (value.isBlank()) {
            return value;
        }
        List<String> pieces = List.of(value.split(PIECE));
        if (pieces.size() > 1) {
            return together(kind, pieces);
        }
        return kind == Kind.PERSON || kind == Kind.LOCATION || kind == Kind.WORKSPACE
                ? token(kind, value)
                : token(seen(value, kind), value);
    }

    /** Several names of one thing have one token. */
    private String together(Kind kind, List<String> names) {
        String one = names.stream()
                .filter(tokens::containsKey)
                .findFirst()
                .map(tokens::get)
                .orElseGet(() -> token(kind, names.get(0)));
        names.forEach(name -> know(name, one));
        return one;
    }

    /** A value, or several with commas between them: harmless ones stay. */
    public String value(Kind kind, String value) {
        if (HARMLESS.matcher(value).matches()) {
            return value;
        }
        return Stream.of(value.split(LIST))
                .map(one -> HARMLESS.matcher(one).matches() ? one : name(kind, one))
                .collect(Collectors.joining(LIST));
    }

    public String value(String value) {
        return value(Kind.NAME, value);
    }

    /** A running text, in which all that was replaced before is replaced, too. */
    public String text(String text) {
        StringBuilder out = new StringBuilder();
        Matcher kept = KEPT.matcher(text);
        int from = 0;
        while (kept.find()) {
            out.append(passage(text.substring(from, kept.start()))).append(kept.group());
            from = kept.end();
        }
        return out.append(passage(text.substring(from))).toString();
    }

    private String passage(String text) {
        StringBuilder out = new StringBuilder();
        Matcher shape = SHAPE.matcher(text);
        int at = 0;
        while (at < text.length()) {
            String found = isBegin(text, at) ? found(text, at, shape) : "";
            // No token is looked at again.
            out.append(found.isEmpty() ? text.charAt(at) : name(Kind.NAME, found));
            at += Math.max(1, found.length());
        }
        return out.toString();
    }

    /** What identifies somebody and begins there; empty text for nothing. */
    private String found(String text, int at, Matcher shape) {
        for (String name : known.getOrDefault(word(text, at), List.of())) {
            if (text.startsWith(name, at) && !isLetter(text, at + name.length())) {
                return name;
            }
        }
        return shape.region(at, text.length()).lookingAt() ? shape.group() : "";
    }

    private static boolean isBegin(String text, int at) {
        return at == 0 || !isLetter(text, at - 1);
    }

    private static boolean isLetter(String text, int at) {
        return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static String word(String text, int from) {
        int to = from;
        while (isLetter(text, to)) {
            to++;
        }
        return text.substring(from, to);
    }

    private static Kind seen(String value, Kind otherwise) {
        if (MAIL.matcher(value).matches()) {
            return Kind.MAIL;
        }
        if (ID.matcher(value).matches()) {
            return Kind.ID;
        }
        if (PHONE.matcher(value).matches()) {
            return Kind.NUMBER;
        }
        return value.matches("\\d+") ? Kind.EXTENSION : otherwise;
    }

    private String token(Kind kind, String value) {
        if (!tokens.containsKey(value)) {
            int count = counts.merge(kind, 1, Integer::sum);
            Matcher country = COUNTRY.matcher(value.replaceAll("[ .-]", ""));
            know(
                    value,
                    kind == Kind.NUMBER
                            ? "+" + (country.matches() ? country.group(1) : "") + "…" + count
                            : words.get(kind.name().toLowerCase(Locale.ROOT), String.valueOf(count)));
        }
        return tokens.get(value);
    }

    private void know(String value, String token) {
        if (tokens.putIfAbsent(value, token) == null && value.length() >= SHORTEST) {
            List<String> names = known.computeIfAbsent(word(value, 0), key -> new ArrayList<>());
            names.add(value);
            names.sort(Comparator.comparing(String::length).reversed());
        }
    }
}
