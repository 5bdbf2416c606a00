package org.spaceodt.webex.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spaceodt.sandbox.Sandbox;
import org.spaceodt.sandbox.options.SandboxOptions;
import org.spaceodt.support.Await;
import org.spaceodt.support.FastPatience;
import org.spaceodt.webex.Access;
import org.spaceodt.webex.ApiAddress;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexClients;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.http.ConnectionSettings;
import org.spaceodt.webex.resource.calling.CallForwarding;
import org.spaceodt.webex.resource.calling.CallIntercept;
import org.spaceodt.webex.resource.calling.CallType;
import org.spaceodt.webex.resource.calling.OutgoingPermissions;
import org.spaceodt.webex.resource.calling.OutgoingPermissions.OutgoingChange;
import org.spaceodt.webex.resource.calling.OutgoingPermissions.Permission;
import org.spaceodt.webex.resource.calling.Voicemail;
import org.spaceodt.webex.resource.license.Licenses;
import org.spaceodt.webex.resource.location.Address;
import org.spaceodt.webex.resource.location.CallingLocations;
import org.spaceodt.webex.resource.location.CallingLocations.CallerId;
import org.spaceodt.webex.resource.location.CallingLocations.CallingChange;
import org.spaceodt.webex.resource.location.CallingLocations.Enabling;
import org.spaceodt.webex.resource.location.DisableCallingJobs;
import org.spaceodt.webex.resource.location.InternalDialing;
import org.spaceodt.webex.resource.location.Locations;
import org.spaceodt.webex.resource.location.Locations.NewLocation;
import org.spaceodt.webex.resource.location.PstnConnections;
import org.spaceodt.webex.resource.location.PstnConnections.Choice;
import org.spaceodt.webex.resource.location.Route;
import org.spaceodt.webex.resource.location.RouteTargets;
import org.spaceodt.webex.resource.location.RouteType;
import org.spaceodt.webex.resource.number.AssignedNumbers;
import org.spaceodt.webex.resource.number.AssignedNumbers.NumberChange;
import org.spaceodt.webex.resource.number.AssignedNumbers.NumbersChange;
import org.spaceodt.webex.resource.number.LocationNumbers;
import org.spaceodt.webex.resource.number.LocationNumbers.NewNumbers;
import org.spaceodt.webex.resource.number.LocationNumbers.NumberType;
import org.spaceodt.webex.resource.number.NumberState;
import org.spaceodt.webex.resource.organization.Organizations;
import org.spaceodt.webex.resource.person.MoveStart;
import org.spaceodt.webex.resource.person.MoveState;
import org.spaceodt.webex.resource.person.MoveUsersJobs;
import org.spaceodt.webex.resource.person.MoveUsersJobs.MovingUser;
import org.spaceodt.webex.resource.person.People;
import org.spaceodt.webex.resource.person.People.NewPerson;
import org.spaceodt.webex.resource.person.People.PersonChange;
import org.spaceodt.webex.resource.person.ScimUsers;
import org.spaceodt.webex.resource.person.ScimUsers.Name;
import org.spaceodt.webex.resource.person.ScimUsers.NewUser;
import org.spaceodt.webex.resource.workspace.Workspaces;
import org.spaceodt.webex.resource.workspace.Workspaces.NewWorkspace;
import org.spaceodt.webex.resource.workspace.Workspaces.WorkspaceChange;
import org.spaceodt.webex.token.AccessToken;
import org.spaceodt.webex.token.Credentials;
import org.spaceodt.webex.wire.redaction.Secrets;

