package org.spaceodt.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.spaceodt.support.SimulatedTenant;
import org.spaceodt.webex.WebexId;

/**
 * A whole tenant as its API shows it, for comparing: people, workspaces and locations, each with its settings, and all numbers.
 * The program under test is not asked.
 *
 * @param shown what there is, by the path that shows it
 */
record Whole(Map<String, JsonNode> shown) {
    private static final List<String> OF_PERSON = List.of(
            "/telephony/config/queues/agents/%s?max=50&start=0",
            "/telephony/config/queues/agents/%s?max=50&start=0&hasCxEssentials=true",
            "/people/%s/features/callForwarding",
            "/people/%s/features/outgoingPermission",
            "/people/%s/features/incomingPermission",
            "/people/%s/features/voicemail",
            "/people/%s/features/intercept",
            "/people/%s/features/numbers");
    private static final List<String> OF_WORKSPACE = List.of(
            "/workspaces/%s/features/callForwarding",
            "/workspaces/%s/features/outgoingPermission",
            "/workspaces/%s/features/incomingPermission",
            "/workspaces/%s/features/numbers");
    private static final List<String> OF_LOCATION = List.of(
            "/telephony/config/locations/%s",
            "/telephony/pstn/locations/%s/connection",
            "/telephony/config/locations/%s/internalDialing",
            "/telephony/config/locations/%s/outgoingPermission");
    /** When somebody wrote last is no state. */
    private static final Set<String> TIMES = Set.of("lastModified", "lastActivity");

    /**
     * Something that is not as it was.
     *
     * @param whose the ids of the people, workspaces and locations that it is a part of, before or after
     */
    record Unlike(String path, Set<String> whose, JsonNode before, JsonNode after) {
        @Override
        public String toString() {
            return path + "\n  " + before + "\n  " + after;
        }
    }

    static Whole of(SimulatedTenant tenant) {
        Whole whole = new Whole(new TreeMap<>());
        whole.add(tenant, "/people/", tenant.all("/people?callingData=true&max=100"), OF_PERSON);
        whole.add(tenant, "/workspaces/", tenant.all("/workspaces?max=1000"), OF_WORKSPACE);
        whole.add(tenant, "/locations/", tenant.all("/locations?max=1000"), OF_LOCATION);
        for (JsonNode row : tenant.get("/telephony/config/numbers?max=2000").path("phoneNumbers")) {
            String owner = row.path("phoneNumber").isTextual()
                    ? ""
                    : row.at("/owner/id").asText();
            whole.put("/numbers/" + row.path("phoneNumber").asText() + owner, row);
        }
        return whole;
    }

    private void add(SimulatedTenant tenant, String list, List<JsonNode> all, List<String> settings) {
        for (JsonNode one : all) {
            String id = one.path("id").asText();
            put(list + id, one);
            settings.stream().map(path -> path.formatted(id)).forEach(path -> tenant.find(path)
                    .ifPresent(seen -> put(path, seen)));
        }
    }

    private void put(String path, JsonNode one) {
        if (one instanceof ObjectNode object) {
            object.remove(TIMES);
        }
        shown.put(path, one);
    }

    List<Unlike> unlike(Whole now) {
        Set<String> paths = new TreeSet<>(shown.keySet());
        paths.addAll(now.shown.keySet());
        List<Unlike> unlike = new ArrayList<>();
        for (String path : paths) {
            JsonNode before = shown.getOrDefault(path, MissingNode.getInstance());
            JsonNode after = now.shown.getOrDefault(path, MissingNode.getInstance());
            if (!before.equals(after)) {
                unlike.add(new Unlike(path, whose(path, before, after), before, after));
            }
        }
        return unlike;
    }

    private static Set<String> whose(String path, JsonNode before, JsonNode after) {
        Set<String> whose = new TreeSet<>();
        if (!path.startsWith("/numbers/")) {
            for (String part : path.split("/")) {
                whose.add(bare(part.split("\\?")[0]));
            }
        }
        for (JsonNode one : List.of(before, after)) {
            whose.add(bare(one.at("/owner/id").asText()));
            whose.add(bare(one.at("/location/id").asText()));
        }
        return whose;
    }

    static String bare(String id) {
        return new WebexId(id).bare().toLowerCase();
    }
}
