package org.spaceodt.webex.wire.redaction;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** How a value is written in the places where it may turn up. */
final class SecretForms {
    private static final Pattern ENCODED = Pattern.compile("%[0-9A-F]{2}");

    private SecretForms() {}

    static Set<String> inText(String value) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(value);
        String form = URLEncoder.encode(value, UTF_8);
        for (String encoded : new String[] {
            form, form.replace("+", "%20"), form.replace("+", "%20").replace("%7E", "~")
        }) {
            forms.add(encoded);
            forms.add(lowerCase(encoded));
        }
        String json = new String(JsonStringEncoder.getInstance().quoteAsString(value));
        forms.add(json);
        forms.add(json.replace("/", "\\/"));
        forms.add(escaped(json, c -> c > 126, "\\u%04x"));
        forms.add(escaped(json, c -> c > 126, "\\u%04X"));
        forms.add(escaped(json, c -> c > 126 || "<>&='".indexOf(c) >= 0, "\\u%04x"));
        return forms;
    }

    /** The same in bytes, each as the character of that number. */
    static Set<String> inBinary(String value) {
        Set<String> forms = new LinkedHashSet<>();
        for (String form : inText(value)) {
            forms.add(new String(form.getBytes(UTF_8), ISO_8859_1));
        }
        forms.add(new String(value.getBytes(ISO_8859_1), ISO_8859_1));
        forms.add(new String(value.getBytes(UTF_16LE), ISO_8859_1));
        forms.add(new String(value.getBytes(UTF_16BE), ISO_8859_1));
        return forms;
    }

    private static String lowerCase(String encoded) {
        return ENCODED.matcher(encoded).replaceAll(found -> found.group().toLowerCase(Locale.ROOT));
    }

    private static String escaped(String text, IntPredicate which, String format) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            if (which.test(c)) {
                escaped.append(String.format(Locale.ROOT, format, c));
            } else {
                escaped.append((char) c);
            }
        });
        return escaped.toString();
    }
}
