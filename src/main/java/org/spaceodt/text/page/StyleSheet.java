package org.spaceodt.text.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * The part of the one style sheet that a page has within it when it is a single file: it is opened from a disk, or by e-mail.
 *
 * @param text without comments
 */
public record StyleSheet(String text) {
    private static final String FILE = "/META-INF/resources/assets/space-odt.css";
    private static final String PART = "(?m)^/\\* part: ";
    /** What every page has. */
    private static final String ALL = "all";

    /** For reports and plans. */
    public static StyleSheet ofReports() {
        return of("report");
    }

    /** For the page of the sandbox. */
    public static StyleSheet ofSandbox() {
        return of("sandbox");
    }

    private static StyleSheet of(String part) {
        StringBuilder text = new StringBuilder();
        for (String one : read().split(PART)) {
            int end = one.indexOf(" */");
            // What stands before the first part says what the file is.
            if (end > 0 && List.of(ALL, part).contains(one.substring(0, end))) {
                text.append(one.substring(end + " */".length()));
            }
        }
        return new StyleSheet(text.toString().replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\n\\s*", "\n"));
    }

    /** As a policy names a style that a page may have within it: {@code 'sha256-…'}. */
    public String source() {
        return source(text);
    }

    /** The same of any text that stands in a page, such as a script. */
    public static String source(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String read() {
        try (InputStream in = StyleSheet.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
