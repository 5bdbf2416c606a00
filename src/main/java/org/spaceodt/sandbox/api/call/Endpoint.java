package org.spaceodt.sandbox.api.call;

/** Answers one operation of the API, or throws a {@link ApiProblem}. */
public interface Endpoint {
    ApiResponse answer(Call call);
}
