package org.spaceodt.identity;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.spaceodt.webex.Access;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexClients;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.cause.Failure;

/** Finds out whose credentials they are and what they may do. About a dozen reads, side by side. */
@Singleton
public class WhoAmI {
    private static final int FORBIDDEN = 403;

    /** A thread for each question: the probes, two organizations, a location. */
    private static final int READERS = Probe.values().length + 3;

    private final WebexClients clients;

    WhoAmI(WebexClients clients) {
        this.clients = clients;
    }

    /** @throws WebexException.Unauthorized when the token is refused; {@link WebexException} when there is no API at all */
    public Identity ask(Access access) {
        WebexClient webex = clients.connect(access);
        Tried<JsonNode> me =
                tried(() -> webex.call(Request.of(webex.operation("people.me")).query("callingData", "true"))
                        .body());
        me.failure().ifPresent(WhoAmI::endIfNobodyAnswers);
        Optional<String> organization =
                me.value().map(person -> person.path("orgId").asText()).filter(id -> !id.isEmpty());
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            Optional<CompletableFuture<Identity.Named>> own = organization.map(id -> named(webex, id, readers));
            Optional<CompletableFuture<Identity.Named>> actingFor =
                    webex.orgId().map(id -> named(webex, id, readers));
            List<Scope> scopes = scopes(webex, webex.orgId().or(() -> organization), readers);
            return new Identity(
                    own.map(CompletableFuture::join),
                    actingFor.map(CompletableFuture::join),
                    me.value()
                            .map(person -> new Identity.Named(person.path("id").asText(), name(person))),
                    roles(me.value()),
                    me.value()
                            .map(person -> !person.path("locationId").asText("").isEmpty()),
                    scopes,
                    webex.tokenEnd(),
                    me.failure().map(WebexException::failure));
        } finally {
            readers.shutdownNow();
        }
    }

    private record Tried<T>(Optional<T> value, Optional<WebexException> failure) {}

    private interface Call<T> {
        T make();
    }

    private static <T> Tried<T> tried(Call<T> call) {
        try {
            return new Tried<>(Optional.of(call.make()), Optional.empty());
        } catch (WebexException e) {
            return new Tried<>(Optional.empty(), Optional.of(e));
        }
    }

    /** A person may be missing (404, 403); where nobody answers, or no token is accepted, there is no more to find out. */
    private static void endIfNobodyAnswers(WebexException failed) {
        if (!(failed instanceof WebexException.Rejected)) {
            throw failed;
        }
    }

    private static CompletableFuture<Identity.Named> named(WebexClient webex, String id, Executor readers) {
        return CompletableFuture.supplyAsync(
                        () -> tried(() -> webex.call(Request.of(webex.operation("organizations.get"), id))
                                        .body())
                                .value()
                                .map(org -> org.path("displayName").asText())
                                .orElse(""),
                        readers)
                .thenApply(name -> new Identity.Named(id, name));
    }

    private static String name(JsonNode person) {
        String email = person.path("emails").path(0).asText("");
        String name = person.path("displayName").asText("");
        return email.isEmpty() ? name : (name + " <" + email + ">").trim();
    }

    private static List<String> roles(Optional<JsonNode> person) {
        return person.map(some -> StreamSupport.stream(some.path("roles").spliterator(), false)
                        .map(role -> new WebexId(role.asText()).bare())
                        .toList())
                .orElse(List.of());
    }

    private static List<Scope> scopes(WebexClient webex, Optional<String> organization, Executor readers) {
        CompletableFuture<Optional<String>> location =
                CompletableFuture.supplyAsync(() -> callingLocation(webex), readers);
        List<CompletableFuture<Scope>> probed = Stream.of(Probe.values())
                .map(probe -> CompletableFuture.supplyAsync(
                        () -> probe.request(webex, organization, location::join)
                                .map(request -> probed(webex, probe.scope(), request))
                                .orElseGet(() -> new Scope(probe.scope(), Scope.State.UNKNOWN, "")),
                        readers))
                .toList();
        Map<String, Scope> scopes = new LinkedHashMap<>();
        probed.stream().map(CompletableFuture::join).forEach(scope -> scopes.put(scope.name(), scope));
        Probe.WRITES.forEach(write -> scopes.put(write, new Scope(write, Scope.State.UNKNOWN, "")));
        List<String> granted = webex.grantedScopes();
        return granted.isEmpty() ? new ArrayList<>(scopes.values()) : asGranted(scopes, granted);
    }

    private static Optional<String> callingLocation(WebexClient webex) {
        Request first = Request.of(webex.operation("telephony.locations.list")).query("max", "1");
        return tried(() -> webex.call(first).body())
                .value()
                .map(body -> body.path("locations").path(0).path("id").asText(""))
                .filter(id -> !id.isEmpty());
    }

    private static Scope probed(WebexClient webex, String scope, Request request) {
        Tried<JsonNode> answer = tried(() -> webex.call(request).body());
        if (answer.failure().isEmpty()) {
            return new Scope(scope, Scope.State.PRESENT, "");
        }
        Failure failure = answer.failure().get().failure();
        boolean refused = failure.httpStatus().orElse(0) == FORBIDDEN;
        return new Scope(scope, refused ? Scope.State.MISSING : Scope.State.UNKNOWN, failure.message());
    }

    /** What the API said when it gave the token counts where a call could not tell. */
    private static List<Scope> asGranted(Map<String, Scope> scopes, List<String> granted) {
        Function<Scope, Scope> known = scope -> scope.state() != Scope.State.UNKNOWN
                ? scope
                : new Scope(
                        scope.name(),
                        granted.contains(scope.name()) ? Scope.State.PRESENT : Scope.State.MISSING,
                        scope.detail());
        return scopes.values().stream().map(known).toList();
    }
}
