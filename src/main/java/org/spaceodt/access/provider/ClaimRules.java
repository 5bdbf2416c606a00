package org.spaceodt.access.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.spaceodt.access.Role;

/**
 * Who somebody is here, by the claims of a token whose signature, issuer, audience and times were checked before.
 *
 * @param nameClaims whose first usable one is the name
 * @param roleClaim a name, or names with slashes between them: {@code groups}, {@code realm_access/roles}
 * @param operators values of it that make an operator; compared as they are, letter by letter
 * @param viewers values of it that make a viewer
 */
public record ClaimRules(List<String> nameClaims, String roleClaim, Set<String> operators, Set<String> viewers) {
    /** Where nobody says which. */
    public static final List<String> USUAL_NAMES = List.of("preferred_username", "email", "sub");

    /** In characters as people count them: code points. */
    private static final int LONGEST_NAME = 200;

    private static final String MAIL = "email";

    /** Empty where no claim has a name that can be shown. */
    public Optional<String> name(JsonNode claims) {
        return nameClaims.stream()
                .filter(claim -> !claim.equals(MAIL) || isTheirMail(claims))
                .map(claims::path)
                .filter(JsonNode::isTextual)
                .map(value -> value.textValue().strip())
                .filter(ClaimRules::isName)
                .findFirst();
    }

    /** An address that a provider says it did not check may be somebody else's. */
    private static boolean isTheirMail(JsonNode claims) {
        JsonNode verified = claims.path("email_verified");
        return verified.isMissingNode() || verified.asBoolean(false);
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.codePointCount(0, text.length()) <= LONGEST_NAME
                && text.codePoints().noneMatch(ClaimRules::isHidden);
    }

    /** Also what turns the direction of writing: a name would look like another. */
    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** The highest that one of the values gives; empty for somebody who does not get in. */
    public Optional<Role> role(JsonNode claims) {
        Set<String> values = Set.copyOf(values(claim(claims)).toList());
        if (values.stream().anyMatch(operators::contains)) {
            return Optional.of(Role.OPERATOR);
        }
        return values.stream().anyMatch(viewers::contains) ? Optional.of(Role.VIEWER) : Optional.empty();
    }

    /** Names of claims are addresses at some providers, with slashes of their own: the whole name comes first. */
    private JsonNode claim(JsonNode claims) {
        if (claims.has(roleClaim)) {
            return claims.path(roleClaim);
        }
        JsonNode found = claims;
        for (String part : roleClaim.split("/")) {
            found = found.path(part);
        }
        return found;
    }

    /** A text is one value, also with spaces in it: a part of a group's name is not the group. */
    private static Stream<String> values(JsonNode claim) {
        Stream<JsonNode> all = claim.isArray() ? StreamSupport.stream(claim.spliterator(), false) : Stream.of(claim);
        return all.filter(JsonNode::isTextual).map(JsonNode::textValue);
    }
}
