package org.spaceodt.action.apply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spaceodt.action.Action;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.Change;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Fields;
import org.spaceodt.action.IdleAction;
import org.spaceodt.action.ShelfAction;
import org.spaceodt.action.location.SetOutgoingPermissions;
import org.spaceodt.webex.resource.Polling;

/** What is worked out for all actions, on something in memory. */
class ApplierTest {
    @RegisterExtension
    static final ActionStage STAGE = new ActionStage();

    private static final String UUID = "0f7c1a7e-6f0c-4a55-9f57-0a4b8d3c2e11";

    private final List<Duration> pauses = new ArrayList<>();

    private static ObjectNode tree(String json) {
        try {
            return (ObjectNode) ActionStage.JSON.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Change plan(ShelfAction action, String wish) {
        return new Planner(STAGE.webex()).plan(action, tree(wish));
    }

    private Result apply(Action<?> action, Change change, Applier.Mode mode) {
        Polling watch = new Polling(Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(20), pauses::add);
        return new Applier(STAGE.webex(), watch).apply(action, (Change.Effective) change, mode, intended -> {});
    }

    @Test
    void valuesAreComparedByTheirMeaning() {
        String hydra = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("ciscospark://us/TRUNK/" + UUID).getBytes(StandardCharsets.UTF_8));
        ShelfAction action = new ShelfAction(tree("{'id': '" + hydra + "', 'number': '+34555010150',"
                + " 'list': ['b', 'a'], 'language': 'es_ES', 'more': 1}"));

        assertThat(plan(
                        action,
                        "{'id': '" + UUID + "', 'number': '34555010150', 'list': ['a', 'b'],"
                                + " 'language': 'es_es', 'empty': ''}"))
                .isInstanceOf(Change.Nothing.class);
    }

    @Test
    void aChangeHasTheFieldsThatDifferAndNoOthers() {
        ShelfAction action = new ShelfAction(tree("{'a': 1, 'b': {'c': 'x', 'd': 'y'}, 'e': true}"));

        Change.Update change = (Change.Update) plan(action, "{'a': 1, 'b': {'c': 'z'}, 'e': false, 'f': 'new'}");

        assertThat(change.before()).isEqualTo(tree("{'b': {'c': 'x'}, 'e': true}"));
        assertThat(change.after()).isEqualTo(tree("{'b': {'c': 'z'}, 'e': false, 'f': 'new'}"));
        assertThat(change.differences()).extracting(Difference::field).containsExactly("b/c", "e", "f");
    }

    @Test
    void waitingForAChangeToBeSeenHasAnEnd() {
        ShelfAction action = new ShelfAction(tree("{'a': 1}"));
        Change change = plan(action, "{'a': 2}");

        Result result = apply(new IdleAction<>(action), change, Applier.Mode.JUST_PLANNED);

        assertThat(result).isInstanceOf(Result.Failed.class);
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofSeconds(20));
        assertThat(action.looks()).isEqualTo(1 + 1 + pauses.size());
    }

    @Test
    void whatIsRefusedForAWhileAfterTheWriteIsWaitedFor() {
        String id = STAGE.callingLocation("Sede Lenta");
        SetOutgoingPermissions action = new SetOutgoingPermissions();
        Change change = STAGE.plan(
                action, Map.of("location_id", id, "default_outgoing_profile", "OPERATOR_ASSISTED=TRANSFER_NUMBER_3"));
        String get =
                "'where': {'method': 'GET', 'path': '/telephony/config/locations/{locationId}/outgoingPermission'}";
        // One read goes with the write itself.
        STAGE.faults("{" + get + ", 'when': {'from': 2, 'to': 4}, 'what': {'status': 404}}");

        Result result = apply(action, change, Applier.Mode.JUST_PLANNED);

        assertThat(result).isInstanceOf(Result.Done.class);
        assertThat(pauses).hasSize(3);
    }

    @Test
    void whatWasSeenAtOnceIsNotWaitedFor() {
        ShelfAction action = new ShelfAction(tree("{'a': 1}"));

        assertThat(apply(action, plan(action, "{'a': 2}"), Applier.Mode.JUST_PLANNED))
                .isInstanceOf(Result.Done.class);
        assertThat(pauses).isEmpty();
    }

    @Test
    void whatIsNeverShownIsNamedAndWrittenAlsoAlone() {
        ShelfAction action = new ShelfAction(tree("{'a': 1}")).hiding("secret");

        Result result = apply(action, plan(action, "{'a': 2, 'secret': 's'}"), Applier.Mode.SAVED);

        assertThat(((Result.Done) result).unverifiable()).containsExactly("secret");
        assertThat(((Result.Done) result).differences())
                .extracting(Difference::field)
                .containsExactly("a", "secret");
        Change again = plan(action, "{'a': 2, 'secret': 'other'}");
        for (Applier.Mode mode : Applier.Mode.values()) {
            assertThat(apply(action, again, mode)).isInstanceOf(Result.Done.class);
        }
    }

    @Test
    void whatIsShownAfterAllMustBeRight() {
        ShelfAction action = new ShelfAction(tree("{'a': 1, 'secret': 'theirs'}"));

        Result result = apply(action, plan(action, "{'a': 2, 'secret': 'ours'}"), Applier.Mode.JUST_PLANNED);

        assertThat(result).isInstanceOf(Result.Failed.class);
        assertThat(ActionStage.said(((Result.Failed) result).reasons())).contains("secret", "ours", "theirs");
    }

    @Test
    void whatIsGoneIsRefusedAndNeitherMadeAgainNorUndone() {
        ShelfAction action = new ShelfAction(tree("{'a': 1}"));
        Change change = plan(action, "{'a': 2}");
        Result.Done done = (Result.Done) apply(action, change, Applier.Mode.SAVED);
        action.take();

        assertThat(apply(action, change, Applier.Mode.SAVED)).isInstanceOf(Result.Refused.class);
        assertThat(apply(action, change, Applier.Mode.IN_DOUBT)).isInstanceOf(Result.Failed.class);
        assertThat(STAGE.undo(action, done)).isInstanceOf(Change.Refused.class);
    }

    @Test
    void aRefusalNamesTheFieldAndBothValues() {
        ShelfAction action = new ShelfAction(tree("{'a': 'planned', 'b': 1}"));
        Change change = plan(action, "{'a': 'wanted', 'b': 2}");
        action.there().put("a", "now");

        Result.Refused refused = (Result.Refused) apply(action, change, Applier.Mode.SAVED);

        assertThat(ActionStage.said(refused.reasons())).contains("a has changed", "planned", "now");
    }

    @Test
    void anUndoOfAHalfDoneChangeTakesBackTheHalf() {
        ShelfAction action = new ShelfAction(tree("{'a': 1, 'b': 1}"));
        Change.Effective intended = (Change.Effective) plan(action, "{'a': 2, 'b': 2, 'c': 2}");
        action.there().put("a", 2).put("c", 2);

        Change.Update undo = (Change.Update) new Planner(STAGE.webex()).undo(action, intended, Fields.none());
        apply(action, undo, Applier.Mode.SAVED);

        assertThat(undo.differences()).extracting(Difference::field).containsExactlyInAnyOrder("a", "c");
        assertThat(action.there()).isEqualTo(tree("{'a': 1, 'b': 1}"));
    }
}
