package org.spaceodt.action.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.Change;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.apply.KeptCells;
import org.spaceodt.action.owner.HolderStage;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.calling.CallForwarding;
import org.spaceodt.webex.resource.calling.CallType;
import org.spaceodt.webex.resource.calling.OutgoingPermissions;
import org.spaceodt.webex.resource.calling.OutgoingPermissions.OutgoingChange;

class WorkspaceCheckTest {
    @RegisterExtension
    static final ActionStage STAGE = new ActionStage();

    private final WorkspaceCheck action = new WorkspaceCheck();
    private HolderStage stage;

    @BeforeEach
    void prepare() {
        stage = HolderStage.of(STAGE);
    }

    private Change plan(String workspace) {
        STAGE.forgetCalls();
        Change change = STAGE.plan(action, Map.of("workspace_id", workspace));
        assertThat(STAGE.writes()).isEmpty();
        return change;
    }

    private static String said(Change change) {
        return change instanceof Change.Nothing nothing
                ? ActionStage.said(List.of(nothing.reason()))
                : ActionStage.said(((Change.Refused) change).reasons());
    }

    @Test
    void itSaysHowCallsAreForwardedAndWhichAreAllowedAndChangesNothing() {
        assertThat(plan(HolderStage.WORKSPACE)).isInstanceOf(Change.Nothing.class);
        String id = plan(HolderStage.WORKSPACE).target().id();
        new CallForwarding(STAGE.webex()).update(Owner.workspace(id), CallForwarding.always("532101"));
        new OutgoingPermissions(STAGE.webex())
                .update(Owner.workspace(id), OutgoingChange.allBut(Set.of(CallType.INTERNATIONAL)));

        String said = said(plan(HolderStage.WORKSPACE));

        assertThat(said)
                .contains("to: 532101", "of its own", "allowed: INTERNATIONAL.", "spark-admin:workspaces_write");
        assertThat(ActionStage.kept(plan(HolderStage.WORKSPACE), Change.class)).isEqualTo(plan(HolderStage.WORKSPACE));
    }

    @Test
    void everySettingThatTheTokenMayNotReadIsNamedWithItsScope() {
        STAGE.faults("{'where': {'path': '/workspaces/{id}/features/outgoingPermission'}, 'what': {'status': 403}},"
                + "{'where': {'path': '/workspaces/{id}/features/incomingPermission'}, 'what': {'status': 400}}");

        Change change = plan(HolderStage.WORKSPACE);

        assertThat(change).isInstanceOf(Change.Refused.class);
        assertThat(((Change.Refused) change).reasons()).hasSize(2);
        assertThat(said(change))
                .contains("may not read outgoingPermission", "spark-admin:workspaces_read", "incomingPermission could");
    }

    @Test
    void aRefusalOfBusyCallsHidesNothingElse() {
        STAGE.faults("{'where': {'path': '/workspaces/{id}/features/callForwarding'}, 'what': {'status': 400,"
                + " 'message': '[Error 4003] Unauthorized request: UserCallForwardingBusyGetRequest'}}");

        assertThat(plan(HolderStage.WORKSPACE)).isInstanceOf(Change.Nothing.class);
    }

    @Test
    void aWorkspaceWithoutCallingIsSaidToHaveNone() {
        stage.workspace("Sala sin Llamadas", Optional.empty());

        assertThat(said(plan("Sala sin Llamadas"))).contains("no Webex Calling");
    }

    @Test
    void everythingIsSaidInThreeLanguages() {
        for (Locale language : List.of(Locale.ENGLISH, new Locale("es"), new Locale("ca"))) {
            assertThat(action.description().label(language)).isNotBlank();
            assertThat(action.description().help(language)).isNotBlank();
            action.description().parameters().forEach(parameter -> assertThat(
                            action.description().help(parameter, language))
                    .isNotBlank());
        }
    }

    @Test
    void aRowWithoutAWorkspaceIsAFault() {
        assertThat(((Reading.Bad<?>) KeptCells.read(action, new Row(7, Map.of()))).faults())
                .hasSize(1);
    }
}
