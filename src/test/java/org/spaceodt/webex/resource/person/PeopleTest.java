package org.spaceodt.webex.resource.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spaceodt.webex.resource.FakeApi.LOST;
import static org.spaceodt.webex.resource.FakeApi.json;
import static org.spaceodt.webex.resource.FakeApi.parse;
import static org.spaceodt.webex.resource.FakeApi.refusal;
import static org.spaceodt.webex.resource.FakeApi.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.FakeApi;
import org.spaceodt.webex.resource.RequestCheck;
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.calling.Voicemail;
import org.spaceodt.webex.resource.person.People.NewPerson;
import org.spaceodt.webex.resource.person.People.PersonChange;
import org.spaceodt.webex.resource.person.People.PhoneNumber;

class PeopleTest {
    @RegisterExtension
    static final FakeApi API = new FakeApi();

    private static final NewPerson ADA = new NewPerson(
            List.of("ada@example.com"),
            Optional.of("Ada"),
            Optional.of("O'Ejemplo"),
            Optional.empty(),
            Optional.of("l1"),
            Optional.of("2101"),
            List.of(PhoneNumber.work("+34555010101")),
            List.of("lic"),
            Optional.empty());
    private static final ObjectNode MADE = parse("{'id': 'p1', 'emails': ['Ada@Example.com'], 'firstName': 'Ada'}");
    private static final ResponseDefinitionBuilder NOBODY = json(parse("{'items': []}"));
    private static final ResponseDefinitionBuilder SOMEBODY = json(parse("{'items': [" + MADE + "]}"));
    private static final ResponseDefinitionBuilder TAKEN = refusal(409, 409, "the user exists");

    private People people;

    @BeforeEach
    void people() {
        people = new People(API.client());
    }

    @Test
    void aPersonIsMadeOfWhatIsKnown() {
        API.answer("people.create", json(MADE));

        Written written = people.create(ADA);

        assertThat(written.id()).isEqualTo("p1");
        assertThat(written.despite()).isEmpty();
        assertThat(API.called()).containsExactly("people.create");
        assertThat(API.lastBody())
                .isEqualTo(FakeApi.JSON
                        .createObjectNode()
                        .put("firstName", "Ada")
                        .put("lastName", "O'Ejemplo")
                        .put("locationId", "l1")
                        .put("extension", "2101")
                        .setAll(parse("{'emails': ['ada@example.com'], 'licenses': ['lic'],"
                                + "'phoneNumbers': [{'type': 'work', 'value': '+34555010101'}]}")));
    }

    @Test
    void aPersonMadeByALostCallIsNotMadeAgain() {
        API.answer("people.create", LOST);
        API.answer("people.list", SOMEBODY);

        Written written = people.create(ADA);

        assertThat(written.object()).isEqualTo(MADE);
        assertThat(written.despite()).isPresent();
        assertThat(API.called()).containsExactly("people.create", "people.list");
    }

    @Test
    void aPersonThatALostCallDidNotMakeIsMadeOnceMore() {
        API.answer("people.create", LOST, json(MADE));
        API.answer("people.list", NOBODY);

        Written written = people.create(ADA);

        assertThat(written.despite()).isEmpty();
        assertThat(API.called()).containsExactly("people.create", "people.list", "people.create");
    }

    @Test
    void aPersonThatIsSeenLateIsNotMadeTwice() {
        API.answer("people.create", LOST, TAKEN);
        API.answer("people.list", NOBODY, SOMEBODY);

        Written written = people.create(ADA);

        assertThat(written.id()).isEqualTo("p1");
        assertThat(API.written()).containsExactly("people.create", "people.create");
    }

    @Test
    void whenNobodyCanTellItIsUncertain() {
        API.answer("people.create", LOST);
        API.answer("people.list", status(403));

        assertThatThrownBy(() -> people.create(ADA)).isInstanceOf(WebexException.Uncertain.class);
        assertThat(API.written()).containsExactly("people.create");
    }

