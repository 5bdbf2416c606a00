package org.spaceodt.webex.resource.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spaceodt.webex.resource.FakeApi.LOST;
import static org.spaceodt.webex.resource.FakeApi.json;
import static org.spaceodt.webex.resource.FakeApi.parse;
import static org.spaceodt.webex.resource.FakeApi.refusal;
import static org.spaceodt.webex.resource.FakeApi.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.FakeApi;
import org.spaceodt.webex.resource.RequestCheck;
import org.spaceodt.webex.resource.location.Locations.AddressChange;
import org.spaceodt.webex.resource.location.Locations.LocationChange;
import org.spaceodt.webex.resource.location.Locations.NewLocation;

class LocationsTest {
    @RegisterExtension
    static final FakeApi API = new FakeApi();

    private static final NewLocation SEDE = named("Sede Olivo");
    private static final ObjectNode MADE = parse("{'items': [{'id': 'l9', 'name': 'Sede Olivo'}]}");
    private static final ObjectNode NONE = parse("{'items': []}");

    private Locations locations;

    @BeforeEach
    void locations() {
        locations = new Locations(API.client());
    }

    @Test
    void aLocationIsMadeWithTheLanguageOfAnnouncementsInLowerCase() {
        API.answer("locations.create", json(201, parse("{'id': 'l9'}")));

        assertThat(locations.create(SEDE).id()).isEqualTo("l9");

        assertThat(API.lastBody())
                .isEqualTo(parse("{'name': 'Sede Olivo', 'timeZone': 'Europe/Madrid', 'preferredLanguage': 'es_es',"
                        + "'announcementLanguage': 'es_es', 'notes': 'Ejemplo', 'address': {'address1': 'Calle Ejemplo 1',"
                        + "'city': 'Madrid', 'state': 'MD', 'postalCode': '28001', 'country': 'ES'}}"));
    }

    @Test
    void aLocationMadeByALostCallIsNotMadeAgain() {
        API.answer("locations.create", LOST);
        API.answer("locations.list", json(MADE));

        assertThat(locations.create(SEDE).id()).isEqualTo("l9");
        assertThat(API.written()).containsExactly("locations.create");
    }

    @Test
    void aLocationWhoseAnswerHasNoIdIsFoundByItsName() {
        API.answer("locations.create", json(201, parse("{}")));
        API.answer("locations.list", json(MADE));

        assertThat(locations.create(SEDE).id()).isEqualTo("l9");
        assertThat(API.written()).containsExactly("locations.create");
    }

    @Test
    void aLocationWithoutIdThatCannotBeFoundIsAFailure() {
        API.answer("locations.create", json(201, parse("{'id': ''}")));
        API.answer("locations.list", json(NONE));

        assertThatThrownBy(() -> locations.create(SEDE))
                .isInstanceOfSatisfying(
                        WebexException.Unreadable.class,
                        failed -> assertThat(failed.failure().message()).contains("no id"));
        assertThat(API.written()).containsExactly("locations.create");
    }

    @Test
    void aLocationThatALostCallDidNotMakeIsMadeOnceMore() {
        API.answer("locations.create", LOST, json(201, parse("{'id': 'l9'}")));
        API.answer("locations.list", json(NONE));

        assertThat(locations.create(SEDE).id()).isEqualTo("l9");
        assertThat(API.written()).containsExactly("locations.create", "locations.create");
    }

    @Test
    void whenNobodyCanTellItIsUncertain() {
        API.answer("locations.create", LOST);
        API.answer("locations.list", status(403));

        assertThatThrownBy(() -> locations.create(SEDE)).isInstanceOf(WebexException.Uncertain.class);
        assertThat(API.written()).containsExactly("locations.create");
    }

    @Test
    void aLocationThatSomebodyElseMadeIsNotTakenForOurs() {
        API.answer("locations.create", refusal(409, 409, "name is taken"));
        API.answer("locations.list", json(MADE));

        assertThatThrownBy(() -> locations.create(SEDE)).isInstanceOf(WebexException.Rejected.class);
        assertThat(API.called()).containsExactly("locations.create");
    }

    @Test
    void anUpdateChangesAPartOfTheAddressAndKeepsTheRest() {
        ObjectNode read = FakeApi.example("locations.get");
        read.withObject("/address").put(RequestCheck.NOVELTY, "kept");
        API.answer("locations.get", json(read));
        API.answer("locations.update", status(204));
        AddressChange street = new AddressChange(
                Optional.of("Calle Nueva 2"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        locations.update(
                "l1", new LocationChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(street)));

        ObjectNode expected = read.deepCopy().retain("name", "timeZone", "preferredLanguage", "address");
        expected.withObject("/address").put("address1", "Calle Nueva 2");
        assertThat(API.lastBody()).isEqualTo(expected);
    }

    @Test
    void aNameIsFoundLetterByLetterFirst() {
        API.answer(
                "locations.list",
                json(
                        parse(
                                "{'items': [{'id': '1', 'name': 'SEDE'}, {'id': '2', 'name': 'Sede'}, {'id': '3', 'name': 'Sede B'}]}")));

        assertThat(locations.find("Sede").orElseThrow().path("id").asText()).isEqualTo("2");
        assertThat(locations.find("sede").orElseThrow().path("id").asText()).isEqualTo("1");
        assertThat(locations.find("Sed")).isEmpty();
    }

    @Test
    void alreadyDeletedByALostCallIsDeleted() {
        API.answer("locations.delete", LOST, status(404));

        assertThat(locations.delete("l1").despite()).isPresent();
        assertThat(API.written()).containsExactly("locations.delete", "locations.delete");
    }

    @Test
    void tooLongANameIsToldBeforeAnythingIsSent() {
        assertThatThrownBy(() -> named("x".repeat(257)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("256");
        assertThat(named("x".repeat(256)).name()).hasSize(256);
    }

    private static NewLocation named(String name) {
        Address address = new Address("Calle Ejemplo 1", Optional.empty(), "Madrid", "MD", "28001", "ES");
        return new NewLocation(
                name,
                "Europe/Madrid",
                "es_es",
                "ES_ES",
                address,
                Optional.empty(),
                Optional.empty(),
                Optional.of("Ejemplo"));
    }
}
