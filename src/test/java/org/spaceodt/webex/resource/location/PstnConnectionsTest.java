package org.spaceodt.webex.resource.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spaceodt.webex.resource.FakeApi.LOST;
import static org.spaceodt.webex.resource.FakeApi.json;
import static org.spaceodt.webex.resource.FakeApi.parse;
import static org.spaceodt.webex.resource.FakeApi.refusal;
import static org.spaceodt.webex.resource.FakeApi.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.FakeApi;
import org.spaceodt.webex.resource.location.PstnConnections.Choice;

class PstnConnectionsTest {
    @RegisterExtension
    static final FakeApi API = new FakeApi();

    private static final String OPTIONS = "pstn.connection.options";

    private PstnConnections connections;

    @BeforeEach
    void connections() {
        connections = new PstnConnections(API.client());
    }

    @Test
    void anOptionIsFoundByItsTypeAndByItsName() {
        assertThat(ids("LOCAL_GATEWAY")).hasSize(1).isEqualTo(ids("premises-based pstn"));
        assertThat(ids("NON_INTEGRATED_CCP")).hasSize(1).isEqualTo(ids("Proveedor Ejemplo"));
        assertThat(ids("CISCO_PSTN")).isEmpty();
    }

    @Test
    void theLocalGatewayIsFoundWhereOptionsDoNotSayTheirType() {
        API.answer(
                OPTIONS,
                json(parse("{'items': [{'id': '1', 'displayName': 'Proveedor Ejemplo'},"
                        + "{'id': '2', 'displayName': 'Premises-based PSTN'}]}")));

        assertThat(ids("local_gateway")).containsExactly("2");
        assertThat(ids("NON_INTEGRATED_CCP")).isEmpty();
    }

    @Test
    void aTypeThatIsSaidIsBelievedMoreThanAName() {
        API.answer(
                OPTIONS,
                json(parse("{'items': [{'id': '1', 'displayName': 'Premises-based PSTN',"
                        + "'pstnConnectionType': 'NON_INTEGRATED_CCP'}]}")));

        assertThat(ids("LOCAL_GATEWAY")).isEmpty();
    }

    @Test
    void severalProvidersOfAKindAreAllTold() {
        API.answer(
                OPTIONS,
                json(parse("{'items': [{'id': '1', 'displayName': 'Uno', 'pstnConnectionType': 'NON_INTEGRATED_CCP'},"
                        + "{'id': '2', 'displayName': 'Dos', 'pstnConnectionType': 'NON_INTEGRATED_CCP'}]}")));

        assertThat(ids("NON_INTEGRATED_CCP")).containsExactly("1", "2");
    }

    @Test
    void aLocalGatewayIsChosenWithItsRoute() {
        API.answer("pstn.connection.configure", status(204));

        connections.configure("l1", Choice.premises("2", new Route(RouteType.ROUTE_GROUP, "rg1")));

        assertThat(API.lastBody())
                .isEqualTo(parse("{'id': '2', 'premiseRouteType': 'ROUTE_GROUP', 'premiseRouteId': 'rg1'}"));
    }

    @Test
    void aProviderIsChosenByItsOption() {
        API.answer("pstn.connection.configure", status(204));

        connections.configure("l1", Choice.provider("1"));

        assertThat(API.lastBody()).isEqualTo(parse("{'id': '1'}"));
    }

    @Test
    void theSameChoiceIsMadeAgainAfterALostAnswer() {
        API.answer("pstn.connection.configure", LOST, status(204));

        connections.configure("l1", Choice.provider("1"));

        assertThat(API.written()).hasSize(2);
    }

    @Test
    void aRefusedChoiceIsNotMadeAgain() {
        API.answer("pstn.connection.configure", refusal(400, 1, "not that one"));

        assertThatThrownBy(() -> connections.configure("l1", Choice.provider("1")))
                .isInstanceOf(WebexException.Rejected.class);
        assertThat(API.written()).hasSize(1);
    }

    @Test
    void noConnectionYetIsNone() {
        assertThat(connections.find("l1")).isPresent();

        API.answer("pstn.connection.get", status(404));

        assertThat(connections.find("l1")).isEmpty();
    }

    private List<String> ids(String typeOrName) {
        return connections.options("l1", typeOrName).stream()
                .map(option -> option.path("id").asText())
                .toList();
    }
}
