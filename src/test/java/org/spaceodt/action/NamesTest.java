package org.spaceodt.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spaceodt.action.Description.Parameter.optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.person.People;
import org.spaceodt.webex.resource.queue.Queues;
import org.spaceodt.webex.resource.workspace.Workspaces;

class NamesTest {
    @RegisterExtension
    static final ActionStage STAGE = new ActionStage();

    private static final Description ANY = new Description(
            "any",
            Description.Section.LOCATION,
            List.of(
                    optional("location_id", Kind.LOCATION).formerly("site"),
                    optional("group", Kind.ROUTE_GROUP),
                    optional("trunk", Kind.TRUNK),
                    optional("route", Kind.ROUTE),
                    optional("person", Kind.PERSON),
                    optional("workspace", Kind.WORKSPACE),
                    optional("note", Kind.TEXT)),
            List.of(),
            List.of());

    private Names names;

    @BeforeEach
    void begin() {
        names = new Names(STAGE.webex());
    }

    private Names.Resolved resolve(String... cells) {
        Row row = new Row(5, Map.of());
        for (int i = 0; i < cells.length; i += 2) {
            row = row.with(cells[i], cells[i + 1]);
        }
        return names.resolve(ANY, row);
    }

    @Test
    void namesBecomeIdsAndEachKindIsListedOnce() {
        String location = STAGE.location("Sede Alameda");
        String group = STAGE.route("ROUTE_GROUP", 0).path("id").asText();
        String groupName = STAGE.route("ROUTE_GROUP", 0).path("name").asText();
        String trunk = STAGE.route("TRUNK", 0).path("id").asText();
        String trunkName = STAGE.route("TRUNK", 0).path("name").asText();
        STAGE.forgetCalls();

        for (int i = 0; i < 100; i++) {
            Names.Resolved resolved = resolve(
                    "site", "sede alameda", "group", groupName, "trunk", trunkName, "route", trunkName, "note", "x");
            assertThat(resolved.faults()).isEmpty();
            assertThat(resolved.row().cells())
                    .containsEntry("location_id", location)
                    .containsEntry("group", group)
                    .containsEntry("trunk", trunk)
                    .containsEntry("route", trunk)
                    .containsEntry("note", "x");
        }

        assertThat(STAGE.calls()).isEqualTo(4);
    }

    private static String email(int person) {
        return person(person).at("/emails/0").asText();
    }

    private static JsonNode person(int number) {
        List<JsonNode> people = new ArrayList<>();
        new People(STAGE.webex()).each(people::add);
        return people.get(number);
    }

    @Test
    void whatIsKnownAlreadyCostsNoCallAndWhatIsNotKnownIsAskedFor() throws Exception {
        Directory people = Directory.of(
                List.of(new ObjectMapper().readTree("{\"id\": \"p1\", \"name\": \"ana.ejemplo@example.com\"}")));
        String email = email(7);
        names = new Names(
                STAGE.webex(),
                kind -> kind == Kind.PERSON ? Optional.of(people) : Optional.empty(),
                () -> 0,
                (kind, all) -> {});
        STAGE.forgetCalls();

        assertThat(resolve("person", "ANA.Ejemplo@example.com").row().cells()).containsEntry("person", "p1");
        assertThat(STAGE.calls()).isZero();
        assertThat(resolve("person", email).faults()).isEmpty();
        assertThat(STAGE.calls()).isEqualTo(1);

        // Of another organization nothing is known.
        String other = "Y2lzY29zcGFyazovL3VzL09SR0FOSVpBVElPTi85NmFiYzJhYS0zZGNjLTExZTUtYTE1Mi1mZTM0ODE5Y2RjOWE";
        assertThatThrownBy(() -> resolve("person", "ana.ejemplo@example.com", "org_id", other))
                .isInstanceOf(WebexException.Rejected.class);
    }

    @Test
    void callQueuesHaveNamesToo() {
        JsonNode queue = new Queues(STAGE.webex()).list().get(0);
        Description joins = new Description(
                "joins",
                Description.Section.PERSON,
                List.of(optional("call_queue_names", CellType.listOf(Kind.CALL_QUEUE))),
                List.of(),
                List.of());

        Names.Resolved resolved = names.resolve(
                joins, new Row(2, Map.of("call_queue_names", queue.path("name").asText())));

        assertThat(resolved.row().cell("call_queue_names"))
                .contains(queue.path("id").asText());
    }

