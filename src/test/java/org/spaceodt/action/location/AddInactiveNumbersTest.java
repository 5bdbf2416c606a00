package org.spaceodt.action.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.spaceodt.action.Action;
import org.spaceodt.action.ActionContract;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.Change;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.apply.Applier;
import org.spaceodt.action.apply.KeptCells;
import org.spaceodt.action.apply.Result;
import org.spaceodt.webex.resource.number.LocationNumbers;
import org.spaceodt.webex.resource.number.LocationNumbers.NewNumbers;
import org.spaceodt.webex.resource.number.NumberState;
import org.spaceodt.webex.resource.number.Numbers;

class AddInactiveNumbersTest extends ActionContract {
    private final AddInactiveNumbers action = new AddInactiveNumbers();

    @Override
    protected Action<?> action() {
        return action;
    }

    @Override
    protected Map<String, String> row() {
        String id = STAGE.connectedLocation("Sede con Números");
        add(id, NumberState.ACTIVE, "+34555010150");
        return cells();
    }

    private static Map<String, String> cells() {
        return Map.of(
                "location_id", "Sede con Números",
                "phone_numbers", "+34 555 010 150 | 34555010151;+34555010152, +34555010151",
                "number_type", "did");
    }

    private static void add(String location, NumberState state, String... numbers) {
        new LocationNumbers(STAGE.webex())
                .add(location, new NewNumbers(List.of(numbers), Optional.empty(), state, Optional.empty()));
    }

    /** Somebody has it already, and switches it on. */
    @Override
    protected void disturb(Change.Effective planned) {
        String id = planned.target().id();
        add(id, NumberState.ACTIVE, "+34555010151");
        new LocationNumbers(STAGE.webex()).activate(id, List.of("+34555010151"));
    }

    @Override
    protected boolean reversible() {
        return true;
    }

    private List<String> numbers(String location) {
        return new Numbers(STAGE.webex())
                .list(Numbers.Filter.NONE.location(location)).stream()
                        .map(row -> row.path("phoneNumber").asText() + " "
                                + row.path("state").asText())
                        .sorted()
                        .toList();
    }

    @Test
    void thoseThatAreThereStayAsTheyAre() {
        Result.Done done = STAGE.done(action, STAGE.plan(action, cells()));

        assertThat(done.differences())
                .extracting(Difference::field)
                .containsExactly("phoneNumbers/+34555010151/state", "phoneNumbers/+34555010152/state", "numberType");
        assertThat(done.unverifiable()).containsExactly("numberType");
        assertThat(numbers(done.target().id()))
                .containsExactly("+34555010150 ACTIVE", "+34555010151 INACTIVE", "+34555010152 INACTIVE");
    }

    @Test
    void anUndoRemovesThoseThatWereAddedAlone() {
        Result.Done done = STAGE.done(action, STAGE.plan(action, cells()));

        STAGE.done(action, STAGE.undo(action, done));

        assertThat(numbers(done.target().id())).containsExactly("+34555010150 ACTIVE");
    }

    @Test
    void aNumberThatSomebodyMovedSinceKeepsTheUndoFromSayingThatNothingIsLeft() {
        String there = STAGE.connectedLocation("Otra Sede");
        Result.Done done = STAGE.done(action, STAGE.plan(action, cells()));
        new LocationNumbers(STAGE.webex()).remove(done.target().id(), List.of("+34555010151"));
        add(there, NumberState.INACTIVE, "+34555010151");

        Change undo = STAGE.undo(action, done);

        assertThat(undo).isInstanceOf(Change.Refused.class);
        assertThat(((Change.Refused) undo).reasons())
                .singleElement()
                .extracting(reason -> reason.in(Locale.ENGLISH))
                .isEqualTo(
                        "It cannot be undone, because +34555010151 was moved since: it is a number of the location Otra Sede now.");
    }

    @Test
    void afterACrashOnlyTheRestIsAdded() {
        Change.Effective plan = (Change.Effective) STAGE.plan(action, cells());
        add(plan.target().id(), NumberState.INACTIVE, "+34555010151");
        STAGE.forgetCalls();

        Result.Done done = (Result.Done) STAGE.apply(action, plan, Applier.Mode.IN_DOUBT);

        assertThat(STAGE.writes()).hasSize(1);
        assertThat(done.differences()).hasSize(3);
        assertThat(STAGE.undo(action, done)).isInstanceOf(Change.Update.class);
    }

    @Test
    void manyMobileNumbersAreAddedTwentyAtATime() {
        String many = IntStream.range(0, 45)
                .mapToObj(n -> String.format("+345550102%02d", n))
                .collect(Collectors.joining(";"));
        Change plan = STAGE.plan(
                action, Map.of("location_id", "Sede con Números", "phone_numbers", many, "number_type", "MOBILE"));
        STAGE.forgetCalls();

        Result.Done done = STAGE.done(action, plan);

        assertThat(STAGE.writes()).hasSize(3);
        assertThat(done.differences()).hasSize(46);
        assertThat(done.trackingIds()).hasSize(3);
    }

    @Test
    void aLocationWithoutCallingIsRefused() {
        STAGE.location("Sede sin Voz");

        Change change = STAGE.plan(action, Map.of("location_id", "Sede sin Voz", "phone_numbers", "+34555010151"));

        assertThat(ActionStage.said(((Change.Refused) change).reasons())).contains("not enabled for Webex Calling");
    }

    @Test
    void everyNumberThatIsNoneIsAFault() {
        Reading<?> reading = KeptCells.read(
                action, new Row(9, Map.of("location_id", "any", "phone_numbers", "3.49E+10;abc;+34555010151")));

        assertThat(((Reading.Bad<?>) reading).faults()).hasSize(2);
    }
}
