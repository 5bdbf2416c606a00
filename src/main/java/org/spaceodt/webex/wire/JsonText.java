package org.spaceodt.webex.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;

/**
 * Hides the secrets of a JSON text, whole or broken, and leaves every other character as it is: the values of fields with
 * the name of a secret at any depth, known values however they are escaped, and both again in JSON inside of strings.
 */
final class JsonText {
    private static final JsonFactory JSON = new JsonFactory();

    private final Secrets secrets;
    private final String text;
    private final StringBuilder clean;
    private int kept;
    /** Where a value begins that must be hidden and whose end is not known yet; -1 for none. */
    private int pending = -1;

    private JsonText(Secrets secrets, String text) {
        this.secrets = secrets;
        this.text = text;
        this.clean = new StringBuilder(text.length());
    }

    static boolean looksLike(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[") || start.startsWith("\ufeff");
    }

    static String hide(String text, Secrets secrets) {
        return new JsonText(secrets, text).hide();
    }

    private String hide() {
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                visit(parser, token);
            }
        } catch (IOException e) {
            return broken();
        }
        return secrets.hide(rest());
    }

    private String rest() {
        return clean.append(text, kept, text.length()).toString();
    }

    /** Up to where the parser came, it is clean; the rest is searched without one. */
    private String broken() {
        if (pending >= 0) {
            replace(pending, text.length(), Redaction.HIDDEN);
        }
        String hidden = NamedValues.inBrokenJson(secrets.hide(rest()));
        return secrets.in(Escapes.undone(hidden)) ? Redaction.HIDDEN : hidden;
    }

    private void visit(JsonParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.FIELD_NAME) {
            String name = parser.getText();
            if (secrets.in(name)) {
                replace(start(parser), end(parser), quoted(Redaction.HIDDEN));
            }
            if (SecretNames.hides(name)) {
                pending = end(parser);
                hideValue(parser, parser.nextToken());
                pending = -1;
            }
        } else if (token == JsonToken.VALUE_STRING) {
            visitText(parser);
        } else if (token.isNumeric() && secrets.in(parser.getText())) {
            replace(start(parser), end(parser), quoted(Redaction.HIDDEN));
        }
    }

    /** Truth values and null tell nothing. */
    private void hideValue(JsonParser parser, JsonToken token) throws IOException {
        pending = start(parser);
        if (token.isStructStart()) {
            parser.skipChildren();
        } else if (token.isBoolean() || token == JsonToken.VALUE_NULL) {
            return;
        } else {
            parser.getText();
        }
        replace(pending, end(parser), quoted(Redaction.HIDDEN));
    }

    private void visitText(JsonParser parser) throws IOException {
        int start = start(parser);
        String value = parser.getText();
        int end = end(parser);
        String hidden = looksLike(value) ? hide(value, secrets) : NamedValues.inProse(value);
        boolean escaped = end - start - 2 != value.length();
        if (escaped) {
            hidden = secrets.hide(hidden);
        }
        if (!hidden.equals(value)) {
            replace(
                    start,
                    end,
                    quoted(new String(JsonStringEncoder.getInstance().quoteAsString(hidden))));
        }
    }

    private static int start(JsonParser parser) {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private static int end(JsonParser parser) {
        return (int) parser.currentLocation().getCharOffset();
    }

    private void replace(int from, int to, String replacement) {
        clean.append(text, kept, from).append(replacement);
        kept = to;
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
