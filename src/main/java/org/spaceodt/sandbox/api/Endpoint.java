package org.spaceodt.sandbox.api;

/** Answers one operation of the API, or throws a {@link Problem}. */
interface Endpoint {
    Answer answer(Call call);
}
