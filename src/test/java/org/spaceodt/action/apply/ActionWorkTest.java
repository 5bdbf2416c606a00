package org.spaceodt.action.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Change;
import org.spaceodt.action.FakeAttempt;
import org.spaceodt.action.Row;
import org.spaceodt.action.location.LocationEnableCalling;
import org.spaceodt.action.location.LocationUpsert;
import org.spaceodt.action.location.UpdateCallerId;
import org.spaceodt.action.location.notes.ForgetfulNotes;
import org.spaceodt.job.Item;
import org.spaceodt.job.Outcome;
import org.spaceodt.job.Work;
import org.spaceodt.webex.resource.location.CallingLocations;

class ActionWorkTest {
    @RegisterExtension
    static final ActionStage STAGE = new ActionStage();

    private static final Row NEW = new Row(
            2,
            Map.of(
                    "name", "Sede Nueva",
                    "time_zone", "Europe/Madrid",
                    "preferred_language", "es_es",
                    "announcement_language", "es_es",
                    "address1", "Calle Ejemplo 1",
                    "city", "Madrid",
                    "state", "MD",
                    "postal_code", "28001",
                    "country", "ES"));

    private final LocationUpsert upsert = new LocationUpsert(new ForgetfulNotes(), ActionStage.WAITS);
    private ActionWork work;

    @BeforeEach
    void prepare() {
        Catalogue catalogue = new Catalogue(List.of(
                upsert, new LocationEnableCalling(new ForgetfulNotes(), ActionStage.WAITS), new UpdateCallerId()));
        work = new ActionWork(catalogue, STAGE.webex(), Verifying.watch(ActionStage.VERIFYING));
    }

    private static Item item(ActionInput input) {
        return new Item("j1", 0, 2, "Sede Nueva", OptionalInt.empty(), json(input));
    }

