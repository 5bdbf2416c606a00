package org.spaceodt.webex.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spaceodt.webex.resource.FakeApi.json;
import static org.spaceodt.webex.resource.FakeApi.parse;
import static org.spaceodt.webex.resource.FakeApi.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.operation.Operation;
import org.spaceodt.webex.operation.Operations;
import org.spaceodt.webex.resource.calling.CallForwarding;
import org.spaceodt.webex.resource.calling.CallIntercept;
import org.spaceodt.webex.resource.calling.CallType;
import org.spaceodt.webex.resource.calling.IncomingPermissions;
import org.spaceodt.webex.resource.calling.OutgoingPermissions;
import org.spaceodt.webex.resource.calling.OutgoingPermissions.OutgoingChange;
import org.spaceodt.webex.resource.calling.OutgoingPermissions.Permission;
import org.spaceodt.webex.resource.calling.Voicemail;
import org.spaceodt.webex.resource.license.Licenses;
import org.spaceodt.webex.resource.license.Licenses.LicenseChange;
import org.spaceodt.webex.resource.location.Address;
import org.spaceodt.webex.resource.location.CallingLocations;
import org.spaceodt.webex.resource.location.CallingLocations.CallerId;
import org.spaceodt.webex.resource.location.CallingLocations.CallingChange;
import org.spaceodt.webex.resource.location.CallingLocations.Enabling;
import org.spaceodt.webex.resource.location.DisableCallingJobs;
import org.spaceodt.webex.resource.location.InternalDialing;
import org.spaceodt.webex.resource.location.Locations;
import org.spaceodt.webex.resource.location.Locations.LocationChange;
import org.spaceodt.webex.resource.location.Locations.NewLocation;
import org.spaceodt.webex.resource.location.PstnConnections;
import org.spaceodt.webex.resource.location.PstnConnections.Choice;
import org.spaceodt.webex.resource.location.Route;
import org.spaceodt.webex.resource.location.RouteType;
import org.spaceodt.webex.resource.number.AssignedNumbers;
import org.spaceodt.webex.resource.number.AssignedNumbers.NumberChange;
import org.spaceodt.webex.resource.number.AssignedNumbers.NumbersChange;
import org.spaceodt.webex.resource.number.LocationNumbers;
import org.spaceodt.webex.resource.number.LocationNumbers.NewNumbers;
import org.spaceodt.webex.resource.number.LocationNumbers.NumberType;
import org.spaceodt.webex.resource.number.NumberState;
import org.spaceodt.webex.resource.person.MoveUsersJobs;
import org.spaceodt.webex.resource.person.MoveUsersJobs.MovingUser;
import org.spaceodt.webex.resource.person.People;
import org.spaceodt.webex.resource.person.People.NewPerson;
import org.spaceodt.webex.resource.person.People.PersonChange;
import org.spaceodt.webex.resource.person.ScimUsers;
import org.spaceodt.webex.resource.person.ScimUsers.Name;
import org.spaceodt.webex.resource.person.ScimUsers.NewUser;
import org.spaceodt.webex.resource.queue.QueueAgents;
import org.spaceodt.webex.resource.queue.QueueAgents.Membership;
import org.spaceodt.webex.resource.queue.QueueAgents.Sort;
import org.spaceodt.webex.resource.queue.Queues;
import org.spaceodt.webex.resource.workspace.Workspaces;
import org.spaceodt.webex.resource.workspace.Workspaces.NewWorkspace;
import org.spaceodt.webex.resource.workspace.Workspaces.WorkspaceChange;

/** Every write of the API that the product knows is made once, and its request fits the specification. */
class EveryOperationTest {
    @RegisterExtension
    static final FakeApi API = new FakeApi();

    private static final String NUMBER = "+34555010155";
    private static final Route ROUTE = new Route(RouteType.TRUNK, "t1");
    private static final Address ADDRESS =
            new Address("Calle Ejemplo 1", Optional.empty(), "Madrid", "MD", "28001", "ES");

    private static final Map<String, Consumer<WebexClient>> WRITES = writes();

    /** Only the sandbox has them, for clients that are not ours. */
    private static final Set<String> NOT_OURS = Set.of("jobs.disableCalling.pause", "jobs.disableCalling.resume");

    private static Map<String, Consumer<WebexClient>> writes() {
        Map<String, Consumer<WebexClient>> writes = new TreeMap<>();
        addPeople(writes);
        addSettings(writes);
        addLocations(writes);
        addWorkspaces(writes);
        return writes;
    }

