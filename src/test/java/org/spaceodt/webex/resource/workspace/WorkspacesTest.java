package org.spaceodt.webex.resource.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spaceodt.webex.resource.FakeApi.LOST;
import static org.spaceodt.webex.resource.FakeApi.json;
import static org.spaceodt.webex.resource.FakeApi.parse;
import static org.spaceodt.webex.resource.FakeApi.refusal;
import static org.spaceodt.webex.resource.FakeApi.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.FakeApi;
import org.spaceodt.webex.resource.RequestCheck;
import org.spaceodt.webex.resource.workspace.Workspaces.Calling;
import org.spaceodt.webex.resource.workspace.Workspaces.NewWorkspace;
import org.spaceodt.webex.resource.workspace.Workspaces.SupportedDevices;
import org.spaceodt.webex.resource.workspace.Workspaces.Type;
import org.spaceodt.webex.resource.workspace.Workspaces.WebexCalling;
import org.spaceodt.webex.resource.workspace.Workspaces.WorkspaceChange;

class WorkspacesTest {
    @RegisterExtension
    static final FakeApi API = new FakeApi();

    private static final NewWorkspace ROOM = new NewWorkspace(
            "Sala Olivo",
            Optional.of("l1"),
            Optional.of(Type.MEETING_ROOM),
            Optional.of(Calling.webex(new WebexCalling(
                    Optional.empty(), Optional.of("2201"), Optional.of("l1"), Optional.of(List.of("lic"))))),
            Optional.of(SupportedDevices.PHONES),
            Optional.empty(),
            Optional.empty());
    private static final ObjectNode MADE = parse("{'id': 'w1', 'displayName': 'Sala Olivo'}");

    private Workspaces workspaces;

    @BeforeEach
    void workspaces() {
        workspaces = new Workspaces(API.client());
    }

    @Test
    void aWorkspaceIsMade() {
        API.answer("workspaces.create", json(201, MADE));

        assertThat(workspaces.create(ROOM).id()).isEqualTo("w1");

        assertThat(API.lastBody())
                .isEqualTo(parse("{'displayName': 'Sala Olivo', 'locationId': 'l1', 'type': 'meetingRoom',"
                        + "'supportedDevices': 'phones', 'calling': {'type': 'webexCalling', 'webexCalling':"
                        + "{'extension': '2201', 'locationId': 'l1', 'licenses': ['lic']}}}"));
    }

    @Test
    void aWorkspaceMadeByALostCallIsNotMadeAgain() {
        API.answer("workspaces.create", LOST);
        API.answer(
                "workspaces.list",
                json(parse("{'items': [" + MADE + ", {'id': 'w2', 'displayName': 'Sala Olivo B'}]}")));

        assertThat(workspaces.create(ROOM).id()).isEqualTo("w1");
        assertThat(API.written()).containsExactly("workspaces.create");
    }

    @Test
    void aWorkspaceThatALostCallDidNotMakeIsMadeOnceMore() {
        API.answer("workspaces.create", LOST, json(201, MADE));
        API.answer("workspaces.list", json(parse("{'items': []}")));

        workspaces.create(ROOM);

        assertThat(API.written()).containsExactly("workspaces.create", "workspaces.create");
    }

    @Test
    void severalOfThatNameAreUncertain() {
        API.answer("workspaces.create", LOST);
        API.answer(
                "workspaces.list",
                json(parse("{'items': [" + MADE + "," + MADE.toString().replace("w1", "w2") + "]}")));

        assertThatThrownBy(() -> workspaces.create(ROOM)).isInstanceOf(WebexException.Uncertain.class);
        assertThat(API.written()).containsExactly("workspaces.create");
    }

    @Test
    void whenNobodyCanTellItIsUncertain() {
        API.answer("workspaces.create", status(500));
        API.answer("workspaces.list", status(403));

        assertThatThrownBy(() -> workspaces.create(ROOM)).isInstanceOf(WebexException.Uncertain.class);
        assertThat(API.written()).containsExactly("workspaces.create");
    }

    @Test
    void aRefusalIsNotLookedAfter() {
        API.answer("workspaces.create", refusal(400, 1, "no"));

        assertThatThrownBy(() -> workspaces.create(ROOM)).isInstanceOf(WebexException.Rejected.class);
        assertThat(API.called()).containsExactly("workspaces.create");
    }

    @Test
    void anUpdateWritesAllThatWasReadAndCanBeWritten() {
        ObjectNode read = FakeApi.example("workspaces.get").put(RequestCheck.NOVELTY, 1);
        API.answer("workspaces.get", json(read));
        API.answer("workspaces.update", json(read));

        workspaces.update("w1", WorkspaceChange.name("Sala Nueva"));

        ObjectNode expected = read.deepCopy().put("displayName", "Sala Nueva");
        expected.remove(List.of("id", "orgId", "created", "supportedDevices", "devicePlatform", "health"));
        expected.remove(List.of("devices", "capabilities", "plannedMaintenance"));
        expected.withObject("/calling").remove("hybridCalling");
        assertThat(API.lastBody()).isEqualTo(expected);
    }
}
