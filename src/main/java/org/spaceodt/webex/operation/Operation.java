package org.spaceodt.webex.operation;

import java.util.List;
import java.util.Set;

/**
 * One operation of the Webex API, as Cisco's OpenAPI specification has it.
 *
 * @param id our stable name, such as {@code person.callForwarding.get}
 * @param method in capitals
 * @param template the path as in the specification, without {@code /v1}, ids in braces
 * @param prefix what stands between the host and the template: {@code /v1}, or nothing (SCIM)
 * @param alsoAt older spellings of the template that other clients use; never called by us
 * @param scopes of a token that may call it; empty where none is documented
 * @param everyScope whether a token needs all of the scopes, not any one of them
 * @param paging the parameters that say which part of a list is asked for, such as {@code max} and {@code start}
 * @param success the statuses of an answer that is no failure; 206 means done in part
 * @param documented whether any official source has it; a tenant may answer 404 to one that is in none
 */
public record Operation(
        String id,
        String method,
        String template,
        String prefix,
        List<String> alsoAt,
        List<String> scopes,
        boolean everyScope,
        OrgIdPlace orgId,
        List<String> paging,
        List<Integer> success,
        boolean documented) {
    private static final Set<String> IDEMPOTENT = Set.of("GET", "PUT", "DELETE");

    public Operation {
        alsoAt = List.copyOf(alsoAt);
        scopes = List.copyOf(scopes);
        paging = List.copyOf(paging);
        success = List.copyOf(success);
    }

    /** Whether doing it twice is doing it once. Not whether an error answer means that nothing was changed. */
    public boolean idempotent() {
        return IDEMPOTENT.contains(method);
    }

    public boolean isRead() {
        return "GET".equals(method);
    }

    /**
     * The operations that are likely to be limited together: {@code people}, {@code telephony/config/queues},
     * {@code identity/scim}. Webex does not publish what its limits count; it says only that they differ per endpoint
     * (operational facts).
     */
    public String family() {
        String[] segments = template.substring(1).split("/");
        int length = Math.min(segments.length, lengthOfFamily(segments[0]));
        return String.join("/", List.of(segments).subList(0, length));
    }

    private static int lengthOfFamily(String first) {
        return switch (first) {
            case "telephony" -> 3;
            case "identity" -> 2;
            default -> 1;
        };
    }
}
