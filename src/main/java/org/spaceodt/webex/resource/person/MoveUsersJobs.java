package org.spaceodt.webex.resource.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spaceodt.webex.Look;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.Equivalence;
import org.spaceodt.webex.resource.Polling;
import org.spaceodt.webex.resource.ResourceClient;
import org.spaceodt.webex.resource.Written;

/** Moves people with calling to another location. One job runs at a time; another is answered 409. */
public final class MoveUsersJobs {
    /** People of one move (Cisco's OpenAPI specification, jobs.moveUsers.start). */
    public static final int MOST_USERS = 100;

    private final ResourceClient calls;
    private final People people;

    public MoveUsersJobs(WebexClient webex) {
        this.calls = new ResourceClient(webex);
        this.people = new People(webex);
    }

    /**
     * Somebody who moves.
     *
     * @param extension in the new location, if it is to be another one
     * @param phoneNumber E.164, of the new location, if it is to be another one
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record MovingUser(String userId, Optional<String> extension, Optional<String> phoneNumber) {
        public static MovingUser of(String userId) {
            return new MovingUser(userId, Optional.empty(), Optional.empty());
        }
    }

    /**
     * Whether a move would work; nothing is changed. It is the official dry run, for one person with calling.
     *
     * @return a refusal is a 200, too
     */
    public MoveCheck validate(String locationId, MovingUser user) {
        Look unchanged = Optional::empty;
        Written written = calls.write(request(locationId, List.of(user), true), unchanged);
        return MoveCheck.of(written.object());
    }

    /**
     * Starts to move people to a location.
     *
     * @throws IllegalArgumentException for none, or more than {@value #MOST_USERS}
     */
    public MoveStart start(String locationId, List<MovingUser> users) {
        if (users.isEmpty() || users.size() > MOST_USERS) {
            throw new IllegalArgumentException("a move is of 1 to " + MOST_USERS + " people");
        }
        Set<String> before = list().stream().map(MoveUsersJobs::id).collect(Collectors.toCollection(HashSet::new));
        Look look = () -> lookFor(before, locationId, users);
        return started(calls.write(request(locationId, users, false), look));
    }

    public List<ObjectNode> list() {
        return calls.list(calls.to("jobs.moveUsers.list"), "items");
    }

    public ObjectNode get(String jobId) {
        return calls.read(calls.to("jobs.moveUsers.get", jobId));
    }

    /** How far a job is; empty when there is none: answered 404. */
    public Optional<MoveState> lookUp(String jobId) {
        return calls.find(calls.to("jobs.moveUsers.get", jobId)).map(MoveState::of);
    }

    /** What went wrong, by the bare id of the person: each code with its text. */
    public Map<String, List<String>> errorsByUser(String jobId) {
        Map<String, List<String>> errors = new HashMap<>();
        for (ObjectNode item : calls.list(calls.to("jobs.moveUsers.errors", jobId), "items")) {
            List<String> said =
                    errors.computeIfAbsent(new WebexId(item.path("item").asText()).bare(), user -> new ArrayList<>());
            item.at("/error/message")
                    .forEach(message -> said.add(message.path("code").asText() + " "
                            + message.path("description").asText()));
        }
        return errors;
    }

    /** Waits until a job has ended, or as long as the watch allows. */
    public MoveState watch(String jobId, Polling watch) {
        return watch.until(MoveState::ended, () -> MoveState.of(get(jobId)));
    }

    private Request request(String locationId, List<MovingUser> users, boolean validate) {
        ObjectNode body = calls.webex().json().createObjectNode();
        ObjectNode list = body.putArray("usersList").addObject();
        list.put("locationId", locationId).put("validate", validate);
        list.set("users", calls.webex().json().valueToTree(users));
        return calls.to("jobs.moveUsers.start").body(body);
    }

    private static MoveStart started(Written written) {
        if (written.object().path("response") instanceof ObjectNode job) {
            return new MoveStart.Started(MoveState.of(job), written);
        }
        MoveCheck check = MoveCheck.of(written.object());
        return check.refused() ? new MoveStart.Refused(check, written) : new MoveStart.Moved(check, written);
    }

    /** A job does not say whom it moves, but one that was not there before is the one: no other can run beside it. */
    private Optional<JsonNode> lookFor(Set<String> before, String locationId, List<MovingUser> users) {
        List<ObjectNode> started =
                list().stream().filter(job -> !before.contains(id(job))).toList();
        if (started.size() > 1) {
            throw new Look.Undecided("several jobs were started since");
        }
        ObjectNode answer = calls.webex().json().createObjectNode();
        if (started.size() == 1) {
            return Optional.of(answer.set("response", started.get(0)));
        }
        return users.size() == 1 ? movedAtOnce(answer, locationId, users.get(0).userId()) : Optional.empty();
    }

    /** A single person without calling is moved without a job. */
    private Optional<JsonNode> movedAtOnce(ObjectNode answer, String locationId, String userId) {
        String now = people.get(userId).path("locationId").asText();
        if (!Equivalence.sameId(now, locationId)) {
            return Optional.empty();
        }
        ArrayNode response = answer.putArray("response");
        response.addObject().put("userId", userId);
        return Optional.of(answer);
    }

    private static String id(ObjectNode job) {
        return new WebexId(job.path("id").asText()).bare();
    }
}