    private static String json(Object value) {
        try {
            return ActionStage.JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parsed(Outcome outcome) {
        try {
            return ActionStage.JSON.readTree(outcome.result());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aRowIsPlannedAndMadeAndTheSecondTimeSkipped() throws Exception {
        FakeAttempt attempt = FakeAttempt.first();

        Outcome first = work.run(item(ActionInput.of("location_upsert", NEW)), attempt);
        Outcome second = work.run(item(ActionInput.of("location_upsert", NEW)), FakeAttempt.first());

        assertThat(first).isInstanceOf(Outcome.Done.class);
        assertThat(parsed(first).at("/target/id").asText()).isNotEmpty();
        assertThat(parsed(first).at("/after/address/city").asText()).isEqualTo("Madrid");
        assertThat(attempt.intents()).hasSize(1);
        assertThat(second).isInstanceOf(Outcome.Skipped.class);
        assertThat(parsed(second).at("/target/id")).isEqualTo(parsed(first).at("/target/id"));
    }

    @Test
    void aStepIsAboutWhatTheOneBeforeItMadeOrFound() throws Exception {
        Outcome made = work.run(item(ActionInput.of("location_upsert", NEW)), FakeAttempt.first());
        ActionInput enable =
                ActionInput.of("location_enable_calling", new Row(2, Map.of())).aboutPrevious("location_id");

        Outcome enabled = work.run(item(enable), FakeAttempt.after(made.result()));
        Outcome again = work.run(item(enable), FakeAttempt.after(made.result()));
        Outcome without = work.run(item(enable), FakeAttempt.first());

        assertThat(enabled).isInstanceOf(Outcome.Done.class);
        assertThat(again).isInstanceOf(Outcome.Skipped.class);
        assertThat(without).isInstanceOf(Outcome.Failed.class);
        assertThat(parsed(without).path("kind").asText()).isEqualTo("refused");
    }

    @Test
    void aSavedPlanIsAppliedWithoutItsRow() throws Exception {
        Planned planned = new Planned("location_upsert", "", STAGE.plan(upsert, NEW.cells()));

        Outcome outcome = work.run(item(ActionInput.of(planned)), FakeAttempt.first());

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatWasLookedAtIsNotReadAgainToWriteItAndIsReadBackAfterwards() throws Exception {
        JsonNode location = new CallingLocations(STAGE.webex()).list().get(0);
        Row row = new Row(
                2,
                Map.of(
                        "location_id", location.path("id").asText(),
                        "phone_number",
                                location.at("/callingLineId/phoneNumber").asText(),
                        "calling_line_name", "Otro Nombre"));
        STAGE.forgetCalls();

        Outcome outcome = work.run(item(ActionInput.of("ubicacion_actualizar_cabecera", row)), FakeAttempt.first());

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(STAGE.made())
                .containsExactly(
                        "GET /telephony/config/locations/{locationId}",
                        "PUT /telephony/config/locations/{locationId}",
                        "GET /telephony/config/locations/{locationId}");
    }

    @Test
    void aProcessThatDiedBeforeTheWriteIsFollowedByOneThatWrites() throws Exception {
        String intent = intentOfACrash();

        Outcome outcome = work.run(item(ActionInput.of("location_upsert", NEW)), FakeAttempt.inDoubt(intent));

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(parsed(outcome).path("foundDone").asBoolean()).isFalse();
    }

    @Test
    void aProcessThatDiedAfterTheWriteIsFollowedByOneThatFindsIt() throws Exception {
        String intent = intentOfACrash();
        upsert.write((Change.Effective) STAGE.plan(upsert, NEW.cells()), STAGE.webex());
        STAGE.forgetCalls();

        Outcome outcome = work.run(item(ActionInput.of("location_upsert", NEW)), FakeAttempt.inDoubt(intent));

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(parsed(outcome).path("foundDone").asBoolean()).isTrue();
        assertThat(STAGE.writes()).isEmpty();
    }

    private String intentOfACrash() {
        FakeAttempt attempt = FakeAttempt.first().atIntent(() -> {
            throw new Work.Superseded("killed");
        });
        assertThatThrownBy(() -> work.run(item(ActionInput.of("location_upsert", NEW)), attempt))
                .isInstanceOf(Work.Superseded.class);
        assertThat(STAGE.writes()).isEmpty();
        return attempt.intents().get(0);
    }

    @Test
    void aRowThatIsWrongIsAFailureThatNoRetryMends() throws Exception {
        Outcome outcome = work.run(
                item(ActionInput.of("location_upsert", NEW.with("time_zone", "Mars/Olympus"))), FakeAttempt.first());

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(failed.retryable())
                .isFalse());
        assertThat(outcome.result()).contains("Mars/Olympus");
    }

    @Test
    void webexInTroubleIsAFailureThatMayWorkLater() throws Exception {
        STAGE.faults("{'where': {'method': 'GET'}, 'what': {'status': 503}}");

        Outcome outcome = work.run(item(ActionInput.of("location_upsert", NEW)), FakeAttempt.first());

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(failed.retryable())
                .isTrue());
        assertThat(parsed(outcome).at("/failure/status").asInt()).isEqualTo(503);
        assertThat(parsed(outcome).at("/failure/trackingId").asText()).isNotEmpty();
        assertThat(parsed(outcome).at("/failure/cause").asText()).isNotEmpty();
    }

    @Test
    void aTokenThatEndedStopsTheJobAndNotTheRow() {
        STAGE.faults("{'where': {'method': 'POST'}, 'what': {'status': 401}}");
        FakeAttempt attempt = FakeAttempt.first();

        assertThatThrownBy(() -> work.run(item(ActionInput.of("location_upsert", NEW)), attempt))
                .isInstanceOf(Work.WorkStopped.class)
                .hasMessageContaining("401");
        assertThat(attempt.intents()).hasSize(1);
    }

    @Test
    void anAnswerThatIsLostIsLookedForAndNotMadeTwice() throws Exception {
        STAGE.faults("{'where': {'method': 'POST'}, 'when': {'times': 1}, 'what': {'reset': 'before-head'}}");

        Outcome outcome = work.run(item(ActionInput.of("location_upsert", NEW)), FakeAttempt.first());

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(STAGE.writes()).hasSize(1);
    }

    @Test
    void anItemSaysWhoseOrganizationItIsAbout() {
        ActionInput input = ActionInput.of("location_upsert", NEW.with("org_id", "o1"));

        assertThat(ActionStage.kept(input, ActionInput.class)).isEqualTo(input);
        assertThat(input.organization()).isEqualTo("o1");
        assertThat(input.previous()).isEqualTo(Optional.empty());
    }
}
