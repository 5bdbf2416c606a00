package org.spaceodt.sandbox.api.call;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Supplier;
import org.spaceodt.sandbox.state.WriteRecord;

/**
 * What a write is about, for its record.
 *
 * @param kind as in Webex ids, or "" as long as it is not known
 * @param id the Webex id, or ""
 * @param before the thing as JSON before the write, or "" when there was none
 * @param view the thing as the API shows it; throws a {@link ApiProblem} when it is not there
 */
public record WriteSubject(String kind, String id, String before, Supplier<ApiResponse> view) {
    static WriteSubject unknown() {
        return new WriteSubject("", "", "", () -> ApiResponse.silent(204));
    }

    /** Something that is there and is about to change. */
    public static WriteSubject of(String kind, String id, Supplier<ApiResponse> view) {
        return new WriteSubject(kind, id, shown(view), view);
    }

    /** Something that was made. */
    static WriteSubject made(String kind, String id, Supplier<ApiResponse> view) {
        return new WriteSubject(kind, id, "", view);
    }

    /** The thing as JSON, or "" when it is not there. */
    public String now() {
        return shown(view);
    }

    /**
     * Its record, without its place in the log.
     *
     * @param refusal "" when it was done
     * @param after the thing as JSON after the write
     */
    public WriteRecord record(String who, Instant when, String operation, int status, String refusal, String after) {
        return new WriteRecord(0, who, when, operation, kind, id, status, refusal, before, after);
    }

    private static String shown(Supplier<ApiResponse> view) {
        try {
            return new String(view.get().body(), StandardCharsets.UTF_8);
        } catch (ApiProblem gone) {
            return "";
        }
    }
}
