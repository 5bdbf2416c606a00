package org.spaceodt.webex.wire.redaction;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Hides the secrets of a query string or a form body: values with the name of a secret, and parts that hold one once they
 * are decoded, up to three times (an address inside an address).
 */
final class FormText {
    private static final int DEEPEST = 3;

    private final Secrets secrets;
    private final String hidden;

    private FormText(Secrets secrets, String hidden) {
        this.secrets = secrets;
        this.hidden = hidden;
    }

    static String hideInBody(String form, Secrets secrets) {
        return new FormText(secrets, Redaction.HIDDEN).hide(secrets.hide(form));
    }

    /** The mark is percent-encoded here, so that an address stays an address. */
    static String hideInQuery(String query, Secrets secrets) {
        return new FormText(secrets, Redaction.HIDDEN_IN_URL).hide(inUrl(query, secrets));
    }

    static String hideInPath(String path, Secrets secrets) {
        FormText segments = new FormText(secrets, Redaction.HIDDEN_IN_URL);
        return Arrays.stream(inUrl(path, secrets).split("/", -1))
                .map(segment -> segments.reveals(segment) ? Redaction.HIDDEN_IN_URL : segment)
                .collect(Collectors.joining("/"));
    }

    private static String inUrl(String text, Secrets secrets) {
        return secrets.hide(text).replace(Redaction.HIDDEN, Redaction.HIDDEN_IN_URL);
    }

    private String hide(String form) {
        return Arrays.stream(form.split("&", -1)).map(this::hidePart).collect(Collectors.joining("&"));
    }

    private String hidePart(String part) {
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals);
        if (reveals(name)) {
            return hidden;
        }
        String value = equals < 0 ? "" : part.substring(equals + 1);
        boolean secret = !value.isEmpty()
                && SecretNames.hidesInForm(Escapes.percentDecoded(name).trim());
        return secret || reveals(value) ? name + "=" + hidden : part;
    }

    private boolean reveals(String encoded) {
        String decoded = encoded;
        for (int depth = 0; depth < DEEPEST; depth++) {
            decoded = Escapes.percentDecoded(decoded);
            if (secrets.in(decoded) || !named(decoded).equals(decoded)) {
                return true;
            }
        }
        return secrets.in(encoded);
    }

    private String named(String text) {
        return JsonText.looksLike(text) ? JsonText.hide(text, secrets) : NamedValues.inProse(text);
    }
}
