package org.spaceodt.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spaceodt.text.page.StyleSheet;

/**
 * The page in one language. It is one file without anything from elsewhere; its style and its script are allowed by their hashes alone, and
 * the figures come as JSON and are shown as text.
 */
public final class HtmlPage {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-zA-Z-]+)}}");
    private static final List<String> LANGUAGES = List.of("en", "es", "ca");

    private final String html = resource("page.html");
    private final StyleSheet style = StyleSheet.ofSandbox();
    private final String script = resource("page.js");
    private final JsonNode texts = ControlJson.read(resource("texts.json").getBytes(StandardCharsets.UTF_8));

    /** The language that is asked for by name, else the first one that the browser wants and we speak, else English. */
    String language(String asked, Optional<String> accepted) {
        if (LANGUAGES.contains(asked)) {
            return asked;
        }
        try {
            List<Locale.LanguageRange> wanted = Locale.LanguageRange.parse(accepted.orElse("en"));
            return Optional.ofNullable(Locale.lookupTag(wanted, LANGUAGES)).orElse("en");
        } catch (RuntimeException malformed) {
            // Of what is malformed Java says so in several ways: for "-" its parser leaves an array.
            return "en";
        }
    }

    /**
     * @param origin as the client wrote it, such as {@code http://127.0.0.1:8089}
     * @param command that exports from there
     */
    String html(String language, String origin, String command, String organization) {
        Map<String, String> values = new TreeMap<>();
        texts.path(language)
                .fields()
                .forEachRemaining(text ->
                        values.put(text.getKey(), escaped(text.getValue().asText())));
        values.put("lang", language);
        values.put("organization", escaped(organization));
        values.put("origin", escaped(origin));
        values.put("command", escaped(command));
        values.put("base", escaped(origin + "/v1"));
        for (String one : LANGUAGES) {
            values.put("current-" + one, one.equals(language) ? " aria-current=\"true\"" : "");
        }
        values.put("style", style.text());
        values.put("script", script);
        values.put("texts", texts.path(language).toString().replace("<", "\\u003c"));
        return filled(values);
    }

    /** What the page may load and run: itself. */
    String policy() {
        return "default-src 'none'; style-src " + style.source() + "; script-src " + StyleSheet.source(script)
                + "; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private String filled(Map<String, String> values) {
        return PLACE.matcher(html)
                .replaceAll(place -> Matcher.quoteReplacement(
                        Optional.ofNullable(values.get(place.group(1))).orElseThrow()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String resource(String name) {
        try (InputStream in = HtmlPage.class.getResourceAsStream("/sandbox/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
