package org.spaceodt.action.softphone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.action.Action;
import org.spaceodt.action.ActionContract;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.Change;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.apply.KeptCells;
import org.spaceodt.action.apply.Result;
import org.spaceodt.action.person.Office;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.number.AssignedNumbers;
import org.spaceodt.webex.resource.number.AssignedNumbers.NumberChange;
import org.spaceodt.webex.resource.number.AssignedNumbers.NumbersChange;
import org.spaceodt.webex.resource.person.People;
import org.spaceodt.webex.resource.person.People.PersonChange;

class ApplyNumbersUpdateTest extends ActionContract {
    private static final String PLACE = "Sede de Números";
    private static final String EMAIL = "pau.exemple@example.com";
    private static final String OWN = "+34555010151";
    private static final String FREE = "+34555010152";
    private static final String ALSO_FREE = "+34555010153";
    private static final String KEPT = "+34555010154";
    private static final String FIRST = "directNumber";

    private final ApplyNumbersUpdate action = new ApplyNumbersUpdate();
    private final Office office = new Office(STAGE);
    private String person;
    private String location;

    @Override
    protected Action<?> action() {
        return action;
    }

    @Override
    protected boolean reversible() {
        return true;
    }

    @Override
    protected Map<String, String> row() {
        location = office.open(PLACE, "+34555010150", OWN, FREE, ALSO_FREE, KEPT);
        person = office.hireWithNumber(EMAIL, location, "2951", OWN);
        numbers().update(Owner.person(person), NumbersChange.of(NumberChange.addSecondary(KEPT)));
        return cells("2952", FREE, ALSO_FREE + "=LONG_LONG");
    }

    private static Map<String, String> cells(String extension, String number, String alternates) {
        Map<String, String> cells = new HashMap<>(Map.of("user_email", EMAIL));
        cells.put("extension", extension);
        cells.put("phone_number", number);
        cells.put("alternate_numbers", alternates);
        cells.values().removeIf(String::isEmpty);
        return cells;
    }

    private static AssignedNumbers numbers() {
        return new AssignedNumbers(STAGE.webex());
    }

    /** Somebody gives the person yet another extension. */
    @Override
    protected void disturb(Change.Effective planned) {
        new People(STAGE.webex())
                .update(
                        person,
                        new PersonChange(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("2999"),
                                Optional.empty(),
                                Optional.empty()));
    }

    private String shown() {
        ObjectNode now = numbers().get(Owner.person(person));
        StringBuilder shown =
                new StringBuilder(now.path("distinctiveRingEnabled").asText());
        now.path("phoneNumbers").forEach(one -> shown.append(one.path("primary").asBoolean() ? " first " : " ")
                .append(one.path("directNumber").asText())
                .append(
                        one.path("primary").asBoolean()
                                ? "/" + one.path("extension").asText()
                                : "")
                .append(
                        one.path("primary").asBoolean()
                                ? ""
                                : "=" + one.path("ringPattern").asText()));
        return shown.toString();
    }

    @Test
    void theFirstLineAndAlternateNumbersAreWrittenAndTheOthersStay() {
        Change plan = STAGE.plan(action, cells("2952", FREE, ALSO_FREE + "=LONG_LONG"));
        STAGE.forgetCalls();

        Result.Done done = STAGE.done(action, plan);

        assertThat(STAGE.writes())
                .containsExactly("PUT /people/{personId}", "PUT /telephony/config/people/{personId}/numbers");
        assertThat(shown()).isEqualTo("true first " + FREE + "/2952 " + KEPT + "=NORMAL " + ALSO_FREE + "=LONG_LONG");
        assertThat(done.differences())
                .extracting(Difference::field)
                .containsExactlyInAnyOrder(
                        "extension", FIRST, "alternateNumbers/" + ALSO_FREE + "/ringPattern", "distinctiveRingEnabled");
    }

