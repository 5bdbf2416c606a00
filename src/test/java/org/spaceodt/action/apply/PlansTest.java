package org.spaceodt.action.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Change;
import org.spaceodt.action.Row;
import org.spaceodt.action.location.ConfigurePstn;
import org.spaceodt.action.location.LocationUpsert;
import org.spaceodt.action.location.notes.ForgetfulNotes;
import org.spaceodt.diagnostic.Diagnostic;

class PlansTest {
    @RegisterExtension
    static final ActionStage STAGE = new ActionStage();

    private final LocationUpsert upsert = new LocationUpsert(new ForgetfulNotes(), ActionStage.WAITS);
    private Plans plans;

    @BeforeEach
    void begin() {
        plans = new Plans(
                new Catalogue(List.of(
                        upsert, new ConfigurePstn(new ForgetfulNotes(), ActionStage.VERIFYING, ActionStage.WAITS))),
                STAGE.webex());
    }

    private static Row row(String... cells) {
        Row row = new Row(3, Map.of());
        for (int i = 0; i < cells.length; i += 2) {
            row = row.with(cells[i], cells[i + 1]);
        }
        return row;
    }

    @Test
    void unknownNamesAndMissingCellsAreSaidTogether() {
        Plans.Checked checked = plans.check(
                "ubicacion_configurar_pstn", row("location_id", "Sede Ausente", "premise_route_id", "RG Ausente"));

        assertThat(((Plans.Checked.Bad) checked).faults())
                .extracting(Diagnostic::column)
                .containsExactlyInAnyOrder("location_id", "premise_route_id", "premise_route_type");
    }

    @Test
    void aGoodRowIsPlannedAppliedAndUndone() {
        String id = STAGE.location("Sede Alameda");
        Plans.Checked.Good good = (Plans.Checked.Good)
                plans.check("location_upsert", row("location_id", "Sede Alameda", "city", "Toledo"));

        Planned planned = ActionStage.kept(plans.plan(good.input()), Planned.class);
        Result.Done done = STAGE.done(upsert, planned.change());
        Planned undo =
                plans.undo(List.of(new Plans.Made(planned, Optional.of(done)))).get(0);
        STAGE.done(upsert, undo.change());

        assertThat(STAGE.read(id).at("/address/city").asText()).isEqualTo("Madrid");
    }

    @Test
    void whatNobodyKnowsTheEndOfCanBeUndoneFromItsIntent() {
        String id = STAGE.location("Sede Alameda");
        ActionInput input =
                ((Plans.Checked.Good) plans.check("location_upsert", row("location_id", id, "city", "Toledo"))).input();
        Planned planned = plans.plan(input);

        assertThat(plans.undo(List.of(new Plans.Made(planned, Optional.empty())))
                        .get(0)
                        .change())
                .isInstanceOf(Change.Nothing.class);
        upsert.write((Change.Effective) planned.change(), STAGE.webex());
        assertThat(plans.undo(List.of(new Plans.Made(planned, Optional.empty())))
                        .get(0)
                        .change())
                .isInstanceOf(Change.Update.class);
    }

    @Test
    void aLocationOfWhichNobodyKnowsWhetherItWasMadeIsFoundToBeRemoved() {
        ActionInput input = ((Plans.Checked.Good) plans.check(
                        "location_upsert",
                        row(
                                "name",
                                "Sede Nueva",
                                "time_zone",
                                "Europe/Madrid",
                                "preferred_language",
                                "es_es",
                                "announcement_language",
                                "es_es",
                                "address1",
                                "Calle Ejemplo 1",
                                "city",
                                "Madrid",
                                "state",
                                "MD",
                                "postal_code",
                                "28001",
                                "country",
                                "ES")))
                .input();
        Planned planned = plans.plan(input);
        String id = upsert.write((Change.Effective) planned.change(), STAGE.webex())
                .target()
                .id();

        Change undo = plans.undo(List.of(new Plans.Made(planned, Optional.empty())))
                .get(0)
                .change();

        assertThat(undo).isInstanceOf(Change.Remove.class);
        assertThat(undo.target().id()).isEqualTo(id);
    }

    @Test
    void aStepMayLackTheCellThatTheStepBeforeItFills() {
        Row row = row(
                "premise_route_type",
                "TRUNK",
                "premise_route_id",
                STAGE.route("TRUNK", 0).path("name").asText());

        assertThat(plans.check("ubicacion_configurar_pstn", row)).isInstanceOf(Plans.Checked.Bad.class);
        ActionInput input = ((Plans.Checked.Good)
                        plans.checkAfterPrevious("ubicacion_configurar_pstn", row, "location_id"))
                .input();
        assertThat(input.previous()).contains("location_id");
        assertThat(input.cells()).doesNotContainKey("location_id");
    }

    @Test
    void anActionThatDoesNotExistIsSaidSo() {
        assertThatThrownBy(() -> plans.check("make_coffee", row())).isInstanceOf(NoSuchElementException.class);
    }
}
