package org.spaceodt.sandbox.api.call;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * What a write is about, for its record.
 *
 * @param kind as in Webex ids, or "" as long as it is not known
 * @param id the Webex id, or ""
 * @param before the thing as JSON before the write, or "" when there was none
 * @param view the thing as the API shows it; throws a {@link Problem} when it is not there
 */
public record Subject(String kind, String id, String before, Supplier<Answer> view) {
    static Subject unknown() {
        return new Subject("", "", "", () -> Answer.silent(204));
    }

    /** Something that is there and is about to change. */
    public static Subject of(String kind, String id, Supplier<Answer> view) {
        return new Subject(kind, id, shown(view), view);
    }

    /** Something that was made. */
    static Subject made(String kind, String id, Supplier<Answer> view) {
        return new Subject(kind, id, "", view);
    }

    /** The thing as JSON, or "" when it is not there. */
    public String now() {
        return shown(view);
    }

    private static String shown(Supplier<Answer> view) {
        try {
            return new String(view.get().body(), StandardCharsets.UTF_8);
        } catch (Problem gone) {
            return "";
        }
    }
}
