package org.spaceodt.api.request;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;

/** Which part of a long list is asked for: the same two parameters everywhere. */
public class PageQuery {
    private static final int MOST = 10_000;

    @QueryParam("offset")
    @DefaultValue("0")
    @Parameter(description = "So many are left out", schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
    int offset;

    @QueryParam("limit")
    @DefaultValue("1000")
    @Parameter(
            description = "At most so many are answered",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "10000"))
    int limit;

    /** @throws Refusal when nothing can be meant by it */
    public Page page() {
        if (offset < 0 || limit < 1 || limit > MOST) {
            throw Refusal.of(ProblemKind.BAD_REQUEST);
        }
        return new Page(offset, limit);
    }

    /** Some of a long list. */
    public record Page(int offset, int limit) {
        /** @param position counts from 0 */
        public boolean has(int position) {
            return position >= offset && position < offset + (long) limit;
        }

        /**
         * @param shown how many are on this page
         * @param total how many there are
         * @return the offset of the next page; null when this one is the last
         */
        public Integer next(int shown, int total) {
            return offset + shown < total ? Integer.valueOf(offset + shown) : null;
        }
    }
}
