package org.spaceodt.webex.resource.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.spaceodt.webex.resource.Equivalence;

/**
 * What Webex says about a move before or instead of making it, or after making it at once.
 *
 * @param impacts what will be different; no hindrance
 * @param errors what hinders it
 */
public record MoveCheck(List<Issue> impacts, List<Issue> errors) {
    /**
     * @param userId whom it is about
     * @param code a Webex error code
     */
    public record Issue(String userId, String code, String message) {
        String inWords() {
            return code + " " + message;
        }
    }

    /** A 200 with errors in it is a refusal (Cisco's OpenAPI specification, jobs.moveUsers.start). */
    public boolean refused() {
        return !errors.isEmpty();
    }

    /** What hinders one person, each with its code; what hinders others where nothing is said of this one. */
    public List<String> hindrancesOf(String userId) {
        List<String> own = errors.stream()
                .filter(issue -> Equivalence.sameId(issue.userId(), userId))
                .map(Issue::inWords)
                .toList();
        return own.isEmpty() ? errors.stream().map(Issue::inWords).toList() : own;
    }

    static MoveCheck of(ObjectNode answer) {
        return new MoveCheck(issues(answer, "impacts"), issues(answer, "errors"));
    }

    private static List<Issue> issues(ObjectNode answer, String kind) {
        List<Issue> issues = new ArrayList<>();
        for (JsonNode user : answer.path("response")) {
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
