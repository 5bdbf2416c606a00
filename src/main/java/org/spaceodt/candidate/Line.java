package org.spaceodt.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.inventory.exported.Inventory;

/**
 * By what somebody is called.
 *
 * @param extension of the first line; empty when there is none
 * @param number of the first line, E.164; empty when there is none
 * @param numbers all of them
 */
record Line(String extension, String number, List<String> numbers) {
    static final Line NONE = new Line("", "", List.of());

    /** Of an object, as a module with its numbers has it; empty when it has none there. */
    static Optional<Line> in(Inventory inventory, String module, String id) {
        return inventory.only(module, List.of(id)).map(Line::of).filter(Line::isThere);
    }

    /** @param answer with {@code phoneNumbers}, of a person or of a workspace */
    private static Line of(JsonNode answer) {
        Line first = NONE;
        Set<String> all = new LinkedHashSet<>();
        for (JsonNode phone : answer.path("phoneNumbers")) {
            // A person's number and a workspace's have different names.
            String number = Texts.of(phone, "directNumber") + Texts.of(phone, "external");
            String extension = Texts.of(phone, "extension");
            if (phone.path("primary").asBoolean() && !first.isThere()) {
                first = new Line(extension, number, List.of());
            }
            if (!number.isEmpty()) {
                all.add(number);
            }
        }
        return new Line(first.extension(), first.number(), List.copyOf(all));
    }

    /** @param person as the list of people has one */
    static Line ofDetails(JsonNode person) {
        for (JsonNode phone : person.path("phoneNumbers")) {
            if (phone.path("type").asText().equals("work")) {
                String number = Texts.of(phone, "value");
                return new Line(Texts.of(person, "extension"), number, number.isEmpty() ? List.of() : List.of(number));
            }
        }
        return new Line(Texts.of(person, "extension"), "", List.of());
    }

    boolean isThere() {
        return !extension.isEmpty() || !number.isEmpty();
    }
}
