package org.spaceodt.app;

import io.quarkus.runtime.annotations.RegisterResourceBundle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spaceodt.app.setting.Setting;
import org.spaceodt.file.LinkRefused;
import org.spaceodt.text.Moments;
import org.spaceodt.text.Visible;
import org.spaceodt.text.Words;

/** What people read, in their language: English, Spanish or Catalan. */
@RegisterResourceBundle(bundleName = Messages.BUNDLE)
public final class Messages {
    public static final String BUNDLE = "org.spaceodt.cli.messages";

    private final Words words;
    private final Function<List<String>, String> commands;

    private Messages(Words words, Function<List<String>, String> commands) {
        this.words = words;
        this.commands = commands;
    }

    /** In the language of {@code SPACE_ODT_LANG}, else of the system; English where we do not speak it. */
    public static Messages of(Map<String, String> environment) {
        return of(environment, words -> "space-odt " + String.join(" ", words));
    }

    /** @param commands makes what people type of the words of a command */
    public static Messages of(Map<String, String> environment, Function<List<String>, String> commands) {
        return new Messages(Words.of(BUNDLE, language(environment)), commands);
    }

    /** In the language of somebody who reads a page. */
    public static Messages in(Locale language) {
        return new Messages(Words.of(BUNDLE, language), words -> "space-odt " + String.join(" ", words));
    }

    static Locale language(Map<String, String> environment) {
        String wanted = Stream.of(Setting.SPACE_ODT_LANG.name(), "LC_ALL", "LC_MESSAGES", "LANG")
                .map(environment::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElseGet(() -> Locale.getDefault().getLanguage());
        return Words.spoken(Locale.forLanguageTag(wanted.trim().split("[_.@-]")[0]));
    }

    public Locale locale() {
        return words.locale();
    }

    /** Makes what people type of the words of a command. */
    public Function<List<String>, String> commands() {
        return commands;
    }

    /** The language of Webex' own messages. */
    public boolean isEnglish() {
        return locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** Date and time on this machine with its zone, in the way of the language. */
    public String time(Instant moment) {
        ZonedDateTime local = moment.atZone(ZoneId.systemDefault());
        return Moments.of(FormatStyle.MEDIUM, FormatStyle.MEDIUM, locale(), local)
                + DateTimeFormatter.ofPattern(" zzz", locale()).format(local);
    }

    /** So wide is a column of such times that none is wider: months and clocks have names of several lengths. */
    public int timeWidth() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> LocalDateTime.of(2026, month, 28, 22, 59, 59).atZone(ZoneId.systemDefault()))
                .mapToInt(widest -> time(widest.toInstant()).length())
                .max()
                .orElse(0);
    }

    /** What went wrong with a file: in our words where it is ours to say, else in the system's. */
    public String said(IOException failed) {
        return failed instanceof LinkRefused refused
                ? refused.link() + ": " + get("refused.why.link")
                : String.valueOf(failed.getMessage());
    }

    /** A text without values; empty where there is none of that key. */
    public Optional<String> find(String key) {
        return words.has(key) ? Optional.of(get(key)) : Optional.empty();
    }

    /**
     * @param values fill {@code {0}}, {@code {1}} and so on, numbers in the way of the language; texts are data, also where they
     *     look like a colour or an order to the terminal; a command between backticks becomes one that can be pasted
     */
    public String get(String key, Object... values) {
        return words.get(commands, Messages::data, key, values);
    }

    /** Where a setting stands: that file, or the environment. */
    String origin(Optional<Path> file) {
        return file.map(Path::toString).orElseGet(() -> get("env.variable"));
    }

    /** A value that was given, where it looks like what is meant; else it may be a token that stands where it should not. */
    public static String repeated(String value, String looksLike) {
        return value.matches(looksLike) ? value : "…";
    }

    private static Object data(Object value) {
        return value == null || value instanceof Number ? value : Visible.inMarkup(value.toString());
    }
}