    @Test
    void aPersonIsLookedUpByAddressOnceAndNobodyElseIsRead() {
        String email = email(7);
        String id = person(7).path("id").asText();
        STAGE.forgetCalls();

        for (int i = 0; i < 50; i++) {
            assertThat(resolve("person", email.toUpperCase(Locale.ROOT)).row().cells())
                    .containsEntry("person", id);
        }

        assertThat(STAGE.calls()).isEqualTo(1);
    }

    @Test
    void whereManyPeopleAreNamedAllAreListedOnce() {
        List<JsonNode> people = new ArrayList<>();
        new People(STAGE.webex()).each(people::add);
        int listing = STAGE.calls();
        assertThat(people).hasSizeGreaterThan(Mailboxes.ONE_BY_ONE);
        STAGE.forgetCalls();

        for (JsonNode person : people) {
            assertThat(resolve("person", person.at("/emails/0").asText()).row().cells())
                    .containsEntry("person", person.path("id").asText());
        }

        assertThat(STAGE.calls()).isLessThanOrEqualTo(Mailboxes.ONE_BY_ONE + listing);
    }

    @Test
    void anAddressThatNobodyHasIsAFaultAndWhatIsNoAddressIsNotAskedFor() {
        assertThat(resolve("person", "nadie@example.com")
                        .faults()
                        .get(0)
                        .summary()
                        .in(Locale.ENGLISH))
                .contains("nadie@example.com");
        STAGE.forgetCalls();

        assertThat(resolve("person", "Nora Ejemplo").faults()).hasSize(1);
        assertThat(STAGE.calls()).isZero();
    }

    @Test
    void workspacesAreFoundByNameAndAnAmbiguousOneIsAFaultWithItsIds() {
        String one = workspace("Sala Única");
        List<String> two = List.of(workspace("Sala Doble"), workspace("Sala Doble"));

        assertThat(resolve("workspace", "sala única").row().cells()).containsEntry("workspace", one);
        assertThat(resolve("workspace", "Sala Doble").faults().get(0).nextStep().in(Locale.ENGLISH))
                .contains(two);
        assertThat(resolve("workspace", one, "person", one).faults())
                .extracting(Diagnostic::column)
                .containsExactly("person");
    }

    private static String workspace(String name) {
        return new Workspaces(STAGE.webex())
                .create(new Workspaces.NewWorkspace(
                        name,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .id();
    }

    @Test
    void idsInBothFormsAreTakenAsTheyAreAndNothingIsRead() {
        String id = STAGE.location("Sede Alameda");
        String uuid = new WebexId(id).bare();
        STAGE.forgetCalls();

        assertThat(resolve("location_id", id).row().cells()).containsEntry("location_id", id);
        assertThat(resolve("location_id", uuid).row().cells()).containsEntry("location_id", uuid);
        assertThat(STAGE.calls()).isZero();
    }

    @Test
    void anUnknownNameIsAFaultWithNamesThatAreNear() {
        STAGE.location("Sede Alameda");

        Diagnostic fault = resolve("location_id", "Sede Almeda").faults().get(0);

        assertThat(fault.row()).isEqualTo(5);
        assertThat(fault.column()).isEqualTo("location_id");
        assertThat(fault.summary().in(Locale.ENGLISH)).contains("Sede Almeda");
        assertThat(fault.nextStep().in(Locale.ENGLISH)).contains("Sede Alameda");
    }

    @Test
    void anIdOfAnotherKindIsAFault() {
        String location = STAGE.location("Sede Alameda");

        assertThat(resolve("group", location, "route", location).faults())
                .extracting(Diagnostic::column)
                .containsExactly("group", "route");
    }

    @Test
    void aNameThatDiffersInCapitalsFromTwoIsAmbiguousAndOneLetterByLetterIsNot() {
        Directory directory = Directory.of(List.of(entry("1", "Sede"), entry("2", "SEDE")));

        assertThat(directory.called("sede", java.util.Optional.empty())).hasSize(2);
        assertThat(directory.called("SEDE", java.util.Optional.empty()))
                .extracting(Directory.Entry::id)
                .containsExactly("2");
    }

    private static com.fasterxml.jackson.databind.JsonNode entry(String id, String name) {
        return Fields.none().put("id", id).put("name", name);
    }
}
