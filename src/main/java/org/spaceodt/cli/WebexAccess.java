package org.spaceodt.cli;

import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.spaceodt.webex.Access;
import org.spaceodt.webex.ApiAddress;
import org.spaceodt.webex.http.ConnectionSettings;
import org.spaceodt.webex.token.AccessToken;
import org.spaceodt.webex.token.Credentials;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How to reach Webex and as whom, for every command that talks to it. */
class WebexAccess {
    private static final String BASE_URL = "WEBEX_BASE_URL";
    private static final String ORGANIZATION = "WEBEX_ORG_ID";

    @Option(names = "--token", paramLabel = "TOKEN")
    String token;

    @Option(names = "--org-id", paramLabel = "ID")
    String orgId;

    @Option(names = "--concurrent-requests", paramLabel = "N", defaultValue = "40")
    int concurrentRequests;

    @Mixin
    WireLogs logs = new WireLogs();

    /** @throws UsageError when something that was given cannot be used; nothing was opened */
    void check(Messages messages) throws UsageError {
        if (concurrentRequests < 1 || concurrentRequests > 1000) {
            throw new UsageError(messages.get("usage.concurrency"));
        }
    }

    /**
     * To Webex, or where {@code WEBEX_BASE_URL} says.
     *
     * @param folder for the logs that were asked for without a name
     */
    Line toWebex(Path folder, PrintWriter err, Surroundings around) throws UsageError {
        Messages messages = around.messages();
        check(messages);
        Settings settings = Settings.ofThisProcess(messages);
        ApiAddress address = address(settings, messages);
        if (address.sendsInTheClear()) {
            err.println(messages.get("address.inTheClear", address.host()));
        }
        Access access = new Access(
                address,
                new CredentialSettings(settings, around.vertx(), messages).read(Optional.ofNullable(token)),
                NetworkSettings.read(address.base(), settings, messages),
                concurrentRequests,
                Optional.ofNullable(orgId).or(() -> settings.get(ORGANIZATION)),
                Access.Watch.nobody());
        return watched(access, logs.open(folder, err, messages));
    }

    /** What a way to Webex is opened with. */
    record Surroundings(Vertx vertx, Messages messages) {}

    /** To the simulated tenant: no token, no proxy. */
    Line toSandbox(ApiAddress address, Path folder, PrintWriter err, Messages messages) throws UsageError {
        check(messages);
        Access access = new Access(
                address,
                new Credentials.Given(AccessToken.of("sandbox"), Optional.empty()),
                ConnectionSettings.DIRECT,
                concurrentRequests,
                Optional.ofNullable(orgId),
                Access.Watch.nobody());
        return watched(access, logs.open(folder, err, messages));
    }

    private static Line watched(Access access, WireLogs.Open logs) {
        return new Line(access.watchedBy(logs.watch()), logs);
    }

    /** An open way to Webex. Closing it ends its logs. */
    record Line(Access access, WireLogs.Open logs) implements AutoCloseable {
        @Override
        public void close() {
            logs.close();
            if (access.credentials() instanceof Credentials.Refreshed refreshed) {
                refreshed.store().trouble().ifPresent(trouble -> logs.warn("token.notKept", trouble));
            }
        }
    }

    private static ApiAddress address(Settings settings, Messages messages) throws UsageError {
        try {
            return settings.get(BASE_URL).map(ApiAddress::of).orElse(ApiAddress.WEBEX);
        } catch (IllegalArgumentException e) {
            throw new UsageError(messages.get("address.malformed", e.getMessage()));
        }
    }
}
