package org.spaceodt.action.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.action.Fields;
import org.spaceodt.action.NotPossible;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.MoveCheck;
import org.spaceodt.webex.resource.MoveStart;
import org.spaceodt.webex.resource.MoveState;
import org.spaceodt.webex.resource.MoveUsersJobs;
import org.spaceodt.webex.resource.MoveUsersJobs.MovingUser;
import org.spaceodt.webex.resource.People;
import org.spaceodt.webex.resource.People.PersonChange;
import org.spaceodt.webex.resource.Watch;
import org.spaceodt.webex.resource.Written;

/** How somebody gets to another location: who calls by a job, others at once. */
record Moving(WebexClient webex, Watch watch) {
    private static final int CONFLICT = 409;
    /** The person does not call, though there is a number (Cisco's OpenAPI specification, jobs.moveUsers.start). */
    private static final Set<String> WITHOUT_CALLING = Set.of("1026010", "1026022");

    /** What hinders the move, by the job's own dry run; nothing hinders the move of who does not call. */
    Optional<Text> hindrance(ObjectNode person, String locationId) {
        return check(person, locationId).filter(MoveCheck::refused).map(Moving::refused);
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

    /** @throws NotPossible when Webex did not move the person, with its codes */
    Written move(String personId, String locationId) {
        ObjectNode person = new People(webex).get(personId);
        return watch.until(Optional::isPresent, () -> unlessBusy(person, locationId))
                .orElseThrow(() -> new NotPossible(Accounts.text("usuarios_asignar_location_desde_csv.busy")));
    }

    /** Empty while another job runs. */
    private Optional<Written> unlessBusy(ObjectNode person, String locationId) {
        try {
            Optional<MoveCheck> check = check(person, locationId);
            if (check.isEmpty()) {
                return Optional.of(
                        new People(webex).update(person.path("id").asText(), PersonChange.location(locationId)));
            }
            refuse(check.get());
            return Optional.of(ended(new MoveUsersJobs(webex).start(locationId, List.of(moving(person)))));
        } catch (WebexException.Rejected e) {
            if (e.failure().httpStatus().orElse(0) == CONFLICT) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Written ended(MoveStart start) {
        if (start instanceof MoveStart.Started started) {
            toTheEnd(started.state().jobId());
            return started.written();
        }
        if (start instanceof MoveStart.Refused refused) {
            refuse(refused.check());
            return refused.written();
        }
        return ((MoveStart.Moved) start).written();
    }

    /** A job that was started a moment ago may not be shown yet. */
    private void toTheEnd(String jobId) {
        MoveUsersJobs jobs = new MoveUsersJobs(webex);
        MoveState end = watch.until(state -> state.filter(MoveState::ended).isPresent(), () -> jobs.lookUp(jobId))
                .filter(MoveState::ended)
                .orElseThrow(
                        () -> new NotPossible(Accounts.text("usuarios_asignar_location_desde_csv.running", jobId)));
        if (!end.movedEverybody()) {
            List<String> reasons = new ArrayList<>();
            jobs.errors(jobId)
                    .forEach(item -> item.at("/error/message").forEach(message -> reasons.add(said(message))));
            throw new NotPossible(refused(reasons.isEmpty() ? List.of(end.exitCode()) : reasons));
        }
    }

    private static String said(JsonNode message) {
        return message.path("code").asText() + " " + message.path("description").asText();
    }

    private static void refuse(MoveCheck check) {
        if (check.refused()) {
            throw new NotPossible(refused(check));
        }
    }

    private static Text refused(MoveCheck check) {
        return refused(check.errors().stream()
                .map(issue -> issue.code() + " " + issue.message())
                .toList());
    }

    private static Text refused(List<String> reasons) {
        return Accounts.text("usuarios_asignar_location_desde_csv.refused", String.join("; ", reasons));
    }
}