/** The product's own client works with the sandbox as with the real thing, waits included. */
class AgainstTheSandboxTest {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());
    private static final Address ADDRESS =
            new Address("Calle Ejemplo 1", Optional.empty(), "Madrid", "MD", "28001", "ES");
    private static final Polling WATCH =
            new Polling(Duration.ofMillis(50), Duration.ofSeconds(1), Duration.ofMinutes(1), Polling.Pause.SLEEP);

    private static Vertx vertx;
    private static Sandbox sandbox;
    private static WebexClient webex;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        sandbox = Sandbox.start(vertx, SandboxOptions.defaults(), 0);
        Access access = new Access(
                ApiAddress.of(sandbox.baseUrl().toString()),
                new Credentials.Given(AccessToken.of("a-token-for-tests"), Optional.empty()),
                ConnectionSettings.DIRECT,
                10,
                Optional.empty(),
                new Access.Watch(exchange -> {}, new Secrets()));
        webex = new WebexClients(vertx, FastPatience.USUAL).connect(access);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
        vertx.close();
    }

    @Test
    void aLocationIsBuiltAndPeopledAndCleared() {
        String id = location("Sede de Prueba", "+34555010150", "+34555010151");
        String person =
                new People(webex).create(person("ada@example.com", id, "2901")).id();

        // Right after the licence the settings are not there yet: the client waits for them.
        new Voicemail(webex).update(person, FakeApi.parse("{'enabled': false}"));
        new CallIntercept(webex).update(person, FakeApi.parse("{'enabled': true}"));
        new CallForwarding(webex).update(Owner.person(person), CallForwarding.always("532101"));
        new OutgoingPermissions(webex)
                .update(Owner.person(person), OutgoingChange.allBut(Set.of(CallType.INTERNATIONAL)));
        new OutgoingPermissions(webex)
                .update(Owner.location(id), OutgoingChange.of(Map.of(CallType.INTERNATIONAL, Permission.BLOCKED)));
        new AssignedNumbers(webex)
                .update(Owner.person(person), NumbersChange.of(NumberChange.addSecondary("+34555010151")));

        assertThat(new Voicemail(webex).get(person).path("enabled").asBoolean()).isFalse();
        assertThat(new CallForwarding(webex)
                        .get(Owner.person(person))
                        .at("/callForwarding/always/destination")
                        .asText())
                .isEqualTo("532101");
        assertThat(AssignedNumbers.has(new AssignedNumbers(webex).get(Owner.person(person)), "+34555010151"))
                .isTrue();
        assertThatThrownBy(() -> new Locations(webex).delete(id))
                .isInstanceOfSatisfying(
                        WebexException.class,
                        refused -> assertThat(refused.failure().httpStatus()).hasValue(409));

        new People(webex).update(person, name("Ada Nueva"));
        assertThat(new People(webex).get(person).path("displayName").asText()).isEqualTo("Ada Nueva");
        assertThat(new People(webex).get(person).path("extension").asText()).isEqualTo("2901");
        new People(webex).delete(person);
        DisableCallingJobs disabling = new DisableCallingJobs(webex);
        String job = disabling.start(id, "Sede de Prueba").id();
        assertThat(disabling.watch(job, WATCH))
                .hasValueSatisfying(state -> assertThat(state.disabled()).isTrue());
        Await.until("the location is free", () -> isDeleted(id));
        assertThat(new Locations(webex).list())
                .noneMatch(one -> one.path("id").asText().equals(id));
    }

    /** Webex answers 409 for a while after the job that disables a location. */
    private static boolean isDeleted(String locationId) {
        try {
            new Locations(webex).delete(locationId);
            return true;
        } catch (WebexException.Rejected e) {
            assertThat(e.failure().httpStatus()).hasValue(409);
            return false;
        }
    }

    @Test
    void somebodyIsMovedByAJob() {
        String id = location("Sede de Destino", "+34555010160", "+34555010161");
        String person = new People(webex)
                .create(person("zoe@example.com", location("Sede de Origen", "+34555010170", "+34555010171"), "2902"))
                .id();

        MoveStart start = new MoveUsersJobs(webex).start(id, List.of(MovingUser.of(person)));
        MoveState state = new MoveUsersJobs(webex)
                .watch(((MoveStart.Started) start).state().jobId(), WATCH);

        assertThat(state.movedEverybody()).isTrue();
        assertThat(new People(webex).get(person).path("locationId").asText()).isEqualTo(id);
    }

    @Test
    void usersAndWorkspacesComeAndGo() {
        String own = new Organizations(webex).list().get(0).path("id").asText();
        String uuid = new org.spaceodt.webex.WebexId(own).bare();
        String user = new ScimUsers(webex, uuid)
                .create(NewUser.of("eva@example.com", new Name("Eva", "Ejemplo"), Optional.empty()))
                .id();
        new ScimUsers(webex, uuid).delete(user);
        assertThat(new People(webex).find("eva@example.com")).isEmpty();

        String id = location("Sede con Sala", "+34555010180", "+34555010181");
        String workspace = new Workspaces(webex)
                .create(new NewWorkspace(
                        "Sala Nueva",
                        Optional.of(id),
                        Optional.of(Workspaces.Type.MEETING_ROOM),
                        Optional.of(Workspaces.Calling.webex(new Workspaces.WebexCalling(
                                Optional.empty(), Optional.of("2903"), Optional.of(id), Optional.empty()))),
                        Optional.of(Workspaces.SupportedDevices.PHONES),
                        Optional.empty(),
                        Optional.empty()))
                .id();
        new Workspaces(webex).update(workspace, WorkspaceChange.name("Sala Grande"));
        new CallForwarding(webex).update(Owner.workspace(workspace), CallForwarding.always("532101"));
        new AssignedNumbers(webex)
                .update(Owner.workspace(workspace), NumbersChange.of(NumberChange.addSecondary("+34555010181")));
        ObjectNode shown = new Workspaces(webex).get(workspace);
        assertThat(shown.path("displayName").asText()).isEqualTo("Sala Grande");
        assertThat(shown.path("type").asText()).isEqualTo("meetingRoom");
        new Workspaces(webex).delete(workspace);
    }

    /** A location with calling, a route, two numbers of which the first is the main one, and its route for unknown extensions. */
    private static String location(String name, String main, String other) {
        Locations locations = new Locations(webex);
        String id = locations
                .create(new NewLocation(
                        name,
                        "Europe/Madrid",
                        "es_es",
                        "es_es",
                        ADDRESS,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .id();
        new CallingLocations(webex).enable(Enabling.of(locations.get(id), "es_es"));
        JsonNode trunk = new RouteTargets(webex)
                .choices().stream()
                        .filter(one -> one.path("type").asText().equals("TRUNK"))
                        .findFirst()
                        .orElseThrow();
        Route route = new Route(RouteType.TRUNK, trunk.path("id").asText());
        String option = new PstnConnections(webex).options(id).get(0).path("id").asText();
        new PstnConnections(webex).configure(id, Choice.premises(option, route));
        new LocationNumbers(webex)
                .add(
                        id,
                        new NewNumbers(
                                List.of(main, other),
                                Optional.of(NumberType.DID),
                                NumberState.INACTIVE,
                                Optional.empty()));
        new LocationNumbers(webex).activate(id, List.of(main, other));
        new CallingLocations(webex).update(id, CallingChange.of(new CallerId(Optional.of(name), Optional.of(main))));
        new InternalDialing(webex).route(id, route);
        return id;
    }

    private static NewPerson person(String email, String location, String extension) {
        String license = new Licenses(webex)
                .list().stream()
                        .filter(one -> one.path("name").asText().contains("Professional"))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asText();
        return new NewPerson(
                List.of(email),
                Optional.of("Ada"),
                Optional.of("Ejemplo"),
                Optional.empty(),
                Optional.of(location),
                Optional.of(extension),
                List.of(),
                List.of(license),
                Optional.empty());
    }

    private static PersonChange name(String display) {
        return new PersonChange(
                Optional.empty(),
                Optional.empty(),
                Optional.of(display),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
