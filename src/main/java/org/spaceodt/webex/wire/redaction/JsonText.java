package org.spaceodt.webex.wire.redaction;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Hides the secrets of a JSON text, whole or broken, and leaves every other character as it is: the values of fields with
 * the name of a secret at any depth, known values however they are escaped, and both again in JSON inside of strings.
 */
final class JsonText {
    private static final JsonFactory JSON = new JsonFactory();

    private final Secrets secrets;
    private final String text;
    private final List<Edit> edits = new ArrayList<>();
    /** Where a value begins that must be hidden; -1 for none. It is not replaced before what comes after it makes sense. */
    private int pending = -1;

    private int pendingEnd;

    private JsonText(Secrets secrets, String text) {
        this.secrets = secrets;
        this.text = text;
    }

    static boolean looksLike(String text) {
        String start = text.stripLeading();
        return !start.isEmpty() && "{[\"\ufeff".indexOf(start.charAt(0)) >= 0;
    }

    static String hide(String text, Secrets secrets) {
        return new JsonText(secrets, text).hide();
    }

    private String hide() {
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                hidePending();
                visit(parser, token);
            }
            hidePending();
        } catch (IOException e) {
            return broken();
        }
        return NamedValues.afterBearer(secrets.hide(edited()));
    }

    private String edited() {
        StringBuilder clean = new StringBuilder(text.length());
        int kept = 0;
        for (Edit edit : edits) {
            clean.append(text, kept, edit.from()).append(edit.replacement());
            kept = edit.to();
        }
        return clean.append(text, kept, text.length()).toString();
    }

    /** What the parser saw before it gave up is a hint only: with a quote lost, inside is outside. */
    private String broken() {
        Marks marks = new Marks(text);
        edits.forEach(edit -> marks.add(edit.from(), edit.to()));
        if (pending >= 0) {
            marks.add(pending, text.length());
        }
        NamedValues.markInBrokenJson(text, marks);
        secrets.mark(text, marks);
        String hidden = NamedValues.afterBearer(marks.replaced());
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
                passValue(parser, parser.nextToken());
            }
        } else if (token == JsonToken.VALUE_STRING) {
            visitText(parser);
        } else if (token.isNumeric() && secrets.in(parser.getText())) {
            replace(start(parser), end(parser), quoted(Redaction.HIDDEN));
        }
    }

    /** Truth values and null tell nothing. */
    private void passValue(JsonParser parser, JsonToken token) throws IOException {
        pending = start(parser);
        if (token.isStructStart()) {
            parser.skipChildren();
        } else {
            parser.getText();
        }
        pendingEnd = end(parser);
        if (token.isBoolean() || token == JsonToken.VALUE_NULL) {
            pending = -1;
        }
    }

    private void hidePending() {
        if (pending >= 0) {
            replace(pending, pendingEnd, quoted(Redaction.HIDDEN));
            pending = -1;
        }
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
        edits.add(new Edit(from, to, replacement));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private record Edit(int from, int to, String replacement) {}
}
