package org.spaceodt.webex.resource.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spaceodt.webex.resource.FakeApi.LOST;
import static org.spaceodt.webex.resource.FakeApi.json;
import static org.spaceodt.webex.resource.FakeApi.parse;
import static org.spaceodt.webex.resource.FakeApi.refusal;
import static org.spaceodt.webex.resource.FakeApi.status;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.FakeApi;
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.number.LocationNumbers.NewNumbers;
import org.spaceodt.webex.resource.number.LocationNumbers.NumberType;

class LocationNumbersTest {
    @RegisterExtension
    static final FakeApi API = new FakeApi();

    private static final String ADD = "location.numbers.add";
    private static final String TURN = "location.numbers.activate";
    private static final String REMOVE = "location.numbers.remove";
    private static final String LIST = "numbers.list";
    private static final String ONE = "+34555010101";
    private static final String TWO = "+34555010102";
    private static final NewNumbers BOTH =
            new NewNumbers(List.of(ONE, TWO), Optional.of(NumberType.DID), NumberState.INACTIVE, Optional.empty());

    private LocationNumbers numbers;

    @BeforeEach
    void numbers() {
        numbers = new LocationNumbers(API.client());
    }

    @Test
    void numbersAreAddedWithTheirState() {
        API.answer(ADD, status(201));

        numbers.add("l1", BOTH);

        assertThat(API.lastBody())
                .isEqualTo(parse("{'phoneNumbers': ['+34555010101', '+34555010102'], 'numberType': 'DID',"
                        + "'state': 'INACTIVE'}"));
    }

    @Test
    void numbersAddedByALostCallAreNotAddedAgain() {
        API.answer(ADD, LOST);
        API.answer(LIST, there("INACTIVE", ONE, "+34 555 010 102"));

        Written written = numbers.add("l1", BOTH);

        assertThat(written.object().path("phoneNumbers")).hasSize(2);
        assertThat(API.called()).containsExactly(ADD, LIST);
    }

    @Test
    void numbersThatALostCallDidNotAddAreAddedOnceMore() {
        API.answer(ADD, LOST, status(201));
        API.answer(LIST, there("ACTIVE", "+34555010999"));

        numbers.add("l1", BOTH);

        assertThat(API.written()).containsExactly(ADD, ADD);
    }

    @Test
    void whenNobodyCanTellItIsUncertain() {
        API.answer(ADD, LOST);
        API.answer(LIST, status(403));

        assertThatThrownBy(() -> numbers.add("l1", BOTH)).isInstanceOf(WebexException.Uncertain.class);
        assertThat(API.written()).containsExactly(ADD);
    }

    @Test
    void numbersThatAreAllThereAlreadyAreDone() {
        for (ResponseDefinitionBuilder already :
                List.of(status(409), refusal(400, 8363, "exists"), refusal(400, 25223, "exists"))) {
            API.answer(ADD, already);
            API.answer(LIST, there("ACTIVE", ONE, TWO));

            Written written = numbers.add("l1", BOTH);

            assertThat(written.despite()).isPresent();
            assertThat(written.object().at("/phoneNumbers/0/state").asText()).isEqualTo("ACTIVE");
        }
    }

    @Test
    void whereSomeAreThereAlreadyTheOthersAreAddedAlone() {
        API.answer(ADD, status(409), status(201));
        API.answer(LIST, there("ACTIVE", ONE));

        numbers.add("l1", BOTH);

        assertThat(API.written()).containsExactly(ADD, ADD);
        assertThat(API.lastBody().path("phoneNumbers")).hasSize(1);
        assertThat(API.lastBody().at("/phoneNumbers/0").asText()).isEqualTo(TWO);
    }

    @Test
    void aNumberOfAnotherLocationIsRefused() {
        API.answer(ADD, status(409));
        API.answer(LIST, there("ACTIVE"));

        assertThatThrownBy(() -> numbers.add("l1", BOTH)).isInstanceOf(WebexException.Rejected.class);
        assertThat(API.written()).containsExactly(ADD);
    }

    @Test
    void anotherRefusalIsNotLookedAfter() {
        API.answer(ADD, refusal(400, 1, "not allowed here"));

        assertThatThrownBy(() -> numbers.add("l1", BOTH)).isInstanceOf(WebexException.Rejected.class);
    }

