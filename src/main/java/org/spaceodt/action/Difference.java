package org.spaceodt.action;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * One field that is to be, or was, different.
 *
 * @param field its path in the API's spelling, parts separated by slashes, such as {@code address/city}
 * @param before missing when there was nothing
 * @param after missing when it is to be nothing
 */
@RegisterForReflection
public record Difference(String field, JsonNode before, JsonNode after) {}
