package org.spaceodt.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spaceodt.webex.WebexId;

/**
 * Whom a token is of.
 *
 * @param organization its id, where it is told
 * @param roles as people know them, where there are names; else the readable end of their ids
 * @param calling whether the person has Webex Calling; empty where it is not told
 */
record Person(Identity.Named named, Optional<String> organization, List<String> roles, Optional<Boolean> calling) {
    private static final Pattern ORGANIZATION = Pattern.compile("/identity/scim/([^/]+)/v2/");

    /** As {@code /people/me} has one. */
    static Person ofPeople(JsonNode person) {
        return new Person(
                new Identity.Named(
                        person.path("id").asText(),
                        name(
                                person.path("displayName").asText(""),
                                person.path("emails").path(0).asText(""))),
                text(person.path("orgId")),
                person.path("roles")
                        .valueStream()
                        .map(role -> new WebexId(role.asText()).bare())
                        .toList(),
                Optional.of(!person.path("locationId").asText("").isEmpty()));
    }

    /** As {@code /identity/scim/v2/Users/me} has one: which organization it is of stands in its address. */
    static Person ofDirectory(JsonNode user) {
        Matcher organization = ORGANIZATION.matcher(user.at("/meta/location").asText(""));
        return new Person(
                new Identity.Named(
                        user.path("id").asText(),
                        name(
                                user.path("displayName").asText(""),
                                user.path("userName").asText(""))),
                organization.find() ? Optional.of(organization.group(1)) : Optional.empty(),
                user.path("roles")
                        .valueStream()
                        .map(role -> text(role.path("display"))
                                .orElse(role.path("value").asText("")))
                        .filter(role -> !role.isEmpty())
                        .toList(),
                Optional.empty());
    }

    /** With that, where it is not told. */
    Person withCalling(Optional<Boolean> has) {
        return new Person(named, organization, roles, has.or(() -> calling));
    }

    private static Optional<String> text(JsonNode value) {
        return Optional.of(value.asText("")).filter(text -> !text.isEmpty());
    }

    private static String name(String display, String email) {
        return email.isEmpty() ? display : (display + " <" + email + ">").trim();
    }
}
