package org.spaceodt.api.request;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.spaceodt.api.problem.Refusal;

/** Whether rows may touch what is protected, in the query of whatever plans, makes or moves jobs. */
public class ProtectedQuery {
    @QueryParam(Parts.INCLUDE_PROTECTED)
    @Parameter(description = Parts.OF_PROTECTED, schema = @Schema(type = SchemaType.BOOLEAN))
    List<String> include;

    /** @throws Refusal when it is neither true nor false, or there twice */
    public boolean isIncluded() {
        if (include.size() > 1) {
            throw Refusal.part(Parts.INCLUDE_PROTECTED, "twice");
        }
        return !include.isEmpty() && Parts.flag(Parts.INCLUDE_PROTECTED, include.get(0));
    }
}
