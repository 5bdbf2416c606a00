package org.spaceodt.webex.resource.workspace;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import org.spaceodt.webex.Look;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Replacement;
import org.spaceodt.webex.resource.ResourceClient;
import org.spaceodt.webex.resource.Written;

/** Places that have a phone or a device of their own. */
public final class Workspaces {
    private static final Replacement REPLACEMENT = Replacement.without(
            "id",
            "orgId",
            "created",
            "supportedDevices",
            "devicePlatform",
            "health",
            "devices",
            "capabilities",
            "plannedMaintenance",
            "calling/hybridCalling");

    private final ResourceClient calls;

    public Workspaces(WebexClient webex) {
        this.calls = new ResourceClient(webex);
    }

    /** A workspace to be made. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record NewWorkspace(
            String displayName,
            Optional<String> locationId,
            Optional<Type> type,
            Optional<Calling> calling,
            Optional<SupportedDevices> supportedDevices,
            Optional<String> notes,
            Optional<String> orgId) {}

    /** What is to be different; what is absent stays as it is. The location of a workspace cannot change (operational facts). */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record WorkspaceChange(
            Optional<String> displayName,
            Optional<Type> type,
            Optional<Integer> capacity,
            Optional<Calling> calling,
            Optional<String> notes) {
        public static WorkspaceChange name(String displayName) {
            return new WorkspaceChange(
                    Optional.of(displayName), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Calling(CallingType type, Optional<WebexCalling> webexCalling) {
        public static Calling webex(WebexCalling calling) {
            return new Calling(CallingType.WEBEX, Optional.of(calling));
        }
    }

    /** @param phoneNumber E.164 */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record WebexCalling(
            Optional<String> phoneNumber,
            Optional<String> extension,
            Optional<String> locationId,
            Optional<List<String>> licenses) {}

    @RegisterForReflection
    public enum CallingType {
        @JsonProperty("freeCalling")
        FREE,
        @JsonProperty("hybridCalling")
        HYBRID,
        @JsonProperty("webexCalling")
        WEBEX,
        @JsonProperty("webexEdgeForDevices")
        EDGE_FOR_DEVICES,
        @JsonProperty("thirdPartySipCalling")
        THIRD_PARTY_SIP,
        @JsonProperty("none")
        NONE
    }

    @RegisterForReflection
    public enum Type {
        @JsonProperty("notSet")
        NOT_SET,
        @JsonProperty("focus")
        FOCUS,
        @JsonProperty("huddle")
        HUDDLE,
        @JsonProperty("meetingRoom")
        MEETING_ROOM,
        @JsonProperty("open")
        OPEN,
        @JsonProperty("desk")
        DESK,
        @JsonProperty("other")
        OTHER
    }

    @RegisterForReflection
    public enum SupportedDevices {
        @JsonProperty("collaborationDevices")
        COLLABORATION_DEVICES,
        @JsonProperty("phones")
        PHONES
    }

    public List<ObjectNode> list() {
        return calls.list(calls.to("workspaces.list"), "items");
    }

    /** Those of a location, with calling or without. */
    public List<ObjectNode> in(String locationId) {
        return calls.list(calls.to("workspaces.list").query("locationId", locationId), "items");
    }

    /** The workspaces of that name: it need not be the only one. */
    public List<ObjectNode> find(String displayName) {
        Request request = calls.to("workspaces.list").query("displayName", displayName);
        return calls.filtered(request, "items").stream()
                .filter(workspace -> workspace.path("displayName").asText().equals(displayName))
                .toList();
    }

    /** @param fields that are needed, where that is not all of it */
    public ObjectNode get(String workspaceId, String... fields) {
        return calls.read(calls.to("workspaces.get", workspaceId), fields);
    }

    /** The same; empty when there is none: answered 404. */
    public Optional<ObjectNode> lookUp(String workspaceId, String... fields) {
        return calls.find(calls.to("workspaces.get", workspaceId), fields);
    }

    /**
     * Makes a workspace of a name that was not there a moment ago: that is for the caller to know, since one that is found
     * after an answer was lost is taken for made by this call.
     */
    public Written create(NewWorkspace workspace) {
        Look look = () -> made(find(workspace.displayName()));
        return calls.create(calls.to("workspaces.create").body(calls.json(workspace)), look);
    }

    /** Reads the workspace, changes what the change names, and writes all of it that can be written. */
    public Written update(String workspaceId, WorkspaceChange change) {
        ObjectNode body = REPLACEMENT.of(get(workspaceId), calls.json(change));
        return calls.write(calls.to("workspaces.update", workspaceId).body(body));
    }

    public Written delete(String workspaceId) {
        return calls.write(calls.to("workspaces.delete", workspaceId));
    }

    private static Optional<JsonNode> made(List<ObjectNode> found) {
        if (found.size() > 1) {
            throw new Look.Undecided("there are " + found.size() + " workspaces of that name");
        }
        return found.stream().findFirst().map(JsonNode.class::cast);
    }
}
