package org.spaceodt.action.location;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spaceodt.action.Action;
import org.spaceodt.action.ActionContract;
import org.spaceodt.action.Change;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.apply.KeptCells;
import org.spaceodt.action.apply.Result;
import org.spaceodt.action.owner.OutgoingProfile;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.calling.CallType;
import org.spaceodt.webex.resource.calling.OutgoingPermissions;
import org.spaceodt.webex.resource.calling.OutgoingPermissions.OutgoingChange;
import org.spaceodt.webex.resource.calling.OutgoingPermissions.Permission;

class SetOutgoingPermissionsTest extends ActionContract {
    private final SetOutgoingPermissions action = new SetOutgoingPermissions();

    @Override
    protected Action<?> action() {
        return action;
    }

    @Override
    protected Map<String, String> row() {
        String id = STAGE.callingLocation("Sede con Permisos");
        set(id, CallType.NATIONAL, new Permission(OutgoingPermissions.Action.ALLOW, true));
        set(id, CallType.TOLL_FREE, new Permission(OutgoingPermissions.Action.ALLOW, true));
        return cells("NATIONAL=block; TOLL_FREE=AUTH_CODE");
    }

    private static Map<String, String> cells(String profile) {
        return Map.of("location_id", "Sede con Permisos", "default_outgoing_profile", profile);
    }

    private static void set(String id, CallType type, Permission permission) {
        new OutgoingPermissions(STAGE.webex()).update(Owner.location(id), OutgoingChange.of(Map.of(type, permission)));
    }

    @Override
    protected void disturb(Change.Effective planned) {
        set(
                planned.target().id(),
                CallType.NATIONAL,
                new Permission(OutgoingPermissions.Action.TRANSFER_NUMBER_1, true));
    }

    @Override
    protected boolean reversible() {
        return true;
    }

    @Test
    void whatTheProfileDoesNotNameStaysAsItIs() {
        Change plan = STAGE.plan(
                action, cells("{'NATIONAL': {'action': 'BLOCK', 'transferEnabled': true}}".replace('\'', '"')));
        OutgoingPermissions permissions = new OutgoingPermissions(STAGE.webex());
        ObjectNode before = OutgoingProfile.seen(
                permissions.get(Owner.location(plan.target().id())));

        Result.Done done = STAGE.done(action, plan);

        JsonNode after = permissions.get(Owner.location(plan.target().id()));
        assertThat(Difference.between(before, OutgoingProfile.seen(after)))
                .extracting(Difference::field)
                .containsExactly("callingPermissions/NATIONAL/action");
        assertThat(done.differences()).hasSize(1);
    }

    @Test
    void withoutAProfileInternationalAndPremiumCallsAreBlockedAndNothingIsOpened() {
        STAGE.done(action, STAGE.plan(action, cells("INTERNATIONAL=ALLOW;OPERATOR_ASSISTED=BLOCK")));

        Result.Done done = STAGE.done(action, STAGE.plan(action, Map.of("location_id", "Sede con Permisos")));

        ObjectNode after = OutgoingProfile.seen(new OutgoingPermissions(STAGE.webex())
                .get(Owner.location(done.target().id())));
        assertThat(after.at("/callingPermissions/INTERNATIONAL/action").asText())
                .isEqualTo("BLOCK");
        assertThat(after.at("/callingPermissions/OPERATOR_ASSISTED/action").asText())
                .isEqualTo("BLOCK");
    }

    @Test
    void aProfileIsUnderstoodAsTheApiAnswersIt() {
        String profile =
                "{\"callingPermissions\": [{\"callType\": \"NATIONAL\", \"action\": \"BLOCK\", \"transferEnabled\": false}]}";

        assertThat(((Change.Update) STAGE.plan(action, cells(profile)))
                        .after()
                        .at("/callingPermissions/NATIONAL/action"))
                .hasToString("\"BLOCK\"");
    }

    @Test
    void everythingThatIsWrongWithAProfileIsSaid() {
        assertThat(faults("NATIONAL=FORBID;MARTIAN=BLOCK")).isEqualTo(2);
        assertThat(faults("{not json")).isEqualTo(1);
    }

    private int faults(String profile) {
        return ((Reading.Bad<?>) KeptCells.read(action, new Row(2, cells(profile))))
                .faults()
                .size();
    }
}
