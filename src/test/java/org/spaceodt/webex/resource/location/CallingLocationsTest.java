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
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.location.CallingLocations.CallerId;
import org.spaceodt.webex.resource.location.CallingLocations.CallingChange;
import org.spaceodt.webex.resource.location.CallingLocations.Enabling;
import org.spaceodt.webex.resource.location.CallingLocations.PrefixFailed;
import org.spaceodt.webex.resource.location.CallingLocations.PrefixUnderWay;
import org.spaceodt.webex.resource.location.CallingLocations.Saved;
import org.spaceodt.webex.resource.location.CallingLocations.Whole;

class CallingLocationsTest {
    @RegisterExtension
    static final FakeApi API = new FakeApi();

    private static final String GET = "telephony.locations.get";
    private static final String ENABLE = "telephony.locations.enable";
    private static final String UPDATE = "telephony.locations.update";
    private static final Enabling SEDE = Enabling.of(
            parse("{'id': 'l1', 'name': 'Sede', 'timeZone': 'Europe/Madrid', 'preferredLanguage': 'es_es',"
                    + "'notes': 'no', 'address': {'address1': 'Calle Ejemplo 1', 'address2': null, 'city': 'Madrid',"
                    + "'state': 'MD', 'postalCode': '28001', 'country': 'ES'}}"),
            "ES_ES");
    private static final CallingChange HEADER =
            CallingChange.of(new CallerId(Optional.empty(), Optional.of("+34555010100")));
    private static final CallingChange PREFIX = new CallingChange(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("81"));

    private CallingLocations locations;

    @BeforeEach
    void locations() {
        locations = new CallingLocations(API.client());
    }

    @Test
    void aLocationIsEnabledAsItIs() {
        API.answer(ENABLE, json(201, parse("{'id': 'l1'}")));

        assertThat(locations.enable(SEDE).id()).isEqualTo("l1");

        assertThat(API.lastBody())
                .isEqualTo(
                        parse("{'id': 'l1', 'name': 'Sede', 'timeZone': 'Europe/Madrid', 'preferredLanguage': 'es_es',"
                                + "'announcementLanguage': 'es_es', 'address': {'address1': 'Calle Ejemplo 1', 'city': 'Madrid',"
                                + "'state': 'MD', 'postalCode': '28001', 'country': 'ES'}}"));
    }

    @Test
    void aLanguageIsSentBackAsItIsTaken() {
        API.answer(GET, json(200, parse("{'id': 'l1', 'announcementLanguage': 'es_ES', 'outsideDialDigit': '9'}")));
        API.answer(UPDATE, status(204));

        locations.update("l1", HEADER);

        assertThat(API.lastBody())
                .isEqualTo(parse("{'announcementLanguage': 'es_es', 'outsideDialDigit': '9', 'callingLineId':"
                        + " {'phoneNumber': '+34555010100'}}"));
    }

    @Test
    void whatIsEmptyIsNotSentBackWhenALocationIsEnabled() {
        ObjectNode read =
                parse("{'id': 'l1', 'name': 'Sede', 'timeZone': 'Europe/Madrid', 'preferredLanguage': 'es_ES',"
                        + "'announcementLanguage': null, 'address': {'address1': 'Calle Ejemplo 1', 'address2': '', 'city':"
                        + " 'Madrid', 'state': 'MD', 'postalCode': '28001', 'country': 'ES'}}");

        Enabling body = Enabling.of(read, "es_ES");

        assertThat(body.address().has("address2")).isFalse();
        assertThat(body.announcementLanguage()).isEqualTo("es_es");
    }

    @Test
    void aRouteAndAMainNumberThatWereNeverChosenAreNotWritten() {
        API.answer(
                GET,
                json(parse("{'id': 'l1', 'announcementLanguage': 'es_es', 'connection': {'type': 'TRUNK', 'id': ''},"
                        + "'callingLineId': {'name': 'Sede', 'phoneNumber': ''}}")));
        API.answer(UPDATE, status(204));

        locations.update("l1", PREFIX);

        assertThat(API.lastBody())
                .isEqualTo(parse("{'announcementLanguage': 'es_es', 'callingLineId': {'name': 'Sede'},"
                        + "'routingPrefix': '81'}"));
    }

    @Test
    void oneThatIsEnabledAlreadyIsDone() {
        API.answer(ENABLE, refusal(409, 409, "already enabled"));
        API.answer(GET, json(parse("{'id': 'l1'}")));

        Written written = locations.enable(SEDE);

        assertThat(written.id()).isEqualTo("l1");
        assertThat(written.despite()).isPresent();
    }

    @Test
    void oneEnabledByALostCallIsNotEnabledAgain() {
        API.answer(ENABLE, LOST);
        API.answer(GET, json(parse("{'id': 'l1'}")));

        locations.enable(SEDE);

        assertThat(API.written()).containsExactly(ENABLE);
    }

