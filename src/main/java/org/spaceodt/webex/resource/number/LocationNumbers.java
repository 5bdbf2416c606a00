package org.spaceodt.webex.resource.number;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.spaceodt.webex.Look;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.Equivalence;
import org.spaceodt.webex.resource.ResourceClient;
import org.spaceodt.webex.resource.Written;

/**
 * The phone numbers of locations with premises-based PSTN or a non-integrated provider: no others can be changed
 * (operational facts, "Limits and oddities").
 */
public final class LocationNumbers {
    /** Numbers of one {@link #deactivate} (Cisco's OpenAPI specification, location.numbers.activate). */
    public static final int MOST_DEACTIVATED = 500;
    /** Mobile numbers of one {@link #add} (Cisco's OpenAPI specification, location.numbers.add). */
    public static final int MOST_MOBILE = 20;

    private static final String ALREADY_THERE = "number_already_there";
    private static final String NOT_THERE = "number_not_there";

    private final ResourceClient calls;
    private final Numbers numbers;

    public LocationNumbers(WebexClient webex) {
        this.calls = new ResourceClient(webex);
        this.numbers = new Numbers(webex);
    }

    @RegisterForReflection
    public enum NumberType {
        DID,
        TOLLFREE,
        MOBILE
    }

    /**
     * Numbers to be added.
     *
     * @param phoneNumbers E.164, at least one
     * @param state what it is when it is not said is not documented, so it is said
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record NewNumbers(
            List<String> phoneNumbers,
            Optional<NumberType> numberType,
            NumberState state,
            Optional<String> subscriptionId) {
        /**
         * @throws IllegalArgumentException when there are none, or more than {@value LocationNumbers#MOST_MOBILE} mobile
         *     numbers
         */
        public NewNumbers {
            phoneNumbers = List.copyOf(phoneNumbers);
            checkSome(phoneNumbers);
            if (numberType.filter(NumberType.MOBILE::equals).isPresent() && phoneNumbers.size() > MOST_MOBILE) {
                throw new IllegalArgumentException(
                        "at most " + MOST_MOBILE + " mobile numbers can be added in one request");
            }
        }

        private NewNumbers only(List<String> some) {
            return new NewNumbers(some, numberType, state, subscriptionId);
        }
    }

    /**
     * Adds numbers. Those that are there already are ignored, or refused together with the others (operational facts):
     * then those that are missing are added alone. What counts is that a number is there; its state may be another one than
     * was asked for, and {@link Written#object()} has the rows where they were read back.
     */
    public Written add(String locationId, NewNumbers wanted) {
        Request request = calls.to("location.numbers.add", locationId).body(calls.json(wanted));
        Look look =
                look(locationId, rows -> rows.size() == wanted.phoneNumbers().size(), wanted.phoneNumbers());
        try {
            return calls.write(request, look.alsoAfter(refusal -> refusal.isCausedBy(ALREADY_THERE)));
        } catch (WebexException.Rejected e) {
            List<String> missing = missing(locationId, wanted.phoneNumbers());
            if (!e.failure().isCausedBy(ALREADY_THERE)
                    || missing.isEmpty()
                    || missing.size() == wanted.phoneNumbers().size()) {
                throw e;
            }
            return add(locationId, wanted.only(missing));
        }
    }

    /** @param phoneNumbers E.164, of the location */
    public Written activate(String locationId, List<String> phoneNumbers) {
        return turn(locationId, phoneNumbers, NumberState.ACTIVE);
    }

    /**
     * @param phoneNumbers E.164, of the location and assigned to nobody
     * @throws IllegalArgumentException for more than {@value #MOST_DEACTIVATED}
     */
    public Written deactivate(String locationId, List<String> phoneNumbers) {
        if (phoneNumbers.size() > MOST_DEACTIVATED) {
            throw new IllegalArgumentException(
                    "at most " + MOST_DEACTIVATED + " numbers can be deactivated in one request");
        }
        return turn(locationId, phoneNumbers, NumberState.INACTIVE);
    }

    /**
     * Removes numbers; the main number stays whatever is tried (operational facts, "Limits and oddities"). Those that are gone
     * already are refused together with the others: then those that are there are removed alone.
     *
     * @param phoneNumbers E.164, of the location and assigned to nobody
     */
    public Written remove(String locationId, List<String> phoneNumbers) {
        checkSome(phoneNumbers);
        Request request = calls.to("location.numbers.remove", locationId).body(body(phoneNumbers));
        Look look = look(locationId, List::isEmpty, phoneNumbers);
        try {
            return calls.write(request, look.alsoAfter(refusal -> refusal.isCausedBy(NOT_THERE)));
        } catch (WebexException.Rejected | WebexException.Unavailable e) {
            List<String> gone = missing(locationId, phoneNumbers);
            if (!e.failure().isCausedBy(NOT_THERE) || gone.isEmpty()) {
                throw e;
            }
            return remove(
                    locationId,
                    phoneNumbers.stream()
                            .filter(number -> !gone.contains(number))
                            .toList());
        }
    }

    private Written turn(String locationId, List<String> phoneNumbers, NumberState state) {
        checkSome(phoneNumbers);
        ObjectNode body = body(phoneNumbers).put("action", state == NumberState.ACTIVE ? "ACTIVATE" : "DEACTIVATE");
        Predicate<List<ObjectNode>> done = rows -> rows.size() == phoneNumbers.size()
                && rows.stream().allMatch(row -> row.path("state").asText().equals(state.name()));
        Request request = calls.to("location.numbers.activate", locationId).body(body);
        return calls.write(request, look(locationId, done, phoneNumbers));
    }

    private Look look(String locationId, Predicate<List<ObjectNode>> done, List<String> phoneNumbers) {
        return () -> {
            List<ObjectNode> rows = rows(locationId, phoneNumbers);
            return done.test(rows) ? Optional.<JsonNode>of(answer(rows)) : Optional.empty();
        };
    }

    /** What the location has of them now. */
    private List<ObjectNode> rows(String locationId, List<String> phoneNumbers) {
        List<ObjectNode> all = numbers.list(Numbers.Filter.NONE.location(locationId));
        return phoneNumbers.stream()
                .flatMap(number -> all.stream()
                        .filter(row ->
                                Equivalence.sameNumber(row.path("phoneNumber").asText(), number))
                        .limit(1))
                .toList();
    }

    private List<String> missing(String locationId, List<String> phoneNumbers) {
        List<ObjectNode> rows = rows(locationId, phoneNumbers);
        return phoneNumbers.stream()
                .filter(number -> rows.stream()
                        .noneMatch(row ->
                                Equivalence.sameNumber(row.path("phoneNumber").asText(), number)))
                .toList();
    }

    private ObjectNode answer(List<ObjectNode> rows) {
        ObjectNode answer = calls.webex().json().createObjectNode();
        answer.putArray("phoneNumbers").addAll(rows);
        return answer;
    }

    private ObjectNode body(List<String> phoneNumbers) {
        ObjectNode body = calls.webex().json().createObjectNode();
        ArrayNode list = body.putArray("phoneNumbers");
        phoneNumbers.forEach(list::add);
        return body;
    }

    private static void checkSome(List<String> phoneNumbers) {
        if (phoneNumbers.isEmpty()) {
            throw new IllegalArgumentException("no phone numbers");
        }
    }
}
