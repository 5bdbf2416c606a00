package org.spaceodt.webex.resource.number;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.webex.Look;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Equivalence;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.ResourceClient;
import org.spaceodt.webex.resource.Written;

/**
 * The phone numbers of people and workspaces. Their PUT does not replace: it adds and removes, so it is looked after before
 * it is made again. A workspace's need a Professional licence (operational facts, "Limits and oddities").
 */
public final class AssignedNumbers {
    private final ResourceClient calls;

    public AssignedNumbers(WebexClient webex) {
        this.calls = new ResourceClient(webex);
    }

    @RegisterForReflection
    public enum Action {
        ADD,
        DELETE
    }

    @RegisterForReflection
    public enum RingPattern {
        NORMAL,
        LONG_LONG,
        SHORT_SHORT_LONG,
        SHORT_LONG_SHORT
    }

    /**
     * One number to be given or taken.
     *
     * @param directNumber E.164; only a workspace may get an extension alone
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record NumberChange(
            boolean primary,
            Action action,
            Optional<String> directNumber,
            Optional<String> extension,
            Optional<RingPattern> ringPattern) {
        /** @throws IllegalArgumentException with neither number nor extension */
        public NumberChange {
            if (directNumber.isEmpty() && extension.isEmpty()) {
                throw new IllegalArgumentException("neither a number nor an extension");
            }
        }

        public static NumberChange addSecondary(String e164) {
            return secondary(Action.ADD, e164);
        }

        public static NumberChange removeSecondary(String e164) {
            return secondary(Action.DELETE, e164);
        }

        private static NumberChange secondary(Action action, String e164) {
            return new NumberChange(false, action, Optional.of(e164), Optional.empty(), Optional.empty());
        }
    }

    /** @param distinctiveRingEnabled stays as it is when it is absent */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record NumbersChange(List<NumberChange> phoneNumbers, Optional<Boolean> distinctiveRingEnabled) {
        public NumbersChange {
            phoneNumbers = List.copyOf(phoneNumbers);
        }

        public static NumbersChange of(NumberChange... changes) {
            return new NumbersChange(List.of(changes), Optional.empty());
        }
    }

    /**
     * A person's come as E.164; a workspace's as the API has them. The number is called {@code directNumber} with people
     * and {@code external} with workspaces.
     */
    public ObjectNode get(Owner owner) {
        owner.mustBePersonOrWorkspace();
        Request request = calls.to(owner.operation("numbers.get"), owner.id());
        return calls.read(owner.kind() == Owner.Kind.PERSON ? request.query("preferE164Format", "true") : request);
    }

    /**
     * Whether a number can be given as a secondary one: it is one of the location's, and nobody's.
     *
     * @param e164 with its plus
     */
    public boolean isAvailable(Owner owner, String e164) {
        owner.mustBePersonOrWorkspace();
        Request request = calls.to(owner.operation("availableNumbers.secondary"), owner.id())
                .query("phoneNumber", e164);
        return calls.list(request, "phoneNumbers").stream()
                .anyMatch(number ->
                        Equivalence.sameNumber(number.path("phoneNumber").asText(), e164));
    }

    /** Whether somebody has a number: of an answer of {@link #get}. */
    public static boolean has(ObjectNode numbers, String e164) {
        for (JsonNode number : numbers.path("phoneNumbers")) {
            if (Equivalence.sameNumber(number.path("directNumber").asText(), e164)
                    || Equivalence.sameNumber(number.path("external").asText(), e164)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Gives and takes numbers.
     *
     * @throws IllegalArgumentException when a person is to get an extension alone: the PUT requires a number (Cisco's
     *     OpenAPI specification, person.numbers.update)
     */
    public Written update(Owner owner, NumbersChange change) {
        owner.mustBePersonOrWorkspace();
        boolean extensionAlone = change.phoneNumbers().stream()
                .anyMatch(number -> number.directNumber().isEmpty());
        if (owner.kind() == Owner.Kind.PERSON && extensionAlone) {
            throw new IllegalArgumentException("a person's numbers are changed by number, not by extension");
        }
        Request request =
                calls.to(owner.operation("numbers.update"), owner.id()).body(calls.json(change));
        return calls.write(request, look(owner, change));
    }

    private Look look(Owner owner, NumbersChange change) {
        return () -> {
            ObjectNode now = get(owner);
            Collection<NumberChange> ends = ends(change);
            long asWanted = ends.stream().filter(number -> isDone(now, number)).count();
            if (asWanted == ends.size()) {
                return Optional.<JsonNode>of(now);
            }
            if (asWanted > 0) {
                throw new Look.Undecided("some of the numbers are as they are to be, some are not");
            }
            return Optional.empty();
        };
    }

    /** What is taken and given again, so that it rings otherwise, is there in the end. */
    private static Collection<NumberChange> ends(NumbersChange change) {
        Map<List<String>, NumberChange> last = new LinkedHashMap<>();
        change.phoneNumbers()
                .forEach(number -> last.put(
                        List.of(
                                number.directNumber().orElse(""),
                                number.extension().orElse("")),
                        number));
        return last.values();
    }

    private static boolean isDone(ObjectNode now, NumberChange change) {
        boolean there = change.directNumber()
                .map(number -> has(now, number))
                .orElseGet(() -> hasExtension(now, change.extension().orElseThrow()));
        return there == (change.action() == Action.ADD);
    }

    private static boolean hasExtension(ObjectNode numbers, String extension) {
        for (JsonNode number : numbers.path("phoneNumbers")) {
            if (number.path("extension").asText().equals(extension)) {
                return true;
            }
        }
        return false;
    }
}