    private static void addPeople(Map<String, Consumer<WebexClient>> writes) {
        writes.put("people.create", webex -> new People(webex).create(person()));
        writes.put("people.update", webex -> new People(webex).update("p1", PersonChange.location("l2")));
        writes.put("people.delete", webex -> new People(webex).delete("p1"));
        writes.put("licenses.assign", webex -> new Licenses(webex).assign("p1", List.of(LicenseChange.add("lic"))));
        writes.put("scim.users.create", webex -> new ScimUsers(webex, "o1").create(user()));
        writes.put("scim.users.delete", webex -> new ScimUsers(webex, "o1").delete("u1"));
        writes.put("jobs.moveUsers.start", webex -> new MoveUsersJobs(webex).start("l2", List.of(MovingUser.of("p1"))));
        writes.put("queues.agents.settings.update", webex -> new QueueAgents(webex)
                .update("p1", Sort.BASIC, List.of(new Membership("q1", true))));
        writes.put("queues.update", webex -> new Queues(webex).replaceAgents("l1", queue(), Sort.BASIC));
    }

    private static ObjectNode queue() {
        return (ObjectNode)
                parse(
                        "{'id': 'q1', 'name': 'Cola', 'queueSettings': {'queueSize': 25, 'overflow':"
                                + " {'action': 'PERFORM_BUSY_TREATMENT', 'greeting': 'DEFAULT', 'audioFiles': []}},"
                                + " 'agents': [{'id': 'p1', 'firstName': 'Ana', 'weight': '50', 'skillLevel': 2, 'joinEnabled': true}]}");
    }

    private static void addSettings(Map<String, Consumer<WebexClient>> writes) {
        ObjectNode forwarding = CallForwarding.always("532101");
        writes.put("person.callForwarding.telephony.update", webex -> new CallForwarding(webex)
                .updateAlways(Owner.person("p1"), CallForwarding.always("532101")));
        writes.put("person.callForwarding.update", webex -> new CallForwarding(webex)
                .update(Owner.person("p1"), forwarding));
        writes.put(
                "person.numbers.update", webex -> new AssignedNumbers(webex).update(Owner.person("p1"), secondary()));
        writes.put("person.incomingPermission.update", webex -> new IncomingPermissions(webex)
                .update("p1", FakeApi.parse("{'useCustomEnabled': true, 'internalCallsEnabled': false}")));
        writes.put("person.outgoingPermission.update", webex -> new OutgoingPermissions(webex)
                .update(Owner.person("p1"), OutgoingChange.allBut(Set.of(CallType.INTERNATIONAL))));
        writes.put("person.voicemail.update", webex -> new Voicemail(webex)
                .update("p1", FakeApi.parse("{'enabled': true}")));
        writes.put("person.intercept.update", webex -> new CallIntercept(webex)
                .update("p1", FakeApi.parse("{'enabled': true}")));
    }

    private static void addLocations(Map<String, Consumer<WebexClient>> writes) {
        writes.put("locations.create", webex -> new Locations(webex).create(location()));
        writes.put("locations.update", webex -> new Locations(webex)
                .update(
                        "l1",
                        new LocationChange(Optional.of("Sede"), Optional.empty(), Optional.empty(), Optional.empty())));
        writes.put("locations.delete", webex -> new Locations(webex).delete("l1"));
        writes.put("telephony.locations.precheckForDeletion", webex -> new DisableCallingJobs(webex).check("l1"));
        writes.put("jobs.disableCalling.start", webex -> new DisableCallingJobs(webex).start("l1", "Sede"));
        writes.put("telephony.locations.enable", webex -> new CallingLocations(webex)
                .enable(Enabling.of(new Locations(webex).get("l1"), "ES_ES")));
        writes.put("telephony.locations.update", webex -> new CallingLocations(webex)
                .update("l1", CallingChange.of(new CallerId(Optional.of("Ejemplo SA"), Optional.of(NUMBER)))));
        writes.put("pstn.connection.configure", webex -> new PstnConnections(webex)
                .configure("l1", Choice.premises("option", ROUTE)));
        writes.put("location.numbers.add", webex -> new LocationNumbers(webex)
                .add(
                        "l1",
                        new NewNumbers(
                                List.of(NUMBER), Optional.of(NumberType.DID), NumberState.INACTIVE, Optional.empty())));
        writes.put("location.numbers.activate", webex -> new LocationNumbers(webex).activate("l1", List.of(NUMBER)));
        writes.put("location.numbers.remove", webex -> new LocationNumbers(webex).remove("l1", List.of(NUMBER)));
        writes.put("location.internalDialing.update", webex -> new InternalDialing(webex).route("l1", ROUTE));
        writes.put("location.outgoingPermission.update", webex -> new OutgoingPermissions(webex)
                .update(Owner.location("l1"), blockInternational()));
    }

