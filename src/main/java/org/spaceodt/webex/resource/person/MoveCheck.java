package org.spaceodt.webex.resource.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import org.spaceodt.webex.resource.Equivalence;

/**
 * What Webex says about a move before or instead of making it, or after making it at once.
 *
 * @param users of whom something is said, if only that nothing hinders
 * @param impacts what will be different; no hindrance
 * @param errors what hinders it
 */
public record MoveCheck(List<String> users, List<Issue> impacts, List<Issue> errors) {
    /**
     * @param userId whom it is about
     * @param code a Webex error code
     */
    public record Issue(String userId, String code, String message) {
        public String inWords() {
            return code + " " + message;
        }
    }

    /** A 200 with errors in it is a refusal (Cisco's OpenAPI specification, jobs.moveUsers.start). */
    public boolean refused() {
        return !errors.isEmpty();
    }

    /** What hinders one person; what hinders others where nothing is said of this one. */
    public List<Issue> hindrancesOf(String userId) {
        List<Issue> own = errors.stream()
                .filter(issue -> Equivalence.sameId(issue.userId(), userId))
                .toList();
        return own.isEmpty() ? errors : own;
    }

    /** Whether it says of a person whether anything hinders. */
    boolean isAbout(String userId) {
        return users.stream().anyMatch(user -> Equivalence.sameId(user, userId));
    }

    static MoveCheck of(ArrayNode users) {
        List<String> ids = new ArrayList<>();
        users.forEach(user -> ids.add(user.path("userId").asText()));
        return new MoveCheck(List.copyOf(ids), issues(users, "impacts"), issues(users, "errors"));
    }

    private static List<Issue> issues(ArrayNode users, String kind) {
        List<Issue> issues = new ArrayList<>();
        for (JsonNode user : users) {
            for (JsonNode issue : user.path(kind)) {
                issues.add(new Issue(
                        user.path("userId").asText(),
                        issue.path("code").asText(),
                        issue.path("message").asText()));
            }
        }
        return List.copyOf(issues);
    }
}
