package org.spaceodt.change.danger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.number.Numbers;
import org.spaceodt.webex.resource.person.People;
import org.spaceodt.webex.resource.person.ScimUsers;

/** What has to be known of an organization as a whole. What cannot be read is not known, and stops nothing. */
record Tenant(WebexClient webex, Optional<String> id) {
    /** So many numbers are asked for one by one; more come as pages of all. */
    private static final int ONE_BY_ONE = 5;

    /** How many people there are: one read, or, where the token may not see users, pages of all. */
    OptionalInt people() {
        try {
            return id.isPresent() ? OptionalInt.of(new ScimUsers(webex, id.get()).count()) : counted();
        } catch (WebexException e) {
            return counted();
        }
    }

    private OptionalInt counted() {
        try {
            int[] count = {0};
            new People(webex).each(person -> count[0]++);
            return OptionalInt.of(count[0]);
        } catch (WebexException e) {
            return OptionalInt.empty();
        }
    }

    /** Which of the numbers are main numbers of locations. */
    Set<String> mainNumbers(Collection<String> numbers) {
        Set<String> main = new HashSet<>();
        Consumer<JsonNode> look = row -> {
            String number = row.path("phoneNumber").asText();
            if (row.path("mainNumber").asBoolean() && numbers.contains(number)) {
                main.add(number);
            }
        };
        try {
            if (numbers.size() > ONE_BY_ONE) {
                new Numbers(webex).each(look);
            } else {
                numbers.forEach(number -> new Numbers(webex)
                        .list(Numbers.Filter.NONE.phoneNumber(number))
                        .forEach(look));
            }
        } catch (WebexException e) {
            // Not entitled to calling, perhaps: then there is none.
        }
        return main;
    }
}
