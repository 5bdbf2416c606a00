package org.spaceodt.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.action.apply.Applier;
import org.spaceodt.action.apply.Result;
import org.spaceodt.action.location.AddInactiveNumbers;
import org.spaceodt.action.location.LocationUpsert;
import org.spaceodt.action.location.SetOutgoingPermissions;
import org.spaceodt.action.location.notes.ForgetfulNotes;
import org.spaceodt.action.owner.OutgoingProfile;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.calling.CallType;
import org.spaceodt.webex.resource.calling.OutgoingPermissions;

/** Whatever is there, and whatever a row says: what was applied is so, and what was undone is as it was. */
class PropertiesTest {
    @RegisterExtension
    static final ActionStage STAGE = new ActionStage();

    private static final int ROWS = 12;
    private static final Map<String, List<String>> CELLS = Map.of(
            "time_zone", List.of("Europe/Madrid", "Atlantic/Canary", "Africa/Ceuta"),
            "preferred_language", List.of("es_es", "ca_ES", "en_us"),
            "announcement_language", List.of("es_es", "ca_es"),
            "address1", List.of("Calle Ejemplo 1", "Avinguda d'Exemple 2"),
            "address2", List.of("Planta 1", "Planta 2"),
            "city", List.of("Madrid", "Girona", "A Coruña"),
            "postal_code", List.of("28001", "17001"),
            "external_id", List.of("CUV-1", "CUV-2"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void locationsBecomeWhatTheRowsSayAndGoBack(long seed) {
        Random random = new Random(seed);
        LocationUpsert action = new LocationUpsert(new ForgetfulNotes(), ActionStage.WAITS);
        String id = random.nextBoolean() ? STAGE.location("Sede Azar") : STAGE.callingLocation("Sede Azar");
        for (int i = 0; i < ROWS; i++) {
            Map<String, String> row = new HashMap<>(Map.of("location_id", id));
            CELLS.forEach((column, choices) -> {
                if (random.nextBoolean()) {
                    row.put(column, choices.get(random.nextInt(choices.size())));
                }
            });
            check(action, row, () -> STAGE.read(id), random.nextBoolean());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void permissionsBecomeWhatTheRowsSayAndGoBack(long seed) {
        Random random = new Random(seed);
        SetOutgoingPermissions action = new SetOutgoingPermissions();
        String id = STAGE.callingLocation("Sede Azar");
        for (int i = 0; i < ROWS; i++) {
            StringBuilder profile = new StringBuilder("INTERNAL_CALL=ALLOW");
            for (CallType type : CallType.values()) {
                OutgoingPermissions.Action[] choices = OutgoingPermissions.Action.values();
                if (random.nextInt(3) == 0) {
                    profile.append(';').append(type).append('=').append(choices[random.nextInt(choices.length)]);
                }
            }
            check(
                    action,
                    Map.of("location_id", id, "default_outgoing_profile", profile.toString()),
                    () -> OutgoingProfile.seen(new OutgoingPermissions(STAGE.webex()).get(Owner.location(id))),
                    random.nextBoolean());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9, 10})
    void whatWasInterruptedAnywhereIsFinishedAndCanBeUndone(long seed) {
        Random random = new Random(seed);
        String id = STAGE.connectedLocation("Sede Azar");
        AddInactiveNumbers numbers = new AddInactiveNumbers();
        LocationUpsert location = new LocationUpsert(new ForgetfulNotes(), ActionStage.WAITS);
        interrupt(
                numbers,
                Map.of("location_id", id, "phone_numbers", "+34555010150;+34555010151;+34555010152;+34555010153"),
                random);
        interrupt(
                location,
                Map.of("location_id", id, "city", "Girona", "address2", "Planta 9", "time_zone", "Africa/Ceuta"),
                random);
    }

    private static void interrupt(Action<?> action, Map<String, String> row, Random random) {
        Change.Update plan = (Change.Update) STAGE.plan(action, row);
        List<String> written = plan.differences().stream()
                .map(Difference::field)
                .filter(field -> random.nextBoolean())
                .toList();
        if (!written.isEmpty()) {
            action.write(
                    new Change.Update(
                            plan.target(),
                            Fields.pick(plan.before(), written),
                            Fields.pick(plan.after(), written),
                            plan.unseen()),
                    STAGE.webex());
        }

        Result.Done done =
                (Result.Done) STAGE.apply(action, ActionStage.kept(plan, Change.class), Applier.Mode.IN_DOUBT);

        assertThat(done.before()).isEqualTo(plan.before());
        assertThat(done.foundDone())
                .isEqualTo(written.size() == plan.differences().size());
        assertThat(STAGE.plan(action, row)).isInstanceOf(Change.Nothing.class);
        STAGE.done(action, STAGE.undo(action, done));
        assertThat(STAGE.plan(action, row)).isEqualTo(plan);
    }

    private static void check(
            Action<?> action, Map<String, String> row, java.util.function.Supplier<ObjectNode> state, boolean andBack) {
        ObjectNode before = state.get();
        Change change = STAGE.plan(action, row);
        if (change instanceof Change.Nothing) {
            return;
        }
        Result.Done done = STAGE.done(action, ActionStage.kept(change, Change.class));
        assertThat(STAGE.plan(action, row)).isInstanceOf(Change.Nothing.class);
        if (andBack) {
            STAGE.done(action, STAGE.undo(action, ActionStage.kept(done, Result.Done.class)));
            assertThat(Difference.between(before, state.get())).isEmpty();
            assertThat(STAGE.plan(action, row)).isEqualTo(change);
        }
    }
}
