package org.spaceodt.webex.resource.location;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a location can be disabled for Webex Calling.
 *
 * @param status {@code UNBLOCKED}, {@code BLOCKED} or {@code FORCE_REQUIRED}: then it can be if that deletes what is there
 * @param inTheWay the API's names of what is there, such as {@code usersInUseCount}
 */
public record DeletionCheck(String status, List<String> inTheWay) {
    static DeletionCheck of(ObjectNode answer) {
        List<String> inTheWay = new ArrayList<>();
        Stream.of("blocking", "blockingUnlessForced")
                .forEach(group -> answer.path(group).properties().forEach(one -> {
                    if (isThere(one.getValue())) {
                        inTheWay.add(one.getKey());
                    }
                }));
        return new DeletionCheck(answer.path("locationDeleteStatus").asText(), List.copyOf(inTheWay));
    }

    private static boolean isThere(JsonNode value) {
        return value.asBoolean() || value.asInt() > 0;
    }

    /** Whether it cannot be disabled without deleting what is there, or not at all. */
    public boolean hinders() {
        return status.equals("BLOCKED") || status.equals("FORCE_REQUIRED");
    }
}
