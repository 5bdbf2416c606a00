package org.spaceodt.webex;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.spaceodt.webex.cause.Causes;
import org.spaceodt.webex.cause.Failures;
import org.spaceodt.webex.http.ConnectionSettings;
import org.spaceodt.webex.http.Transport;
import org.spaceodt.webex.operation.Operations;
import org.spaceodt.webex.pace.Governor;
import org.spaceodt.webex.retry.CallCounter;
import org.spaceodt.webex.retry.RetryPolicy;
import org.spaceodt.webex.token.Credentials;
import org.spaceodt.webex.token.GivenToken;
import org.spaceodt.webex.token.RefreshedTokens;
import org.spaceodt.webex.token.TokenFile;
import org.spaceodt.webex.token.Tokens;
import org.spaceodt.webex.token.WatchedTokens;
import org.spaceodt.webex.wire.redaction.Redaction;
import org.spaceodt.webex.wire.redaction.Secrets;

/**
 * Makes clients. Whoever comes with equal credentials to the same address shares one pace, one set of tokens and what is
 * known of people who settle: the API counts calls by token.
 */
@Singleton
public class WebexClients {
    private final Vertx vertx;
    private final RetryPolicy patience;
    private final Clock clock = Clock.systemUTC();
    private final Operations operations = Operations.load();
    private final Causes causes = Causes.load();
    private final Map<Identity, Shared> shared = new ConcurrentHashMap<>();
    private final Map<ConnectionSettings, Transport> transports = new ConcurrentHashMap<>();

    public WebexClients(Vertx vertx, RetryPolicy patience) {
        this.vertx = vertx;
        this.patience = patience;
    }

    private record Identity(ApiAddress address, Credentials credentials) {}

    /** What all clients of one identity have in common. */
    private record Shared(Governor governor, WatchedTokens tokens, Settling settling) {}

    public WebexClient connect(Access access) {
        hide(access);
        Sender.Line line = new Sender.Line(access, transport(access), patience.callTimeout(), new Rehearsal());
        Shared common = shared.computeIfAbsent(
                new Identity(access.address(), access.credentials()), identity -> share(access, line));
        Sender sender = new Sender(line, common.governor().lane(access.ceiling()));
        return new WebexClient(
                access,
                dependencies(access, sender, Optional.of(common.tokens()), common.settling()),
                common.governor(),
                new WebexClient.ClientDependencies(operations, Optional.empty(), Optional.empty()));
    }

    /** What clients of that identity have in common is not needed any more: nobody comes with it again. */
    public void forget(Access access) {
        shared.remove(new Identity(access.address(), access.credentials()));
    }

    /** How long one try of a call may take. */
    public Duration callTimeout() {
        return patience.callTimeout();
    }

    public Operations operations() {
        return operations;
    }

    private Transport transport(Access access) {
        return transports.computeIfAbsent(
                access.connection().withLargestAnswer(patience.largestAnswer()).boundedByMemory(),
                settings -> new Transport(vertx, settings));
    }

    private Shared share(Access access, Sender.Line line) {
        Governor governor = new Governor(patience.longestHold());
        Settling settling = new Settling(patience.settling(), clock);
        return new Shared(governor, new WatchedTokens(tokens(access, line, governor, settling)), settling);
    }

    private Tokens tokens(Access access, Sender.Line line, Governor governor, Settling settling) {
        if (access.credentials() instanceof Credentials.Refreshed refreshed) {
            WebexClient.CallDependencies anonymous =
                    dependencies(access, new Sender(line, governor.lane(1)), Optional.empty(), settling);
            OAuth exchange = new OAuth(anonymous, operations.get("auth.refreshToken"));
            return new RefreshedTokens(refreshed, exchange, clock);
        }
        if (access.credentials() instanceof Credentials.InFile kept) {
            return new TokenFile(kept.file(), kept.first(), kept.end());
        }
        Credentials.Given given = (Credentials.Given) access.credentials();
        return new GivenToken(given.token(), given.end());
    }

    private WebexClient.CallDependencies dependencies(
            Access access, Sender sender, Optional<WatchedTokens> tokens, Settling settling) {
        Failures failures = new Failures(causes, new Redaction(access.watch().secrets()));
        return new WebexClient.CallDependencies(
                sender,
                tokens,
                settling,
                patience,
                new ResponseMapper(failures, access.watch().mended()),
                failures,
                new CallCounter(),
                new WebexClient.TrackingIds(),
                WebexClient.Pause.SLEEP);
    }

    private static void hide(Access access) {
        Secrets secrets = access.watch().secrets();
        if (access.credentials() instanceof Credentials.Given given) {
            secrets.add(given.token().secret());
        } else if (access.credentials() instanceof Credentials.InFile kept) {
            secrets.add(kept.first().secret());
        } else if (access.credentials() instanceof Credentials.Refreshed refreshed) {
            secrets.add(refreshed.clientSecret().reveal());
            secrets.add(refreshed.refreshToken().reveal());
        }
        access.connection().proxy().flatMap(proxy -> proxy.password()).ifPresent(secrets::add);
    }
}
