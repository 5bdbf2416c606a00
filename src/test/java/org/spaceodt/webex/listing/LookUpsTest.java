package org.spaceodt.webex.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spaceodt.webex.resource.FakeApi.json;
import static org.spaceodt.webex.resource.FakeApi.parse;
import static org.spaceodt.webex.resource.FakeApi.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.FakeApi;
import org.spaceodt.webex.resource.location.Locations;
import org.spaceodt.webex.resource.person.People;
import org.spaceodt.webex.resource.queue.QueueAgents;
import org.spaceodt.webex.resource.queue.Queues;

/** What is looked up for a change is whole, or it is a failure that says what it was. */
class LookUpsTest {
    @RegisterExtension
    static final FakeApi API = new FakeApi();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'items': [{'id': 'L1', 'name': 'ROUTER_ERROR', 'errors': {'name': {'code': 'kms_failure'}}}]} | answer_partial | kms_failure
                    {'items': [{'id': 'L1'}], 'notFoundIds': ['L2']}                                             | answer_partial | L2
                    {'items': [{'id': 'L1'}], 'errors': [{'description': 'half of it'}]}                         | answer_partial | half of it
                    {'items': [{'id': 'L1', 'orgId': 'O1'}, {'id': 'L2', 'orgId': 'O2'}]}                         | another_organization | 1 items
                    {'items': [{'id': 'L1'}, 3]}                                                                | answer_unusable | no object
                    {'locations': []}                                                                            | answer_unusable | no list
                    """)
    void aListThatIsNotWholeIsAFailure(String body, String cause, String says) {
        API.answer("locations.list", json(parse(body)));

        assertThatThrownBy(() -> new Locations(API.client()).list())
                .isInstanceOfSatisfying(WebexException.class, failed -> {
                    assertThat(failed.failure().causeId()).isEqualTo(cause);
                    assertThat(failed.failure().message()).contains(says);
                    assertThat(failed.failure().httpStatus()).hasValue(200);
                });
    }

    @Test
    void anObjectOfWhichAPartCouldNotBeGivenIsNotWrittenBack() {
        API.answer(
                "people.get",
                json(
                        parse(
                                "{'id': 'P1', 'displayName': 'ROUTER_ERROR', 'errors': {'displayName': {'code': 'kms_failure'}}}")));

        assertThatThrownBy(() -> new People(API.client()).update("P1", People.PersonChange.location("L1")))
                .isInstanceOfSatisfying(
                        WebexException.class,
                        failed -> assertThat(failed.failure().causeId()).isEqualTo("answer_partial"));
        assertThat(API.written()).isEmpty();
    }

    @Test
    void someoneOfAnotherOrganizationThanTheOneNamedIsNotFound() {
        API.answer(
                "people.list", json(parse("{'items': [{'id': 'P1', 'emails': ['ana@example.com'], 'orgId': 'O2'}]}")));
        WebexClient client = API.connect(Optional.of("O1"));

        assertThatThrownBy(() -> new People(client).find("ana@example.com")).isInstanceOf(WebexException.class);
    }

    @Test
    void aListThatIsNullIsEmpty() {
        API.answer("queues.list", json(parse("{'queues': null}")));
        API.answer("queues.agents.get", json(parse("{'agent': {'id': 'P1'}, 'queues': null}")));

        assertThat(new Queues(API.client()).list()).isEmpty();
        assertThat(new QueueAgents(API.client())
                        .get("P1", QueueAgents.Sort.BASIC)
                        .path("queues"))
                .isEmpty();
    }

    @Test
    void whatWebexGaveIsWrittenBackAsItGaveItAlsoHalfACharacter() {
        API.answer(
                "people.get",
                status(200)
                        .withBody(
                                "{\"id\":\"P1\",\"displayName\":\"Ana \\ud83d Ejemplo\",\"emails\":[\"ana@example.com\"]}"));
        API.answer("people.update", status(204));

        new People(API.client()).update("P1", People.PersonChange.location("L1"));

        assertThat(API.lastBody().path("displayName").asText()).isEqualTo("Ana \ud83d Ejemplo");
        assertThat(API.lastBody().path("locationId").asText()).isEqualTo("L1");
    }

    @Test
    void aPageThatTakesTooLongIsAskedForSmallerAndStaysSo() {
        API.answer(
                "people.list",
                status(504),
                status(504),
                json(parse("{'items': [{'id': 'P1'}]}")).withHeader("Link", "</v1/people?locationId=2>; rel=\"next\""),
                json(parse("{'items': [{'id': 'P2'}]}")));
        List<JsonNode> people = new ArrayList<>();

        new People(API.client()).each(people::add);

        assertThat(people).hasSize(2);
        assertThat(API.requests())
                .extracting(request -> request.getUrl().replaceAll(".*[?&](max=\\d+).*", "$1"))
                .filteredOn(url -> url.startsWith("max="))
                .containsExactly("max=1000", "max=1000", "max=200", "max=200");
    }
}
