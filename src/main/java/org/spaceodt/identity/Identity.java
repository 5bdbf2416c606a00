package org.spaceodt.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spaceodt.webex.cause.Failure;

/**
 * What was found out about the credentials.
 *
 * @param roles as the API names them: the readable end of the role's id where there is one
 * @param calling whether the person has Webex Calling; empty when the person could not be read
 * @param scopes in the order of the table of probes
 * @param tokenEnd empty when nobody knows
 * @param rehearsal whether it is the sandbox that answered
 * @param personFailure why the person could not be read: a service app's token has none, for example
 */
public record Identity(
        Optional<Named> organization,
        Optional<Named> actingFor,
        Optional<Named> person,
        List<String> roles,
        Optional<Boolean> calling,
        List<Scope> scopes,
        Optional<Instant> tokenEnd,
        Optional<Failure> personFailure,
        boolean rehearsal) {
    /** Something with an id, and the name people know it by; the name is empty where it could not be read. */
    public record Named(String id, String name) {}

    public List<Scope> missing() {
        return scopes.stream()
                .filter(scope -> scope.state() == Scope.State.MISSING)
                .toList();
    }
}
