package org.spaceodt.webex.resource.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spaceodt.webex.resource.FakeApi.json;
import static org.spaceodt.webex.resource.FakeApi.parse;
import static org.spaceodt.webex.resource.FakeApi.status;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spaceodt.webex.resource.FakeApi;

class InternalDialingTest {
    @RegisterExtension
    static final FakeApi API = new FakeApi();

    private static final String ROUTED = "{'enableUnknownExtensionRoutePolicy': true,"
            + "'unknownExtensionRouteIdentity': {'id': 'rg0', 'name': 'Grupo', 'type': 'ROUTE_GROUP'}, 'notYetInvented': 1}";

    @Test
    void anotherRouteTakesThePlaceOfTheOneThatWasRead() {
        API.answer("location.internalDialing.get", json(parse(ROUTED)));
        API.answer("location.internalDialing.update", status(204));

        new InternalDialing(API.client()).route("l1", new Route(RouteType.TRUNK, "t1"));

        assertThat(API.lastBody())
                .isEqualTo(parse("{'enableUnknownExtensionRoutePolicy': true,"
                        + "'unknownExtensionRouteIdentity': {'id': 't1', 'type': 'TRUNK'}, 'notYetInvented': 1}"));
    }

    @Test
    void whenItIsStoppedTheRouteStaysChosen() {
        API.answer("location.internalDialing.get", json(parse(ROUTED)));
        API.answer("location.internalDialing.update", status(204));

        new InternalDialing(API.client()).stop("l1", Optional.empty());

        assertThat(API.lastBody())
                .isEqualTo(
                        parse(
                                "{'enableUnknownExtensionRoutePolicy': false,"
                                        + "'unknownExtensionRouteIdentity': {'id': 'rg0', 'type': 'ROUTE_GROUP'}, 'notYetInvented': 1}"));
    }

    @Test
    void itCanBeStoppedWhereNoRouteWasEverChosen() {
        API.answer(
                "location.internalDialing.get",
                json(parse("{'enableUnknownExtensionRoutePolicy': false, 'unknownExtensionRouteIdentity': null}")));
        API.answer("location.internalDialing.update", status(204));

        new InternalDialing(API.client()).stop("l1", Optional.empty());

        assertThat(API.lastBody()).isEqualTo(parse("{'enableUnknownExtensionRoutePolicy': false}"));
    }

    @Test
    void anIdThatContradictsTheTypeIsRefused() {
        String trunk = Base64.getEncoder().encodeToString("ciscospark://us/TRUNK/1".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> new Route(RouteType.ROUTE_GROUP, trunk))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TRUNK");
        assertThat(new Route(RouteType.TRUNK, trunk).id()).isEqualTo(trunk);
    }
}
