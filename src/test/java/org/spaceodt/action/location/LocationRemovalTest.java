package org.spaceodt.action.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spaceodt.action.Action;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Change;
import org.spaceodt.action.apply.Applier;
import org.spaceodt.action.apply.Planned;
import org.spaceodt.action.apply.Plans;
import org.spaceodt.action.apply.Result;
import org.spaceodt.action.location.notes.ForgetfulNotes;
import org.spaceodt.sandbox.tenant.time.Lags;
import org.spaceodt.webex.resource.location.CallingLocations;
import org.spaceodt.webex.resource.location.CallingLocations.CallerId;
import org.spaceodt.webex.resource.location.DisableCallingJobs;
import org.spaceodt.webex.resource.location.Locations;
import org.spaceodt.webex.resource.location.PstnConnections;
import org.spaceodt.webex.resource.location.Route;
import org.spaceodt.webex.resource.location.RouteType;
import org.spaceodt.webex.resource.workspace.Workspaces;

/** What an undo waits for, and what keeps a location, when it comes to be done. */
class LocationRemovalTest {
    @RegisterExtension
    static final ActionStage STAGE =
            new ActionStage(new Lags(Duration.ZERO, Duration.ofMillis(60), Duration.ZERO, Duration.ofMillis(60)));

    private static final String START = "POST /telephony/config/jobs/locations/deleteCallingLocation";
    private static final String DELETE = "DELETE /locations/{locationId}";
    private static final Map<String, String> SITE = Map.of(
            "name", "Sede Nueva",
            "time_zone", "Europe/Madrid",
            "preferred_language", "es_es",
            "announcement_language", "es_es",
            "address1", "Calle Ejemplo 1",
            "city", "Madrid",
            "state", "MD",
            "postal_code", "28001",
            "country", "ES");

    private final LocationEnableCalling enable = new LocationEnableCalling(new ForgetfulNotes(), ActionStage.WAITS);
    private final LocationUpsert upsert = new LocationUpsert(new ForgetfulNotes(), ActionStage.WAITS);

    private final AddInactiveNumbers numbers = new AddInactiveNumbers();

    private Result.Done enabled() {
        STAGE.location("Sede sin Voz");
        return STAGE.done(enable, STAGE.plan(enable, Map.of("location_id", "Sede sin Voz")));
    }

    private String failure(Result result) {
        assertThat(result).isInstanceOf(Result.Failed.class);
        return ActionStage.said(((Result.Failed) result).reasons());
    }

    private boolean calls(Result.Done done) {
        return new CallingLocations(STAGE.webex()).find(done.target().id()).isPresent();
    }

    @Test
    void callingIsCheckedAndDisabledByAJobThatIsWaitedFor() {
        Result.Done done = enabled();
        Change undo = STAGE.undo(enable, done);
        STAGE.forgetCalls();

        STAGE.done(enable, undo);

        assertThat(STAGE.writes())
                .containsExactly(
                        "POST /telephony/config/locations/{locationId}/actions/precheckForDeletion/invoke", START);
        assertThat(STAGE.sent(START).get(0).path("forceDelete").asBoolean()).isFalse();
        assertThat(calls(done)).isFalse();
    }

    /** After a crash nobody knows whether it was started. */
    @Test
    void aJobThatIsAtWorkAlreadyIsNotStartedAgain() {
        Result.Done done = enabled();
        Change.Effective undo = (Change.Effective) STAGE.undo(enable, done);
        new DisableCallingJobs(STAGE.webex()).start(done.target().id(), "Sede sin Voz");
        STAGE.forgetCalls();

        Result result = STAGE.apply(enable, undo, Applier.Mode.IN_DOUBT);

        assertThat(result).isInstanceOf(Result.Done.class);
        assertThat(STAGE.writes()).doesNotContain(START);
        assertThat(calls(done)).isFalse();
    }

    @Test
    void aJobThatFailsSaysWhatWebexSaysAndWhatThatMeans() {
        Result.Done done = enabled();
        Change.Effective undo = (Change.Effective) STAGE.undo(enable, done);
        mainNumber(done.target().id());
        workspace(done.target().id(), Optional.of("45001"));
        STAGE.faults("{'where': {'path': '/telephony/config/locations/{}/actions/precheckForDeletion/invoke'},"
                + " 'what': {'status': 404}}");

        String said = failure(STAGE.apply(enable, undo, Applier.Mode.SAVED));

        assertThat(said)
                .contains("BATCH-1012004", "BATCH-1012008", "Workspaces associated", "Remove or move the people");
        assertThat(calls(done)).isTrue();
    }

    @Test
    void aLocationThatIsHeldTooLongIsAFailureThatSaysToUndoAgain() {
        Result.Done done = STAGE.done(upsert, STAGE.plan(upsert, SITE));
        Change.Effective undo = (Change.Effective) STAGE.undo(upsert, done);
        STAGE.faults("{'where': {'method': 'DELETE'}, 'what': {'status': 409}}");

        String held = failure(STAGE.apply(upsert, undo, Applier.Mode.SAVED));

        assertThat(held).contains("has not released the location Sede Nueva yet");
        assertThat(STAGE.writes().stream().filter(DELETE::equals).count()).isGreaterThan(3);
        STAGE.faults("");
        STAGE.done(upsert, STAGE.undo(upsert, done));
        assertThat(new Locations(STAGE.webex()).lookUp(done.target().id())).isEmpty();
    }

