package org.spaceodt.webex.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spaceodt.webex.resource.FakeApi.json;
import static org.spaceodt.webex.resource.FakeApi.parse;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.calling.CallIntercept;
import org.spaceodt.webex.resource.license.Licenses;
import org.spaceodt.webex.resource.location.CallingLocations;
import org.spaceodt.webex.resource.location.Locations;
import org.spaceodt.webex.resource.location.PstnConnections;
import org.spaceodt.webex.resource.location.RouteTargets;
import org.spaceodt.webex.resource.number.AssignedNumbers;
import org.spaceodt.webex.resource.number.NumberState;
import org.spaceodt.webex.resource.number.Numbers;
import org.spaceodt.webex.resource.organization.Organizations;
import org.spaceodt.webex.resource.person.MoveUsersJobs;
import org.spaceodt.webex.resource.person.People;
import org.spaceodt.webex.resource.workspace.Workspaces;

class ReadsTest {
    @RegisterExtension
    static final FakeApi API = new FakeApi();

    @Test
    void listsAreRead() {
        WebexClient webex = API.client();

        assertThat(new Locations(webex).list()).isNotEmpty();
        assertThat(new CallingLocations(webex).list()).isNotEmpty();
        assertThat(new Licenses(webex).list()).isNotEmpty();
        assertThat(new Workspaces(webex).list()).isNotEmpty();
        assertThat(new MoveUsersJobs(webex).list()).isNotEmpty();
        assertThat(new RouteTargets(webex).choices()).isNotEmpty();
        assertThat(new RouteTargets(webex).groups()).isNotEmpty();
        assertThat(new Organizations(webex).list()).isNotEmpty();
    }

    @Test
    void singleObjectsAreRead() {
        WebexClient webex = API.client();

        assertThat(new People(webex).me().path("id").asText()).isNotEmpty();
        assertThat(new Organizations(webex).get("o1").path("id").asText()).isNotEmpty();
        assertThat(new PstnConnections(webex).get("l1").path("id").asText()).isNotEmpty();
        assertThat(new CallIntercept(webex).get("p1").has("incoming")).isTrue();
        assertThat(new AssignedNumbers(webex).get(Owner.person("p1")).has("phoneNumbers"))
                .isTrue();
        assertThat(API.requests().get(4).getUrl()).endsWith("preferE164Format=true");
    }

    @Test
    void numbersAreFiltered() {
        Numbers.Filter filter = Numbers.Filter.NONE
                .location("l1")
                .phoneNumber("+34555010101")
                .extension("2101")
                .state(NumberState.INACTIVE)
                .owner("p1")
                .available();

        assertThat(new Numbers(API.client()).list(filter)).isNotEmpty();

        assertThat(API.requests().get(0).getUrl())
                .isEqualTo("/v1/telephony/config/numbers?locationId=l1&phoneNumber=%2B34555010101&extension=2101"
                        + "&state=INACTIVE&ownerId=p1&available=true");
    }

    @Test
    void anotherOrganizationIsNamedWhereTheCallTakesOne() {
        WebexClient partner = API.connect(Optional.of("partner"));

        new CallingLocations(partner).get("l1");
        new People(partner).get("p1");

        assertThat(API.requests().get(0).getUrl()).endsWith("?orgId=partner");
        assertThat(API.requests().get(1).getUrl()).doesNotContain("partner");
    }

    @Test
    void aPersonIsFoundByAnAddressInAnyCase() {
        API.answer(
                "people.list",
                json(parse("{'items': [{'id': 'p0', 'emails': ['adam@example.com']},"
                        + "{'id': 'p1', 'emails': ['ADA@example.com']}]}")));

        assertThat(new People(API.client())
                        .find("ada@example.com")
                        .orElseThrow()
                        .path("id")
                        .asText())
                .isEqualTo("p1");
        assertThat(new People(API.client()).find("eva@example.com")).isEmpty();
    }
}