    @Test
    void theUndoTakesTheAlternateNumberAwayAndLeavesTheOthers() {
        String before = shown();
        Change.Effective plan = (Change.Effective) STAGE.plan(action, cells("2952", FREE, ALSO_FREE + "=LONG_LONG"));
        Result.Done done = STAGE.done(action, plan);

        STAGE.done(action, STAGE.undo(action, plan, done));

        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void onlyWhatTheRowHasIsWritten() {
        STAGE.forgetCalls();

        STAGE.done(action, STAGE.plan(action, cells("", "", ALSO_FREE)));

        assertThat(STAGE.writes()).containsExactly("PUT /telephony/config/people/{personId}/numbers");
        assertThat(shown()).isEqualTo("false first " + OWN + "/2951 " + KEPT + "=NORMAL " + ALSO_FREE + "=NORMAL");
    }

    @Test
    void anAlternateNumberThatIsThereRingsOtherwise() {
        STAGE.done(action, STAGE.plan(action, cells("", "", KEPT + "=SHORT_SHORT_LONG")));

        assertThat(shown()).isEqualTo("true first " + OWN + "/2951 " + KEPT + "=SHORT_SHORT_LONG");
    }

    @Test
    void whoHasItAllAlreadyIsLeftAsItIs() {
        assertThat(STAGE.plan(action, cells("2951", OWN, KEPT))).isInstanceOf(Change.Nothing.class);
        assertThat(STAGE.plan(action, cells("", "", KEPT + "|" + OWN))).isInstanceOf(Change.Nothing.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+34555010152|+34555010153=LONG_LONG",
                "+34 555 010 152; 0034555010153 = long_long",
                "+34555010152,+34555010153=Long_Long",
                "[\"+34555010152\", \"+34555010153=LONG_LONG\"]",
                "[{\"directNumber\": \"+34555010152\"},"
                        + " {\"directNumber\": \"+34555010153\", \"ringPattern\": \"LONG_LONG\"}]",
                "[\"+34555010152\", {\"phone_number\": \"+34 555 010 153\", \"ring_pattern\": \"LONG_LONG\"}]"
            })
    void aListCanBeWrittenInManyWays(String list) {
        Change.Effective plan = (Change.Effective) STAGE.plan(action, cells("", "", list));

        assertThat(plan.after().path("alternateNumbers").toString())
                .isEqualTo("{\"" + FREE + "\":{\"ringPattern\":\"NORMAL\"},\"" + ALSO_FREE
                        + "\":{\"ringPattern\":\"LONG_LONG\"}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+34555010152=LOUD",
                "+34555010152=",
                "=LONG_LONG",
                "910000001",
                "[{\"ringPattern\": \"LONG_LONG\"}]",
                "{\"directNumber\": \"+34555010152\"}",
                "[\"+34555010152\"",
                "+34555010152=LONG_LONG|+34555010152=NORMAL",
                "[[\"+34555010152\"]]"
            })
    void whatIsNoListOfNumbersIsAFault(String list) {
        Reading<?> reading = KeptCells.read(action, new Row(2, cells("", "", list)));

        assertThat(reading).isInstanceOf(Reading.Bad.class);
        assertThat(((Reading.Bad<?>) reading).faults())
                .extracting(fault -> fault.column())
                .containsOnly("alternate_numbers");
    }

    @Test
    void theSameNumberCannotBeFirstAndAlternate() {
        Reading<?> reading = KeptCells.read(action, new Row(2, cells("", FREE, FREE)));

        assertThat(((Reading.Bad<?>) reading).faults()).hasSize(1);
    }

    @Test
    void whatIsNotFreeIsRefusedWithItsOwner() {
        office.hireWithNumber("otra.exemple@example.com", location, "2960", ALSO_FREE);

        assertThat(refused(cells("2960", ALSO_FREE, "")))
                .contains("extension 2960 belongs to Eva Ejemplo", ALSO_FREE + " belongs to Eva Ejemplo");
        assertThat(refused(cells("", "", ALSO_FREE))).contains(ALSO_FREE + " belongs to Eva Ejemplo");
        assertThat(refused(cells("", "", "+34555010199"))).contains("not a number of this organization");
        assertThat(refused(cells("", KEPT, ""))).contains("alternate number of the person already");
    }

    @Test
    void aNumberOfAnotherLocationIsRefusedWithItsName() {
        office.open("Sede Lejana", "+34555010160", "+34555010161");

        assertThat(refused(cells("", "+34555010161", ""))).contains("Sede Lejana");
        assertThat(refused(cells("", "", "+34555010161"))).contains("Sede Lejana");
    }

    @Test
    void whoDoesNotCallIsRefused() {
        office.hire("sin.linea@example.com");

        Map<String, String> row = Map.of("person_id", "sin.linea@example.com", "extension", "2970");

        assertThat(refused(row)).contains("no Webex Calling");
    }

    private String refused(Map<String, String> row) {
        Change change = STAGE.plan(action, row);
        assertThat(change).isInstanceOf(Change.Refused.class);
        return ActionStage.said(((Change.Refused) change).reasons());
    }

    @Test
    void whoHadAnExtensionAloneGetsANumberAndLosesItWithTheUndo() {
        String email = "una.extension@example.com";
        person = office.hireWithLine(email, location, "2975");
        Map<String, String> row = Map.of("person_id", email, "phone_number", FREE);
        String before = shown();
        Change.Effective plan = (Change.Effective) STAGE.plan(action, row);
        Result.Done done = STAGE.done(action, plan);
        assertThat(shown()).contains(FREE + "/2975");

        STAGE.done(action, STAGE.undo(action, plan, done));

        assertThat(List.of(shown())).containsExactly(before);
    }
}