    @Test
    void whoMovedInSinceThePlanIsNamedAndNotWaitedFor() {
        Result.Done done = STAGE.done(upsert, STAGE.plan(upsert, SITE));
        Change.Effective undo = (Change.Effective) STAGE.undo(upsert, done);
        workspace(done.target().id(), Optional.empty());
        STAGE.forgetCalls();

        String said = failure(STAGE.apply(upsert, undo, Applier.Mode.SAVED));

        assertThat(said).contains("Workspaces are in the location Sede Nueva: Sala Nueva");
        assertThat(STAGE.writes()).containsExactly(DELETE);
    }

    @Test
    void aTokenThatMayNotSeePeopleAndWorkspacesCanUndoAllTheSame() {
        Result.Done done = STAGE.done(upsert, STAGE.plan(upsert, SITE));
        STAGE.faults("{'where': {'path': '/people'}, 'what': {'status': 403}},"
                + "{'where': {'path': '/workspaces'}, 'what': {'status': 403}}");

        STAGE.done(upsert, undo(made(upsert, done)).get(0).change());

        assertThat(new Locations(STAGE.webex()).lookUp(done.target().id())).isEmpty();
    }

    /** The enabling is another job's: its undo is another, too. */
    @Test
    void aLocationThatOthersEnabledIsRefusedInThePlan() {
        Result.Done done = STAGE.done(upsert, STAGE.plan(upsert, SITE));
        STAGE.done(
                enable, STAGE.plan(enable, Map.of("location_id", done.target().id())));

        Planned undo = undo(made(upsert, done)).get(0);

        assertThat(ActionStage.said(((Change.Refused) undo.change()).reasons())).contains("this job did not do that");
    }

    @Test
    void aMainNumberIsRefusedInThePlanOfTheNumbers() {
        Result.Done location = STAGE.done(upsert, STAGE.plan(upsert, SITE));
        String id = location.target().id();
        STAGE.done(enable, STAGE.plan(enable, Map.of("location_id", id)));

        Planned undo = undo(made(numbers, mainNumber(id))).get(0);

        assertThat(ActionStage.said(((Change.Refused) undo.change()).reasons()))
                .contains("+34555010101 is the main number of the location Sede Nueva");
    }

    @Test
    void inOneRowCallingGoesFirstAndWhatWasDoneWithItGoesAlong() {
        Result.Done location = STAGE.done(upsert, STAGE.plan(upsert, SITE));
        String id = location.target().id();
        Result.Done calling = STAGE.done(enable, STAGE.plan(enable, Map.of("location_id", id)));
        SetOutgoingPermissions outgoing = new SetOutgoingPermissions();
        Result.Done permissions = STAGE.done(
                outgoing,
                STAGE.plan(outgoing, Map.of("location_id", id, "default_outgoing_profile", "NATIONAL=BLOCK")));

        List<Planned> undo = undo(made(outgoing, permissions), made(enable, calling), made(upsert, location));

        assertThat(undo)
                .extracting(Planned::change)
                .hasExactlyElementsOfTypes(Change.Nothing.class, Change.Update.class, Change.Remove.class);
    }

    @Test
    void whatOthersChangedOfThatKeepsTheLocation() {
        Result.Done location = STAGE.done(upsert, STAGE.plan(upsert, SITE));
        String id = location.target().id();
        Result.Done calling = STAGE.done(enable, STAGE.plan(enable, Map.of("location_id", id)));
        SetOutgoingPermissions outgoing = new SetOutgoingPermissions();
        Map<String, String> block = Map.of("location_id", id, "default_outgoing_profile", "NATIONAL=BLOCK");
        Result.Done permissions = STAGE.done(outgoing, STAGE.plan(outgoing, block));
        Map<String, String> other = Map.of("location_id", id, "default_outgoing_profile", "NATIONAL=TRANSFER_NUMBER_1");
        STAGE.done(outgoing, STAGE.plan(outgoing, other));

        List<Planned> undo = undo(made(outgoing, permissions), made(enable, calling), made(upsert, location));

        assertThat(undo)
                .extracting(Planned::change)
                .hasExactlyElementsOfTypes(Change.Refused.class, Change.Refused.class, Change.Refused.class);
    }

    private List<Planned> undo(Plans.Made... row) {
        Plans plans =
                new Plans(new Catalogue(List.of(enable, upsert, numbers, new SetOutgoingPermissions())), STAGE.webex());
        return plans.undo(List.of(row));
    }

    private static Plans.Made made(Action<?> action, Result.Done done) {
        return new Plans.Made(new Planned(action.description().id(), "", done.change()), Optional.of(done));
    }

    /** Whoever is to call somewhere, needs a main number there. */
    private void workspace(String locationId, Optional<String> extension) {
        new Workspaces(STAGE.webex())
                .create(new Workspaces.NewWorkspace(
                        "Sala Nueva",
                        Optional.of(locationId),
                        Optional.empty(),
                        extension.map(one -> Workspaces.Calling.webex(new Workspaces.WebexCalling(
                                Optional.empty(), Optional.of(one), Optional.of(locationId), Optional.empty()))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** @return how its number was added */
    private Result.Done mainNumber(String locationId) {
        PstnConnections connections = new PstnConnections(STAGE.webex());
        String option = connections
                .options(locationId, "LOCAL_GATEWAY")
                .get(0)
                .path("id")
                .asText();
        Route trunk =
                new Route(RouteType.TRUNK, STAGE.route("TRUNK", 0).path("id").asText());
        connections.configure(locationId, PstnConnections.Choice.premises(option, trunk));
        Result.Done added = STAGE.done(
                numbers, STAGE.plan(numbers, Map.of("location_id", locationId, "phone_numbers", "+34555010101")));
        CallerId callerId = new CallerId(Optional.empty(), Optional.of("+34555010101"));
        new CallingLocations(STAGE.webex()).update(locationId, CallingLocations.CallingChange.of(callerId));
        return added;
    }
}