    @Test
    void aPersonIsFoundAlthoughAnErrorWasAnswered() {
        API.answer("people.create", refusal(400, 7001, "something about licences"));
        API.answer("people.list", SOMEBODY);

        Written written = people.create(ADA);

        assertThat(written.id()).isEqualTo("p1");
        assertThat(written.despite().orElseThrow().httpStatus()).hasValue(400);
        assertThat(API.written()).containsExactly("people.create");
    }

    @Test
    void anErrorIsBelievedWhenThePersonIsNotThere() {
        API.answer("people.create", refusal(400, 7001, "something about licences"));
        API.answer("people.list", NOBODY);

        assertThatThrownBy(() -> people.create(ADA)).isInstanceOf(WebexException.Rejected.class);
        assertThat(API.called()).containsExactly("people.create", "people.list");
    }

    @Test
    void aPersonThatSomebodyElseMadeIsNotTakenForOurs() {
        API.answer("people.create", TAKEN);
        API.answer("people.list", SOMEBODY);

        assertThatThrownBy(() -> people.create(ADA))
                .isInstanceOf(WebexException.Rejected.class)
                .hasMessageContaining("exists");
        assertThat(API.called()).containsExactly("people.create");
    }

    @Test
    void settingsOfANewPersonWithALineAreWaitedFor() {
        API.answer("people.create", json(MADE));
        API.answer("person.voicemail.get", refusal(404, 4003, "User not found"), json(parse("{'enabled': true}")));

        people.create(ADA);

        assertThat(new Voicemail(API.client()).get("p1").path("enabled").asBoolean())
                .isTrue();
    }

    @Test
    void onePersonHasOneAddress() {
        assertThatThrownBy(() -> new NewPerson(
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUpdateWritesAllThatWasReadAndCanBeWritten() {
        ObjectNode read = FakeApi.example("people.get");
        read.put("loginEnabled", "true").put(RequestCheck.NOVELTY, 7);
        API.answer("people.get", json(read));
        API.answer("people.update", json(read));

        people.update("p1", PersonChange.location("l2"));

        ObjectNode expected = read.deepCopy().put("locationId", "l2").put("loginEnabled", true);
        expected.remove(List.of(
                "id",
                "created",
                "lastModified",
                "lastActivity",
                "timezone",
                "status",
                "invitePending",
                "sipAddresses"));
        expected.remove(List.of("xmppFederationJid", "type", "userName", "phoneNumbers"));
        assertThat((Object) ((ObjectNode) API.lastBody()).without("phoneNumbers"))
                .isEqualTo(expected);
        assertThat(API.lastBody().path("phoneNumbers"))
                .allSatisfy(number -> assertThat(number.path("type").asText()).isEqualTo("work"));
    }

    @Test
    void anUpdateIsFoundAlthoughAnErrorWasAnswered() {
        API.answer("people.get", json(person("l1")), json(person("l2")));
        API.answer("people.update", refusal(400, 7001, "something"));

        Written written = people.update("p1", PersonChange.location("l2"));

        assertThat(written.despite()).isPresent();
        assertThat(API.written()).containsExactly("people.update");
    }

    @Test
    void anUpdateThatIsNotThereIsRefused() {
        API.answer("people.get", json(person("l1")));
        API.answer("people.update", refusal(400, 7001, "something"));

        assertThatThrownBy(() -> people.update("p1", PersonChange.location("l2")))
                .isInstanceOf(WebexException.Rejected.class);
    }

    @Test
    void numbersOfOtherTypesAreNoDifferenceToALook() {
        ObjectNode now = parse("{'id': 'p1', 'displayName': 'Ada', 'phoneNumbers': ["
                + "{'type': 'work_extension', 'value': '2101'}, {'type': 'work', 'value': '+34 555 01 01 01'}]}");
        API.answer("people.get", json(person("l1")), json(now));
        API.answer("people.update", LOST);
        PersonChange change = new PersonChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of(PhoneNumber.work("+34555010101"))),
                Optional.empty());

        people.update("p1", change);

        assertThat(API.written()).containsExactly("people.update");
    }

    private static ObjectNode person(String locationId) {
        return parse(
                "{'id': 'p1', 'emails': ['ada@example.com'], 'firstName': 'Ada', 'locationId': '" + locationId + "'}");
    }
}
