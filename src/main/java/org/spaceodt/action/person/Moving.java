package org.spaceodt.action.person;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spaceodt.action.Fields;
import org.spaceodt.action.NotPossible;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.cause.Cause;
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.person.MoveCheck;
import org.spaceodt.webex.resource.person.MoveUsersJobs;
import org.spaceodt.webex.resource.person.MoveUsersJobs.MovingUser;
import org.spaceodt.webex.resource.person.People;

/** How somebody gets to another location: who calls by a job, others at once, by the same operation. */
record Moving(WebexClient webex) {
    /** The person does not call, though there is a number (Cisco's OpenAPI specification, jobs.moveUsers.start). */
    private static final Set<String> WITHOUT_CALLING = Set.of("1026010", "1026022");

    /**
     * What the job's own dry run says of somebody.
     *
     * @return empty for who does not call: then there is nothing to check, and no job
     */
    Optional<MoveCheck> check(ObjectNode person, String locationId, MovingUser moving) {
        ObjectNode fields = Accounts.fields(person);
        if (Fields.text(fields, Accounts.EXTENSION).isEmpty()
                && Fields.text(fields, Accounts.NUMBER).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MoveUsersJobs(webex).validate(locationId, moving));
        } catch (WebexException.Rejected e) {
            if (e.failure().errorCodes().stream().anyMatch(WITHOUT_CALLING::contains)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * @param queue of those who call
     * @throws NotPossible when Webex did not move the person, with its codes
     */
    Written move(MovingUser moving, String locationId, MoveQueue queue) {
        ObjectNode person = new People(webex).get(moving.userId());
        Optional<MoveCheck> check = queue.whenFree(() -> check(person, locationId, moving));
        if (check.isEmpty()) {
            return queue.moveAlone(MovingUser.of(moving.userId()), locationId);
        }
        if (check.get().refused()) {
            throw new NotPossible(refused(check.get().hindrancesOf(moving.userId())));
        }
        return queue.move(moving, locationId);
    }

    /** What Webex says, with its codes; then what that means, and what to do about it, as far as it is known. */
    List<Text> refused(List<MoveCheck.Issue> issues) {
        List<Text> reasons = new ArrayList<>();
        reasons.add(
                text("refused", issues.stream().map(MoveCheck.Issue::inWords).collect(Collectors.joining("; "))));
        MoveUsersJobs jobs = new MoveUsersJobs(webex);
        issues.stream()
                .flatMap(issue -> jobs.cause(issue.code(), issue.message()).map(Cause::id).stream())
                .distinct()
                .flatMap(id -> Stream.of(id + ".summary", id + ".next"))
                .forEach(key -> reasons.add(Text.of(Cause.BUNDLE, key)));
        return reasons;
    }

    static Text text(String key, String... values) {
        return Accounts.text("usuarios_asignar_location_desde_csv." + key, values);
    }
}
