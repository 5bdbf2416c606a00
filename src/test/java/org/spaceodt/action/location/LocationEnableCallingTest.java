package org.spaceodt.action.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spaceodt.action.Action;
import org.spaceodt.action.ActionContract;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.Change;
import org.spaceodt.action.apply.Applier;
import org.spaceodt.action.apply.Result;
import org.spaceodt.action.location.notes.ForgetfulNotes;
import org.spaceodt.webex.resource.location.CallingLocations;
import org.spaceodt.webex.resource.location.CallingLocations.CallingChange;

class LocationEnableCallingTest extends ActionContract {
    private final LocationEnableCalling action = new LocationEnableCalling(new ForgetfulNotes(), ActionStage.WAITS);

    @Override
    protected Action<?> action() {
        return action;
    }

    @Override
    protected Map<String, String> row() {
        STAGE.location("Sede sin Voz");
        return Map.of("location_id", "sede sin voz", "announcement_language", "ca_es");
    }

    /** Whoever enables it meanwhile does what the row wants; whoever deletes it does not. */
    @Override
    protected void disturb(Change.Effective planned) {
        STAGE.removeLocation(planned.target().id());
    }

    @Override
    protected boolean reversible() {
        return true;
    }

    @Test
    void withoutALanguageOfAnnouncementsItIsThatOfTheLocation() {
        Map<String, String> row = Map.of("location_id", "Sede sin Voz");

        Result.Done done = STAGE.done(action, STAGE.plan(action, row));

        assertThat(STAGE.sent("POST /telephony/config/locations"))
                .extracting(body -> body.path("announcementLanguage").asText())
                .containsExactly("es_es");
        assertThat(done.unverifiable()).containsExactly("announcementLanguage");
    }

    @Test
    void aLocationThatIsEnabledGetsTheLanguageOfTheRow() {
        String id = STAGE.callingLocation("Sede con Voz");
        Map<String, String> row = Map.of("location_id", id, "announcement_language", "ca_ES");

        STAGE.done(action, STAGE.plan(action, row));

        assertThat(STAGE.sent("PUT /telephony/config/locations/{locationId}"))
                .extracting(body -> body.path("announcementLanguage").asText())
                .containsExactly("ca_es");
        assertThat(STAGE.plan(action, row)).isInstanceOf(Change.Nothing.class);
        assertThat(STAGE.plan(action, Map.of("location_id", id))).isInstanceOf(Change.Nothing.class);
    }

    @Test
    void whatOthersSetOfCallingSinceKeepsItOn() {
        Result.Done done = STAGE.done(action, STAGE.plan(action, Map.of("location_id", "Sede sin Voz")));
        Change.Effective before = (Change.Effective) STAGE.undo(action, done);
        new CallingLocations(STAGE.webex())
                .update(
                        done.target().id(),
                        new CallingChange(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("+34555010199"),
                                Optional.of("8"),
                                Optional.empty(),
                                Optional.empty()));

        Change undo = STAGE.undo(action, done);
        Result late = STAGE.apply(action, ActionStage.kept(before, Change.class), Applier.Mode.SAVED);

        assertThat(ActionStage.said(((Change.Refused) undo).reasons())).contains("= 8");
        assertThat(ActionStage.said(((Result.Refused) late).reasons())).contains("= 8");
        assertThat(new CallingLocations(STAGE.webex()).find(done.target().id())).isPresent();
    }

    @Test
    void aLocationWithALongNameIsRefused() {
        String id = STAGE.location("x".repeat(81));

        Change change = STAGE.plan(action, Map.of("location_id", id));

        assertThat(ActionStage.said(((Change.Refused) change).reasons())).contains("80");
    }
}