    @Test
    void oneThatALostCallDidNotEnableIsEnabledOnceMore() {
        API.answer(ENABLE, LOST, json(201, parse("{'id': 'l1'}")));
        API.answer(GET, status(404));

        locations.enable(SEDE);

        assertThat(API.written()).containsExactly(ENABLE, ENABLE);
    }

    @Test
    void whenNobodyCanTellItIsUncertain() {
        API.answer(ENABLE, LOST);
        API.answer(GET, status(403));

        assertThatThrownBy(() -> locations.enable(SEDE)).isInstanceOf(WebexException.Uncertain.class);
        assertThat(API.written()).containsExactly(ENABLE);
    }

    @Test
    void aLocationWithoutCallingIsFoundToBeNone() {
        API.answer(GET, status(404));

        assertThat(locations.find("l1")).isEmpty();
    }

    @Test
    void tooLongANameForCallingIsToldBeforeAnythingIsSent() {
        ObjectNode location = parse("{'id': 'l1', 'name': '" + "x".repeat(81) + "'}");

        assertThatThrownBy(() -> Enabling.of(location, "es_es"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("80");
    }

    @Test
    void anUpdateKeepsWhatItDoesNotName() {
        ObjectNode read = parse("{'id': 'l1', 'name': 'Sede', 'announcementLanguage': null, 'userLimit': 9,"
                + "'defaultDomain': 'example.com', 'subscriptionId': 's', 'useChargeNumberForPChargeInfo': true,"
                + "'callingLineId': {'name': 'Ejemplo SA', 'phoneNumber': '+34555010199'}, 'routingPrefix': '80',"
                + "'connection': {'type': 'TRUNK', 'id': 't1'}, '" + RequestCheck.NOVELTY + "': [1]}");
        API.answer(GET, json(read));
        API.answer(UPDATE, status(204));

        Saved saved = locations.update("l1", HEADER);

        assertThat(saved).isInstanceOf(Whole.class);
        assertThat(API.lastBody())
                .isEqualTo(parse("{'callingLineId': {'name': 'Ejemplo SA', 'phoneNumber': '+34555010100'},"
                        + "'routingPrefix': '80', 'connection': {'type': 'TRUNK', 'id': 't1'}, '"
                        + RequestCheck.NOVELTY + "': [1]}"));
    }

    @Test
    void aJobForTheRoutingPrefixIsTold() {
        API.answer(UPDATE, json(200, parse("{'batchJobId': 'job-1'}")));

        assertThat(locations.update("l1", PREFIX))
                .isInstanceOfSatisfying(PrefixUnderWay.class, saved -> assertThat(saved.batchJobId())
                        .isEqualTo("job-1"));
    }

    @Test
    void aJobForTheRoutingPrefixThatCouldNotStartIsTold() {
        API.answer(UPDATE, json(206, parse("{'failureReason': 'another one is already in progress'}")));

        assertThat(locations.update("l1", PREFIX))
                .isInstanceOfSatisfying(PrefixFailed.class, saved -> assertThat(saved.failureReason())
                        .contains("in progress"));
    }

    @Test
    void a200WithAFailureReasonIsNoSuccess() {
        API.answer(UPDATE, json(200, parse("{'failureReason': 'it failed'}")));

        assertThat(locations.update("l1", PREFIX)).isInstanceOf(PrefixFailed.class);
    }

    @Test
    void aConflictIsARefusalWithItsReason() {
        API.answer(UPDATE, json(409, parse("{'failureReason': 'another one is already in progress.'}")));

        assertThatThrownBy(() -> locations.update("l1", PREFIX))
                .isInstanceOf(WebexException.Rejected.class)
                .hasMessageContaining("already in progress");
    }

    @Test
    void anUpdateByALostCallIsNotMadeAgain() {
        ObjectNode before = parse("{'callingLineId': {'name': 'Ejemplo', 'phoneNumber': '+34555010199'}}");
        ObjectNode after = parse("{'callingLineId': {'name': 'Ejemplo', 'phoneNumber': '+34-555010100'}}");
        API.answer(GET, json(before), json(after));
        API.answer(UPDATE, LOST);

        assertThat(locations.update("l1", HEADER).written().despite()).isPresent();
        assertThat(API.written()).containsExactly(UPDATE);
    }

    @Test
    void aPrefixThatALostCallMayBeChangingIsUncertain() {
        API.answer(GET, json(parse("{'routingPrefix': '80'}")));
        API.answer(UPDATE, LOST);

        assertThatThrownBy(() -> locations.update("l1", PREFIX)).isInstanceOf(WebexException.Uncertain.class);
        assertThat(API.written()).containsExactly(UPDATE);
    }
}
