package org.spaceodt.sandbox.api.moves;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.RequestBody;
import org.spaceodt.sandbox.tenant.people.PersonRepository;

/**
 * Who is to be moved, as it was asked; what is wrong with the request itself is refused, in the shape of these jobs.
 *
 * @param validate whether it is only to be said what would hinder it
 */
record MoveRequest(boolean validate, List<Move> moves) {
    private static final int MOST = 100;

    static MoveRequest of(RequestBody body, PersonRepository people) {
        List<RequestBody> entries = body.parts("usersList").orElse(List.of());
        if (entries.isEmpty()) {
            throw ApiProblem.move(1026011, "usersList should not be empty.");
        }
        List<Move> moves = new ArrayList<>();
        boolean validate = false;
        for (RequestBody entry : entries) {
            validate |= entry.flag("validate").orElseThrow(() -> ApiProblem.move(1026006, "validate is missing."));
            List<RequestBody> users = entry.parts("users").orElse(List.of());
            if (users.isEmpty()) {
                throw ApiProblem.move(1026012, "users should not be empty.");
            }
            Optional<String> target = entry.filled("locationId");
            users.forEach(user -> moves.add(move(user, target, people)));
        }
        MoveRequest request = new MoveRequest(validate, List.copyOf(moves));
        request.check(people);
        return request;
    }

    private static Move move(RequestBody user, Optional<String> target, PersonRepository people) {
        int person = user.filled("userId")
                .map(people::find)
                .flatMap(found -> found.isPresent() ? Optional.of(found.getAsInt()) : Optional.empty())
                .orElseThrow(() -> ApiProblem.move(2150012, "User not found."));
        Optional<String> number = user.text("phoneNumber").map(String::strip);
        if (number.isPresent() && !number.get().matches("|\\+[1-9][0-9]{6,14}")) {
            throw ApiProblem.move(1026017, "The phone number is not in E.164 format.");
        }
        String location = target.orElseThrow(() -> ApiProblem.move(1026021, "locationId is missing."));
        return new Move(person, location, user.text("extension").map(String::strip), number);
    }

    private void check(PersonRepository people) {
        Set<Integer> different = new HashSet<>();
        if (moves.size() > MOST) {
            throw ApiProblem.move(1026018, "At most " + MOST + " users can be moved at once.");
        }
        if (!moves.stream().map(Move::person).allMatch(different::add)) {
            throw ApiProblem.move(1026019, "A user is named twice.");
        }
        if (validate && moves.size() > 1) {
            throw ApiProblem.move(1026020, "Only one user can be validated at once.");
        }
        for (Move move : moves) {
            if (!people.calls(move.person())) {
                withoutCalling(move);
            }
        }
    }

    private void withoutCalling(Move move) {
        if (moves.size() > 1) {
            throw ApiProblem.move(1026010, "The user is not a Webex Calling user.");
        }
        if (validate) {
            throw ApiProblem.move(1026022, "A user without Webex Calling cannot be validated.");
        }
        if (Stream.of(move.extension(), move.number()).anyMatch(Optional::isPresent)) {
            throw ApiProblem.move(1026023, "A user without Webex Calling has no extension and no phone number.");
        }
    }
}