    private static void addWorkspaces(Map<String, Consumer<WebexClient>> writes) {
        Owner workspace = Owner.workspace("w1");
        writes.put("workspaces.create", webex -> new Workspaces(webex).create(workspace()));
        writes.put("workspaces.update", webex -> new Workspaces(webex).update("w1", WorkspaceChange.name("Sala")));
        writes.put("workspaces.delete", webex -> new Workspaces(webex).delete("w1"));
        writes.put("workspace.callForwarding.update", webex -> new CallForwarding(webex)
                .update(workspace, CallForwarding.always("532101")));
        writes.put("workspace.numbers.update", webex -> new AssignedNumbers(webex).update(workspace, secondary()));
        writes.put("workspace.outgoingPermission.update", webex -> new OutgoingPermissions(webex)
                .update(workspace, blockInternational()));
        writes.put("workspace.callForwarding.telephony.update", webex -> new CallForwarding(webex)
                .updateAlways(workspace, CallForwarding.always("532101")));
    }

    static Set<String> writeIds() {
        return WRITES.keySet();
    }

    @ParameterizedTest
    @MethodSource("writeIds")
    void isWrittenOnceAndFitsTheSpecification(String operationId) {
        answerUndocumentedReads();
        API.answer(operationId, success(operationId));

        WRITES.get(operationId).accept(API.client());

        assertThat(API.written()).containsExactly(operationId);
    }

    @ParameterizedTest
    @MethodSource("writeIds")
    void isMadeInAnotherOrganizationToo(String operationId) {
        answerUndocumentedReads();
        API.answer(operationId, success(operationId));

        WRITES.get(operationId).accept(API.connect(Optional.of("partner")));

        assertThat(API.written()).containsExactly(operationId);
    }

    private static void answerUndocumentedReads() {
        for (String owner : List.of("person", "workspace")) {
            API.answer(owner + ".callForwarding.telephony.get", json(parse("{'callForwarding': {'always': {}}}")));
        }
    }

    @Test
    void noWriteIsForgotten() {
        Set<String> known = Operations.load().all().stream()
                .filter(operation -> !operation.isRead() && !operation.id().startsWith("auth."))
                .map(Operation::id)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> made = new TreeSet<>(WRITES.keySet());
        made.addAll(NOT_OURS);
        assertThat(made).containsExactlyElementsOf(known);
        assertThat(known).containsAll(FakeApi.writesOfTheSpecification()).hasSizeGreaterThan(30);
    }

    private static ResponseDefinitionBuilder success(String operationId) {
        int status = Operations.load().get(operationId).success().get(0);
        boolean silent = status == 204 || operationId.equals("location.numbers.add");
        return silent ? status(status) : json(status, FakeApi.example(operationId));
    }

    private static NewPerson person() {
        return new NewPerson(
                List.of("ada@example.com"),
                Optional.of("Ada"),
                Optional.of("Ejemplo"),
                Optional.empty(),
                Optional.of("l1"),
                Optional.of("2101"),
                List.of(),
                List.of("lic"),
                Optional.empty());
    }

    private static NewUser user() {
        return NewUser.of("ada@example.com", new Name("Ada", "Ejemplo"), Optional.of("Ada Ejemplo"));
    }

    private static NewLocation location() {
        return new NewLocation(
                "Sede Nueva",
                "Europe/Madrid",
                "es_es",
                "ES_ES",
                ADDRESS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static NewWorkspace workspace() {
        return new NewWorkspace(
                "Sala Nueva",
                Optional.of("l1"),
                Optional.of(Workspaces.Type.MEETING_ROOM),
                Optional.of(Workspaces.Calling.webex(new Workspaces.WebexCalling(
                        Optional.empty(), Optional.of("2201"), Optional.of("l1"), Optional.empty()))),
                Optional.of(Workspaces.SupportedDevices.PHONES),
                Optional.empty(),
                Optional.empty());
    }

    private static NumbersChange secondary() {
        return NumbersChange.of(NumberChange.addSecondary(NUMBER));
    }

    private static OutgoingChange blockInternational() {
        Map<CallType, Permission> permissions = new EnumMap<>(CallType.class);
        permissions.put(CallType.INTERNATIONAL, Permission.BLOCKED);
        return OutgoingChange.of(permissions);
    }
}
