package org.spaceodt.action.person;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.action.Fields;
import org.spaceodt.action.NotPossible;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.person.MoveCheck;
import org.spaceodt.webex.resource.person.MoveUsersJobs;
import org.spaceodt.webex.resource.person.MoveUsersJobs.MovingUser;
import org.spaceodt.webex.resource.person.People;
import org.spaceodt.webex.resource.person.People.PersonChange;

/** How somebody gets to another location: who calls by a job, others at once. */
record Moving(WebexClient webex) {
    /** The person does not call, though there is a number (Cisco's OpenAPI specification, jobs.moveUsers.start). */
    private static final Set<String> WITHOUT_CALLING = Set.of("1026010", "1026022");

    /** What hinders the move, by the job's own dry run; nothing hinders the move of who does not call. */
    Optional<Text> hindrance(ObjectNode person, String locationId) {
        return check(person, locationId)
                .flatMap(found -> hindrance(found, person.path("id").asText()));
    }

    /** Empty for who does not call: then there is nothing to check, and no job. */
    private Optional<MoveCheck> check(ObjectNode person, String locationId) {
        ObjectNode fields = Accounts.fields(person);
        if (Fields.text(fields, Accounts.EXTENSION).isEmpty()
                && Fields.text(fields, Accounts.NUMBER).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MoveUsersJobs(webex).validate(locationId, moving(person)));
        } catch (WebexException.Rejected e) {
            if (e.failure().errorCodes().stream().anyMatch(WITHOUT_CALLING::contains)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static MovingUser moving(ObjectNode person) {
        return MovingUser.of(person.path("id").asText());
    }

    /**
     * @param queue of those who call
     * @throws NotPossible when Webex did not move the person, with its codes
     */
    Written move(String personId, String locationId, MoveQueue queue) {
        ObjectNode person = new People(webex).get(personId);
        String id = person.path("id").asText();
        Optional<MoveCheck> check = queue.whenFree(() -> check(person, locationId));
        if (check.isEmpty()) {
            return new People(webex).update(id, PersonChange.location(locationId));
        }
        check.flatMap(found -> hindrance(found, id)).ifPresent(reason -> {
            throw new NotPossible(reason);
        });
        return queue.move(id, locationId);
    }

    private static Optional<Text> hindrance(MoveCheck check, String personId) {
        return check.refused() ? Optional.of(refused(check.hindrancesOf(personId))) : Optional.empty();
    }

    static Text refused(List<String> reasons) {
        return text("refused", String.join("; ", reasons));
    }

    static Text text(String key, String... values) {
        return Accounts.text("usuarios_asignar_location_desde_csv." + key, values);
    }
}
