package org.spaceodt.sandbox.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A request that was to change something. No part of it holds a token, a password or a PIN.
 *
 * @param number counted from 1 since the start or the last reset
 * @param token tells one token from another without being it
 * @param template the path with {@code {}} for each parameter
 * @param status told to the client
 * @param done what came of it, when it was carried out; a fault can tell the client otherwise
 * @param request the body
 * @param answer the body of what came of it, or of the refusal
 * @param objects that it was about
 * @param ids in plain form, of the objects and of everything that the path names
 */
public record Write(
        long number,
        Instant time,
        String token,
        String method,
        String template,
        String path,
        int status,
        OptionalInt done,
        JsonNode request,
        JsonNode answer,
        List<Touched> objects,
        Set<String> ids,
        long size) {

    Write numbered(long next) {
        return new Write(next, time, token, method, template, path, status, done, request, answer, objects, ids, size);
    }

    /**
     * An object that a write was about.
     *
     * @param before missing when it was created, or when this is not known
     * @param after missing when it was deleted, or when this is not known
     */
    public record Touched(String kind, String id, JsonNode before, JsonNode after) {}
}
