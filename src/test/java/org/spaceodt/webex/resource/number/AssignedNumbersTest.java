package org.spaceodt.webex.resource.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spaceodt.webex.resource.FakeApi.LOST;
import static org.spaceodt.webex.resource.FakeApi.json;
import static org.spaceodt.webex.resource.FakeApi.parse;
import static org.spaceodt.webex.resource.FakeApi.refusal;
import static org.spaceodt.webex.resource.FakeApi.status;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.FakeApi;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.number.AssignedNumbers.Action;
import org.spaceodt.webex.resource.number.AssignedNumbers.NumberChange;
import org.spaceodt.webex.resource.number.AssignedNumbers.NumbersChange;

class AssignedNumbersTest {
    @RegisterExtension
    static final FakeApi API = new FakeApi();

    private static final String GET = "person.numbers.get";
    private static final String PUT = "person.numbers.update";
    private static final Owner ADA = Owner.person("p1");
    private static final Owner ROOM = Owner.workspace("w1");
    private static final NumbersChange ADDED = NumbersChange.of(NumberChange.addSecondary("+34555010155"));
    private static final NumbersChange SWAPPED =
            NumbersChange.of(NumberChange.addSecondary("+34555010155"), NumberChange.removeSecondary("+34555010101"));

    private AssignedNumbers numbers;

    @BeforeEach
    void numbers() {
        numbers = new AssignedNumbers(API.client());
    }

    @Test
    void aSecondaryNumberIsAddedAlone() {
        API.answer(PUT, status(204));

        numbers.update(ADA, ADDED);

        assertThat(API.called()).containsExactly(PUT);
        assertThat(API.lastBody())
                .isEqualTo(parse(
                        "{'phoneNumbers': [{'primary': false, 'action': 'ADD', 'directNumber': '+34555010155'}]}"));
    }

    @Test
    void aNumberAddedByALostCallIsNotAddedAgain() {
        API.answer(PUT, LOST);
        API.answer(GET, json(parse("{'phoneNumbers': [{'directNumber': '+34 555 01 01 55'}]}")));

        assertThat(numbers.update(ADA, ADDED).despite()).isPresent();
        assertThat(API.written()).containsExactly(PUT);
    }

    @Test
    void aWorkspacesNumberIsKnownByItsOtherName() {
        API.answer("workspace.numbers.update", LOST);
        API.answer("workspace.numbers.get", json(parse("{'phoneNumbers': [{'external': '+34555010155'}]}")));

        numbers.update(ROOM, ADDED);

        assertThat(API.written()).containsExactly("workspace.numbers.update");
    }

    @Test
    void aNumberThatALostCallDidNotAddIsAddedOnceMore() {
        API.answer(PUT, LOST, status(204));
        API.answer(GET, json(parse("{'phoneNumbers': [{'directNumber': '+34555010101'}]}")));

        numbers.update(ADA, ADDED);

        assertThat(API.written()).containsExactly(PUT, PUT);
    }

    @Test
    void halfOfTheNumbersIsUncertain() {
        API.answer(PUT, LOST);
        API.answer(
                GET,
                json(parse("{'phoneNumbers': [{'directNumber': '+34555010101'}, {'directNumber': '+34555010155'}]}")));

        assertThatThrownBy(() -> numbers.update(ADA, SWAPPED)).isInstanceOf(WebexException.Uncertain.class);
        assertThat(API.written()).containsExactly(PUT);
    }

    @Test
    void whenNobodyCanTellItIsUncertain() {
        API.answer(PUT, LOST);
        API.answer(GET, status(403));

        assertThatThrownBy(() -> numbers.update(ADA, ADDED)).isInstanceOf(WebexException.Uncertain.class);
        assertThat(API.written()).containsExactly(PUT);
    }

    @Test
    void aWorkspaceMayGetAnExtensionAloneAndAPersonMayNot() {
        API.answer("workspace.numbers.update", LOST);
        API.answer("workspace.numbers.get", json(parse("{'phoneNumbers': [{'extension': '2299'}]}")));
        NumbersChange extension = new NumbersChange(
                List.of(new NumberChange(false, Action.ADD, Optional.empty(), Optional.of("2299"), Optional.empty())),
                Optional.empty());

        numbers.update(ROOM, extension);
        assertThatThrownBy(() -> numbers.update(ADA, extension)).isInstanceOf(IllegalArgumentException.class);

        assertThat(API.written()).containsExactly("workspace.numbers.update");
    }

    @Test
    void aWorkspaceWithoutTheLicenceIsRefused() {
        API.answer("workspace.numbers.update", refusal(405, 25409, "Invalid Professional Place"));

        assertThatThrownBy(() -> numbers.update(ROOM, ADDED))
                .isInstanceOfSatisfying(WebexException.Rejected.class, refused -> assertThat(
                                refused.failure().isCausedBy("workspace_not_professional"))
                        .isTrue());
    }

    @Test
    void aNumberIsAvailableOnlyWhenItIsOffered() {
        API.answer(
                "workspace.availableNumbers.secondary",
                json(parse("{'phoneNumbers': [{'phoneNumber': '34555010155'}, {'phoneNumber': '+34555010156'}]}")));

        assertThat(numbers.isAvailable(ROOM, "+34555010155")).isTrue();
        assertThat(numbers.isAvailable(ROOM, "+34555010157")).isFalse();
    }

    @Test
    void aNumberIsFoundHoweverItIsWritten() {
        assertThat(AssignedNumbers.has(
                        parse("{'phoneNumbers': [{'directNumber': '34 555-01-01-55'}]}"), "+34555010155"))
                .isTrue();
        assertThat(AssignedNumbers.has(parse("{'phoneNumbers': [{'extension': '2101'}]}"), "+34555010155"))
                .isFalse();
    }
}
