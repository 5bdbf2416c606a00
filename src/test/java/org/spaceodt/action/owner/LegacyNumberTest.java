package org.spaceodt.action.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.spaceodt.action.Action;
import org.spaceodt.action.ActionContract;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.Change;
import org.spaceodt.action.Difference;
import org.spaceodt.action.apply.Applier;
import org.spaceodt.action.apply.Result;
import org.spaceodt.action.person.PersonLegacyNumber;
import org.spaceodt.action.workspace.WorkspaceLegacyNumber;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.number.AssignedNumbers;
import org.spaceodt.webex.resource.number.AssignedNumbers.NumberChange;
import org.spaceodt.webex.resource.number.AssignedNumbers.NumbersChange;

class LegacyNumberTest {
    private abstract static class OfSomebody extends ActionContract {
        final Holder holder;
        final LegacyNumber action;
        HolderStage stage;

        OfSomebody(Holder holder, LegacyNumber action) {
            this.holder = holder;
            this.action = action;
        }

        @Override
        protected Action<?> action() {
            return action;
        }

        @Override
        protected Map<String, String> row() {
            stage = HolderStage.of(STAGE);
            return cells("34 555 010 151");
        }

        Map<String, String> cells(String number) {
            return Map.of(holder.column(), HolderStage.name(holder), "legacy_phone_number", number);
        }

        /** Somebody makes it the first number. */
        @Override
        protected void disturb(Change.Effective planned) {
            Owner owner = holder.owner(planned.target());
            if (AssignedNumbers.has(numbers().get(owner), HolderStage.FREE)) {
                numbers().update(owner, NumbersChange.of(NumberChange.removeSecondary(HolderStage.FREE)));
            }
            makeFirst(owner);
        }

        private void makeFirst(Owner owner) {
            numbers()
                    .update(
                            owner,
                            NumbersChange.of(new NumberChange(
                                    true,
                                    AssignedNumbers.Action.ADD,
                                    Optional.of(HolderStage.FREE),
                                    Optional.empty(),
                                    Optional.empty())));
        }

        AssignedNumbers numbers() {
            return new AssignedNumbers(STAGE.webex());
        }

        @Override
        protected boolean reversible() {
            return true;
        }

        @Test
        void itIsASecondNumberAndAnUndoTakesItAlone() {
            Result.Done other = STAGE.done(action, STAGE.plan(action, cells(HolderStage.ALSO_FREE)));

            Result.Done done = STAGE.done(action, STAGE.plan(action, cells(HolderStage.FREE)));

            assertThat(done.differences())
                    .extracting(Difference::field)
                    .containsExactly("phoneNumbers/" + HolderStage.FREE + "/primary");
            STAGE.done(action, STAGE.undo(action, done));
            Owner owner = holder.owner(other.target());
            assertThat(AssignedNumbers.has(numbers().get(owner), HolderStage.FREE))
                    .isFalse();
            assertThat(AssignedNumbers.has(numbers().get(owner), HolderStage.ALSO_FREE))
                    .isTrue();
        }

        @Test
        void whoHasItAsFirstNumberKeepsIt() {
            Change plan = STAGE.plan(action, cells(HolderStage.FREE));
            makeFirst(holder.owner(plan.target()));

            assertThat(STAGE.plan(action, cells(HolderStage.FREE))).isInstanceOf(Change.Nothing.class);
        }

        @Test
        void aNumberThatIsNotThereOrTakenOrElsewhereIsRefusedWithTheReason() {
            Holder otherHolder = holder == Holder.PERSON ? Holder.WORKSPACE : Holder.PERSON;
            LegacyNumber other = holder == Holder.PERSON ? new WorkspaceLegacyNumber() : new PersonLegacyNumber();
            STAGE.done(
                    other,
                    STAGE.plan(
                            other,
                            Map.of(
                                    otherHolder.column(),
                                    HolderStage.name(otherHolder),
                                    "legacy_phone_number",
                                    HolderStage.ALSO_FREE)));
            String far = STAGE.connectedLocation("Sede Lejana");
            HolderStage.addNumbers(STAGE, far, "+34555010180");

            assertThat(refused("+34555010199")).contains("not a number of this organization");
            assertThat(refused(HolderStage.ALSO_FREE)).contains("already");
            assertThat(refused("+34555010180")).contains("Sede Lejana");
        }

        String refused(String number) {
            return ActionStage.said(((Change.Refused) STAGE.plan(action, cells(number))).reasons());
        }

        @Test
        void whoHasNoCallingIsRefused() {
            Map<String, String> cells =
                    Map.of(holder.column(), stage.without(holder), "legacy_phone_number", HolderStage.FREE);

            Change change = STAGE.plan(action, cells);

            assertThat(ActionStage.said(((Change.Refused) change).reasons())).contains("no Webex Calling");
        }
    }

    @Nested
    class OfAPerson extends OfSomebody {
        OfAPerson() {
            super(Holder.PERSON, new PersonLegacyNumber());
        }
    }

    @Nested
    class OfAWorkspace extends OfSomebody {
        OfAWorkspace() {
            super(Holder.WORKSPACE, new WorkspaceLegacyNumber());
        }

        private static final String BASIC = "{'where': {'path': '/telephony/config/workspaces/{id}/%s'},"
                + " 'what': {'status': 405, 'message': 'Invalid professional place'}}";

        @Test
        void withoutTheProfessionalLicenceItIsRefusedWhenItIsPlanned() {
            STAGE.faults(BASIC.formatted("secondary/availableNumbers"));

            assertThat(refused(HolderStage.FREE)).contains("Professional licence");
        }

        @Test
        void withoutTheProfessionalLicenceTheWriteFailsWithThatCause() {
            Change plan = STAGE.plan(action, cells(HolderStage.FREE));
            STAGE.faults(BASIC.formatted("numbers"));

            Result.Failed failed = (Result.Failed) STAGE.apply(action, plan, Applier.Mode.SAVED);

            assertThat(failed.failure().orElseThrow().cause()).isEqualTo("workspace_not_professional");
            assertThat(failed.retryable()).isFalse();
            assertThat(List.of(failed.failure().orElseThrow().status())).containsExactly(405);
        }
    }
}
