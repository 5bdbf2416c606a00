package org.spaceodt.api.access;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;

/** Says of every operation in the OpenAPI document, when the program is built, that who is not logged in is told so. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class LogInAnswers implements OASFilter {
    @Override
    public Operation filterOperation(Operation operation) {
        operation
                .getResponses()
                .addAPIResponse("401", OASFactory.createAPIResponse().ref("#/components/responses/NotLoggedIn"));
        return operation;
    }
}
