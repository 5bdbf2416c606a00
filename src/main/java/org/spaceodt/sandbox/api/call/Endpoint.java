package org.spaceodt.sandbox.api.call;

/** Answers one operation of the API, or throws a {@link Problem}. */
public interface Endpoint {
    Answer answer(Call call);
}