    @Test
    void aRefusalThatIsAListNamesTheNumberAndItsCause() {
        API.answer(
                ADD,
                json(
                        400,
                        FakeApi.JSON
                                .createArrayNode()
                                .add(parse("{'errors': [{'number': '+34555010102', 'errorCode': 'ERR.V.TRM.TMN60004',"
                                        + " 'errorMessage': 'Number is managed by the provider'}]}"))));

        assertThatThrownBy(() -> numbers.add("l1", BOTH))
                .isInstanceOfSatisfying(WebexException.Rejected.class, refused -> {
                    assertThat(refused.failure().errorCodes()).containsExactly("ERR.V.TRM.TMN60004");
                    assertThat(refused.failure().message()).contains(TWO, "managed by the provider");
                    assertThat(refused.failure().isCausedBy("number_of_integrated_provider"))
                            .isTrue();
                });
    }

    @Test
    void numbersThatAreGoneAlreadyAreRemoved() {
        for (ResponseDefinitionBuilder gone : List.of(
                status(502).withHeader("Cisco-Spark-Error-Codes", "4251"), refusal(400, 25089, "not assigned"))) {
            API.answer(REMOVE, gone);
            API.answer(LIST, there("ACTIVE"));

            assertThat(numbers.remove("l1", List.of(ONE, TWO)).despite()).isPresent();
        }
    }

    @Test
    void whereSomeAreGoneAlreadyTheOthersAreRemovedAlone() {
        API.answer(REMOVE, refusal(400, 25089, "not assigned"), status(204));
        API.answer(LIST, there("ACTIVE", ONE));

        numbers.remove("l1", List.of(ONE, TWO));

        assertThat(API.lastBody()).isEqualTo(parse("{'phoneNumbers': ['+34555010101']}"));
    }

    @Test
    void aCodeThatOnlyAHeaderHasIsTold() {
        API.answer(TURN, status(400).withHeader("cisco-spark-error-codes", "4202, 25008"));

        assertThatThrownBy(() -> numbers.activate("l1", List.of(ONE)))
                .isInstanceOfSatisfying(
                        WebexException.Rejected.class,
                        refused -> assertThat(refused.failure().errorCodes()).containsExactly("4202", "25008"));
    }

    @Test
    void numbersAreTurnedOnAndOff() {
        API.answer(TURN, status(204));

        numbers.activate("l1", List.of(ONE));
        assertThat(API.lastBody()).isEqualTo(parse("{'phoneNumbers': ['+34555010101'], 'action': 'ACTIVATE'}"));

        numbers.deactivate("l1", List.of(ONE));
        assertThat(API.lastBody()).isEqualTo(parse("{'phoneNumbers': ['+34555010101'], 'action': 'DEACTIVATE'}"));
    }

    @Test
    void numbersTurnedOnByALostCallAreNotTurnedOnAgain() {
        API.answer(TURN, LOST);
        API.answer(LIST, there("ACTIVE", ONE));

        numbers.activate("l1", List.of(ONE));

        assertThat(API.written()).containsExactly(TURN);
    }

    @Test
    void numbersThatALostCallDidNotTurnOnAreTurnedOnOnceMore() {
        API.answer(TURN, LOST, status(204));
        API.answer(LIST, there("INACTIVE", ONE));

        numbers.activate("l1", List.of(ONE));

        assertThat(API.written()).containsExactly(TURN, TURN);
    }

    @Test
    void numbersAreRemovedByADeleteWithABody() {
        API.answer(REMOVE, status(204));

        numbers.remove("l1", List.of(ONE));

        assertThat(API.lastBody()).isEqualTo(parse("{'phoneNumbers': ['+34555010101']}"));
    }

    @Test
    void numbersRemovedByALostCallAreNotRemovedAgain() {
        API.answer(REMOVE, LOST);
        API.answer(LIST, there("ACTIVE", TWO));

        numbers.remove("l1", List.of(ONE));

        assertThat(API.written()).containsExactly(REMOVE);
    }

    @Test
    void numbersThatALostCallDidNotRemoveAreRemovedOnceMore() {
        API.answer(REMOVE, LOST, status(204));
        API.answer(LIST, there("ACTIVE", ONE));

        numbers.remove("l1", List.of(ONE));

        assertThat(API.written()).containsExactly(REMOVE, REMOVE);
    }

    @Test
    void limitsAreToldBeforeAnythingIsSent() {
        assertThatThrownBy(() -> numbers.deactivate("l1", Collections.nCopies(501, ONE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("500");
        assertThatThrownBy(() -> new NewNumbers(
                        Collections.nCopies(21, ONE),
                        Optional.of(NumberType.MOBILE),
                        NumberState.ACTIVE,
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("20");
        assertThatThrownBy(() -> numbers.remove("l1", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(API.requests()).isEmpty();
    }

    private static ResponseDefinitionBuilder there(String state, String... phoneNumbers) {
        return json(parse(Stream.of(phoneNumbers)
                .map(number -> "{'phoneNumber': '" + number + "', 'state': '" + state + "'}")
                .collect(Collectors.joining(",", "{'phoneNumbers': [", "]}"))));
    }
}
