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
import org.spaceodt.webex.Access;
import org.spaceodt.webex.Request;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexClients;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.cause.Failure;

/** Finds out whose credentials they are and what they may do. About a dozen reads, side by side. */
@Singleton
public class WhoAmI {
    private static final int FORBIDDEN = 403;
    private static final String NO_CALLING = "4008";
    private static final List<String> OF_OBJECTS = List.of("people.list", "locations.list");

    /** The first digit of its codes. */
    private static final int REDIRECTION = 3;

    /** A thread for each question: the probes, two organizations, a location. */
    private static final int READERS = Probe.values().length + 3;

    private final WebexClients clients;

    WhoAmI(WebexClients clients) {
        this.clients = clients;
    }

    /** @throws WebexException.Unauthorized when the token is refused; {@link WebexException} when there is no API at all */
    public Identity ask(Access access) {
        WebexClient webex = clients.connect(access).rememberingReads();
        Tried<Person> me = person(webex);
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            Optional<String> organization =
                    me.value().flatMap(Person::organization).or(() -> organization(webex));
            Optional<CompletableFuture<Identity.Named>> own = organization.map(id -> named(webex, id, readers));
            Optional<CompletableFuture<Identity.Named>> actingFor =
                    webex.orgId().map(id -> named(webex, id, readers));
            List<Scope> scopes = scopes(webex, webex.orgId().or(() -> organization), readers);
            return new Identity(
                    own.map(CompletableFuture::join),
                    actingFor.map(CompletableFuture::join),
                    me.value().map(Person::named),
                    me.value().map(Person::roles).orElse(List.of()),
                    me.value().flatMap(Person::calling).or(() -> withoutCalling(me.failure())),
                    scopes,
                    webex.tokenEnd(),
                    me.failure().map(WebexException::failure),
                    webex.rehearses());
        } finally {
            readers.shutdownNow();
        }
    }

    /**
     * The person of the token. {@code /people/me} answers an administrator without Calling 404 (code 4008), with what is about
     * Calling and, seen too, without it; the directory knows them, and their roles. A service app is no person.
     */
    private static Tried<Person> person(WebexClient webex) {
        Request plain = Request.of(webex.operation("people.me"));
        Tried<JsonNode> whole =
                tried(() -> webex.call(Request.of(webex.operation("people.me")).query("callingData", "true"))
                        .body());
        whole.failure().ifPresent(WhoAmI::endIfNobodyAnswers);
        if (whole.value().isPresent()) {
            return new Tried<>(whole.value().map(Person::ofPeople), Optional.empty());
        }
        Optional<Person> other = tried(() -> webex.call(plain).body())
                .value()
                .map(Person::ofPeople)
                .or(() -> tried(() -> webex.call(Request.of(webex.operation("scim.users.me")))
                                .body())
                        .value()
                        .map(Person::ofDirectory));
        return other.isPresent()
                ? new Tried<>(other.map(found -> found.withCalling(withoutCalling(whole.failure()))), Optional.empty())
                : new Tried<>(Optional.empty(), whole.failure());
    }

    /** What the code says of an account: it has no Calling of its own. */
    private static Optional<Boolean> withoutCalling(Optional<WebexException> failed) {
        return failed.filter(no -> no.failure().errorCodes().contains(NO_CALLING))
                .map(no -> false);
    }

    /** Where no person tells it: that of what the token may read, unless it is read for another organization. */
    private static Optional<String> organization(WebexClient webex) {
        return webex.orgId().isPresent()
                ? Optional.empty()
                : OF_OBJECTS.stream()
                        .map(list -> tried(() -> webex.call(Request.of(webex.operation(list))
                                                .query("max", "1"))
                                        .body())
                                .value()
                                .map(body ->
                                        body.path("items").path(0).path("orgId").asText(""))
                                .filter(id -> !id.isEmpty()))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .or(() -> only(tried(() -> webex.call(Request.of(webex.operation("organizations.list")))
                                .body())));
    }

    /** Who sees several works for others, too: none of them is known to be their own. */
    private static Optional<String> only(Tried<JsonNode> organizations) {
        return organizations
                .value()
                .map(body -> body.path("items"))
                .filter(items -> items.size() == 1)
                .map(items -> items.path(0).path("id").asText(""))
                .filter(id -> !id.isEmpty());
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

    /**
     * A person may be missing (404, 403); where nobody answers, no token is accepted, or the answer leads elsewhere, where no token is
     * sent, there is no more to find out.
     */
    private static void endIfNobodyAnswers(WebexException failed) {
        boolean leadsElsewhere = failed.failure().httpStatus().stream().anyMatch(status -> status / 100 == REDIRECTION);
        if (leadsElsewhere || !(failed instanceof WebexException.Rejected)) {
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
