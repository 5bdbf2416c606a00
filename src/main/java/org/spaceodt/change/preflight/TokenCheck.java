package org.spaceodt.change.preflight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.spaceodt.action.Action;
import org.spaceodt.action.Catalogue;
import org.spaceodt.diagnostic.Diagnostic;

/** Whether the token has the scopes that the steps need, and lives until they are done. */
final class TokenCheck implements PreflightCheck {
    /** About what a step takes: it is looked at when it is planned and when it is its turn, written, and read back. */
    private static final int CALLS = 4;

    private final TokenFacts token;
    private final Catalogue catalogue;
    private final Function<Long, Optional<Duration>> eta;
    private final Clock clock;
    private final Map<String, Set<String>> lacking = new TreeMap<>();
    private long steps;

    /** @param eta how long so many calls take; empty while nobody knows */
    TokenCheck(TokenFacts token, Catalogue catalogue, Function<Long, Optional<Duration>> eta, Clock clock) {
        this.token = token;
        this.catalogue = catalogue;
        this.eta = eta;
        this.clock = clock;
    }

    @Override
    public void check(RowFacts row, Consumer<Diagnostic> found) {
        steps += row.actions().size();
        row.actions().forEach(action -> catalogue
                .find(action)
                .map(Action::description)
                .ifPresent(
                        known -> known.scopes().stream().filter(token.lacks()).forEach(scope -> lacking.computeIfAbsent(
                                        scope, key -> new TreeSet<>())
                                .add(action))));
    }

    @Override
    public void end(Consumer<Diagnostic> found) {
        lacking.forEach((scope, actions) ->
                found.accept(PreflightTexts.error("token.scope", scope, String.join(", ", actions))));
        Instant now = clock.instant();
        token.end()
                .filter(end ->
                        now.plus(eta.apply(steps * CALLS).orElse(Duration.ZERO)).isAfter(end))
                .ifPresent(end -> found.accept(PreflightTexts.error(
                        "token.ends",
                        end.toString(),
                        String.valueOf(eta.apply(steps * CALLS)
                                .orElse(Duration.ZERO)
                                .plusSeconds(59)
                                .toMinutes()))));
    }
}
