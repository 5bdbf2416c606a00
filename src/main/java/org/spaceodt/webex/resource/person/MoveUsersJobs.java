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
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.cause.Cause;
import org.spaceodt.webex.resource.Equivalence;
import org.spaceodt.webex.resource.Polling;
import org.spaceodt.webex.resource.ResourceClient;
import org.spaceodt.webex.resource.Written;

/** Moves people with calling to another location. One job runs at a time; another is answered 409. */
public final class MoveUsersJobs {
    /** People of one move (Cisco's OpenAPI specification, jobs.moveUsers.start). */
    public static final int MOST_USERS = 100;

    private static final WebexClient.Answered FOUND = new WebexClient.Answered(200, "");

    private final ResourceClient calls;
    private final People people;

    public MoveUsersJobs(WebexClient webex) {
        this.calls = new ResourceClient(webex);
        this.people = new People(webex);
    }

    /**
     * Somebody who moves.
     *
     * @param extension in the new location, if it is to be another one; empty text takes it away
     * @param phoneNumber E.164, of the new location, if it is to be another one; without it the number moves along, and
     *     empty text takes it away
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record MovingUser(String userId, Optional<String> extension, Optional<String> phoneNumber) {
        /** With extension and number. */
        public static MovingUser of(String userId) {
            return new MovingUser(userId, Optional.empty(), Optional.empty());
        }
    }

    /**
     * Whether a move would work; nothing is changed. It is the official dry run, for one person with calling.
     *
     * @return a refusal is a 200, too
     * @throws WebexException.Unreadable when the answer says nothing of the person
     */
    public MoveCheck validate(String locationId, MovingUser user) {
        Look unchanged = Optional::empty;
        Request request = request(locationId, List.of(user), true);
        Written written = calls.write(request, unchanged);
        return MoveAnswer.of(written.object())
                .check()
                .filter(check -> check.refused() || check.isAbout(user.userId()))
                .orElseThrow(() -> unusable(request, written, "the answer does not say whether the person can move"));
    }

    /**
     * Starts to move people to a location.
     *
     * @throws IllegalArgumentException for none, or more than {@value #MOST_USERS}
     * @throws WebexException.Unreadable when the answer names no job, and none can be found
     */
    public MoveStart start(String locationId, List<MovingUser> users) {
        if (users.isEmpty() || users.size() > MOST_USERS) {
            throw new IllegalArgumentException("a move is of 1 to " + MOST_USERS + " people");
        }
        Set<String> before = list().stream().map(MoveUsersJobs::id).collect(Collectors.toCollection(HashSet::new));
        Look look = () -> lookFor(before, locationId, users);
        Request request = request(locationId, users, false);
        Written written = calls.write(request, look);
        return started(written, users)
                .or(() -> begunAllTheSame(look, written, users))
                .orElseThrow(
                        () -> unusable(request, written, "the answer has no job with an id, and none was started"));
    }

    public List<ObjectNode> list() {
        return calls.list(calls.to("jobs.moveUsers.list"), "items");
    }

    public ObjectNode get(String jobId) {
        return calls.read(calls.to("jobs.moveUsers.get", jobId));
    }

    /**
     * How far a job is; empty when there is none: answered 404.
     *
     * @throws WebexException.Unreadable when the answer does not say it
     */
    public Optional<MoveState> lookUp(String jobId) {
        Request request = calls.to("jobs.moveUsers.get", jobId);
        Optional<MoveState> state = calls.find(request).map(MoveState::of);
        if (state.filter(found -> found.status().isEmpty()).isPresent()) {
            throw calls.webex().unusable(request, FOUND, "the answer does not say how far the job is");
        }
        return state;
    }

    /** What went wrong, by the bare id of the person. */
    public Map<String, List<MoveCheck.Issue>> errorsByUser(String jobId) {
        Map<String, List<MoveCheck.Issue>> errors = new HashMap<>();
        for (ObjectNode item : calls.list(calls.to("jobs.moveUsers.errors", jobId), "items")) {
            String userId = item.path("item").asText();
            List<MoveCheck.Issue> said = errors.computeIfAbsent(new WebexId(userId).bare(), user -> new ArrayList<>());
            item.at("/error/message")
                    .forEach(message -> said.add(new MoveCheck.Issue(
                            userId,
                            message.path("code").asText(),
                            message.path("description").asText())));
        }
        return errors;
    }

    /** What it means that such a code is said of somebody who is to move. */
    public Optional<Cause> cause(String code, String message) {
        Request start = calls.to("jobs.moveUsers.start");
        return calls.webex().refusedIn(start, FOUND, List.of(code), message).cause();
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

    /** Empty for an answer that tells neither of a job nor what became of everybody. */
    private static Optional<MoveStart> started(Written written, List<MovingUser> users) {
        MoveAnswer answer = MoveAnswer.of(written.object());
        if (answer.job().isPresent()) {
            return Optional.of(new MoveStart.Started(MoveState.of(answer.job().get()), written));
        }
        return answer.check()
                .filter(check -> check.refused()
                        || users.size() == 1 && check.isAbout(users.get(0).userId()))
                .map(check ->
                        check.refused() ? new MoveStart.Refused(check, written) : new MoveStart.Moved(check, written));
    }

    /** It was answered well: a job may run, though the answer cannot be understood. */
    private static Optional<MoveStart> begunAllTheSame(Look look, Written written, List<MovingUser> users) {
        try {
            return look.look()
                    .map(ObjectNode.class::cast)
                    .map(found -> new Written(found, written.status(), written.trackingId(), written.despite()))
                    .flatMap(found -> started(found, users));
        } catch (Look.Undecided e) {
            return Optional.empty();
        }
    }

    private WebexException unusable(Request request, Written written, String what) {
        return calls.webex().unusable(request, new WebexClient.Answered(written.status(), written.trackingId()), what);
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
