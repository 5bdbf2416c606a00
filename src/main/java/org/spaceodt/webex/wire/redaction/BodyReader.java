package org.spaceodt.webex.wire.redaction;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes of a body what may be kept of it. It is cut after its secrets are hidden, so that no part of one is left. */
final class BodyReader {
    /** So much more than the limit is looked at. */
    private static final int MARGIN = 16 * 1024;

    private static final String UNSEARCHED = "not kept, because it cannot be searched for secrets";
    private static final Pattern FORM = Pattern.compile("[\\w.%+-]+=.*", Pattern.DOTALL);

    private final Redaction redaction;
    private final Secrets secrets;
    private final ContentType type;

    BodyReader(Redaction redaction, Secrets secrets, ContentType type) {
        this.redaction = redaction;
        this.secrets = secrets;
        this.type = type;
    }

    KeptBody read(byte[] content, int limit) {
        if (content.length == 0) {
            return KeptBody.of("", "");
        }
        byte[] start = content.length - MARGIN > limit ? Arrays.copyOf(content, limit + MARGIN) : content;
        Optional<String> text = text(start).or(() -> roughly(start));
        if (text.isPresent()) {
            String clean = clean(text.get());
            int sure = start == content ? clean.length() : Math.max(0, clean.length() - secrets.longest());
            return content.length <= limit
                    ? KeptBody.of(clean, "")
                    : cut(clean.substring(0, sure), limit, content.length);
        }
        boolean searchable = !type.json() && !type.form() && !compressed(content);
        return searchable ? binary(start, limit, content.length) : KeptBody.of("", UNSEARCHED);
    }

    private String clean(String text) {
        boolean unsaid = type.value().isEmpty();
        if (type.form() || unsaid && FORM.matcher(text).matches()) {
            return redaction.form(text);
        }
        return type.json() || unsaid || JsonText.looksLike(text) ? redaction.json(text) : redaction.prose(text);
    }

    private static KeptBody cut(String clean, int limit, int size) {
        int end = Math.min(limit, clean.length());
        boolean inPair = end > 0 && Character.isHighSurrogate(clean.charAt(end - 1));
        return KeptBody.of(clean.substring(0, inPair ? end - 1 : end), "cut: the start of " + size + " bytes");
    }

    private KeptBody binary(byte[] start, int limit, int size) {
        byte[] hidden = secrets.hide(start);
        int sure = start.length == size ? hidden.length : Math.max(0, hidden.length - 4 * secrets.longest());
        byte[] kept = size <= limit ? hidden : Arrays.copyOf(hidden, Math.min(limit, sure));
        String comment = size <= limit ? "" : "cut: the start of " + size + " bytes";
        return new KeptBody(Base64.getEncoder().encodeToString(kept), true, comment);
    }

    /** @return empty when it is no text in the encoding that it is said to be in */
    private Optional<String> text(byte[] content) {
        CharsetDecoder decoder = type.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate((int) (content.length * (double) decoder.maxCharsPerByte()) + 1);
        // Not the end of the input: half a character that was cut off, at the end, is no error.
        boolean readable =
                !decoder.decode(ByteBuffer.wrap(content), text, false).isError();
        String read = text.flip().toString();
        return readable && read.indexOf('\0') < 0 ? Optional.of(read) : Optional.empty();
    }

    /** JSON and forms in an encoding that is not the one that they are said to be in: names and most values are ASCII. */
    private Optional<String> roughly(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        boolean structured = type.json() || type.form() || JsonText.looksLike(text);
        return structured && text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
    }

    /** gzip, ZIP and Zstandard by their first bytes. */
    private static boolean compressed(byte[] content) {
        String start = new String(content, 0, Math.min(4, content.length), StandardCharsets.ISO_8859_1);
        return start.startsWith("\u001f\u008b") || start.startsWith("PK\3\4") || start.equals("(\u00b5/\u00fd");
    }
}
