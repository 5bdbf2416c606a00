package org.spaceodt.action.softphone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spaceodt.action.Action;
import org.spaceodt.action.ActionContract;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.Change;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.apply.Applier;
import org.spaceodt.action.apply.KeptCells;
import org.spaceodt.action.apply.Result;
import org.spaceodt.action.person.Office;
import org.spaceodt.webex.resource.license.Licenses;
import org.spaceodt.webex.resource.license.Licenses.LicenseChange;
import org.spaceodt.webex.resource.license.Licenses.Line;
import org.spaceodt.webex.resource.person.People;
import org.spaceodt.webex.resource.person.People.PersonChange;

class AssignCallingLicenseTest extends ActionContract {
    private static final String PLACE = "Sede de Puestos";
    private static final String OTHER_PLACE = "Sede Lejana";
    private static final String EMAIL = "pau.exemple@example.com";
    private static final String STANDARD = "Webex Calling - Standard";
    private static final String NUMBERS = "GET /people/{personId}/features/numbers";

    private final AssignCallingLicense action = new AssignCallingLicense(Office.WAITS);
    private final Office office = new Office(STAGE);
    private String location;
    private String person;

    @Override
    protected Action<?> action() {
        return action;
    }

    @Override
    protected boolean reversible() {
        return true;
    }

    @Override
    protected Map<String, String> row() {
        location = office.open(PLACE, "+34555010150", "+34555010151");
        person = office.hire(EMAIL, Office.MESSAGING);
        return cells(Office.CALLING);
    }

    private static Map<String, String> cells(String license) {
        return Map.of("user_email", EMAIL, "calling_license_id", license, "location_name", PLACE, "extension", "2951");
    }

    /** Somebody gives the person another extension, and the licence if there is none. */
    @Override
    protected void disturb(Change.Effective planned) {
        if (now().path("extension").isTextual()) {
            new People(STAGE.webex()).update(person, extension("2999"));
        } else {
            give(Office.CALLING, "2999");
        }
    }

    private void give(String license, String extension) {
        Line line = new Line(Optional.of(location), Optional.empty(), Optional.of(extension));
        new Licenses(STAGE.webex()).assign(person, List.of(LicenseChange.addCalling(office.license(license), line)));
    }

    private static PersonChange extension(String extension) {
        return new PersonChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(extension),
                Optional.empty(),
                Optional.empty());
    }

    private ObjectNode now() {
        return new People(STAGE.webex()).get(person);
    }

    @Test
    void theLineComesWithTheLicenceInOneCallAndTheSettingsAreAskedForAfterwards() {
        Change plan = STAGE.plan(action, cells(Office.CALLING));
        STAGE.forgetCalls();

        Result.Done done = STAGE.done(action, plan);

        assertThat(STAGE.writes()).containsExactly("PATCH /licenses/users");
        assertThat(STAGE.made()).contains(NUMBERS);
        assertThat(done.differences())
                .extracting(Difference::field)
                .contains("extension", "locationId", "webexCalling")
                .hasSize(4);
        assertThat(now().path("extension").asText()).isEqualTo("2951");
        assertThat(now().path("locationId").asText()).isEqualTo(location);
    }

    @Test
    void aNumberAloneIsEnoughForALine() {
        Map<String, String> row =
                Map.of("person_id", EMAIL, "calling_license_id", Office.CALLING, "phone_number", "+34555010151");

        STAGE.done(action, STAGE.plan(action, row));

        assertThat(now().at("/phoneNumbers/0/value").asText()).isEqualTo("+34555010151");
        assertThat(now().path("locationId").asText()).isEqualTo(location);
    }

    @Test
    void withoutALineTheRowIsRefused() {
        Map<String, String> row = Map.of("person_id", person, "calling_license_id", office.license(Office.CALLING));

        Reading<?> reading = KeptCells.read(action, new Row(2, row));

        assertThat(((Reading.Bad<?>) reading).faults())
                .extracting(fault -> fault.column())
                .containsExactly("location_id", "extension");
    }

    @Test
    void itIsDoneOnlyWhenTheSettingsOfTheLineAnswer() {
        Change plan = STAGE.plan(action, cells(Office.CALLING));
        STAGE.faults("{'where': {'path': '/people/{id}/features/numbers'}, 'when': {'times': 4},"
                + " 'what': {'status': 404, 'message': 'User not found'}}");
        STAGE.forgetCalls();

        STAGE.done(action, plan);

        assertThat(STAGE.made().stream().filter(NUMBERS::equals)).hasSize(5);
        assertThat(STAGE.writes()).containsExactly("PATCH /licenses/users");
    }

    @Test
    void settingsThatDoNotAnswerInTimeAreAFailureThatNamesIt() {
        Change plan = STAGE.plan(action, cells(Office.CALLING));
        STAGE.faults("{'where': {'path': '/people/{id}/features/numbers'},"
                + " 'what': {'status': 404, 'message': 'User not found'}}");

        // Another process: it does not know that the licence is new.
        give(Office.CALLING, "2951");
        STAGE.webex().settling().done(person);
        Result.Failed failed = (Result.Failed) STAGE.apply(action, plan, Applier.Mode.IN_DOUBT);

        assertThat(failed.missing()).extracting(Difference::field).containsExactly("webexCalling");
        assertThat(failed.retryable()).isTrue();
        STAGE.faults("");
        assertThat(STAGE.apply(action, plan, Applier.Mode.IN_DOUBT)).isInstanceOf(Result.Done.class);
    }

    @Test
    void whatIsLeftOutIsAFailureThatNamesTheLicence() {
        Change plan = STAGE.plan(action, cells(Office.CALLING));
        STAGE.faults("{'where': {'path': '/licenses/users'}, 'what': {'partial': true}}");

        Result.Failed failed = (Result.Failed) STAGE.apply(action, plan, Applier.Mode.SAVED);

        assertThat(failed.missing())
                .extracting(Difference::field)
                .anyMatch(field -> field.startsWith("licenses/"))
                .contains("extension", "webexCalling");
    }

    @Test
    void theUndoTakesTheLicenceAndTheLine() {
        ObjectNode before = now();
        Change.Effective plan = (Change.Effective) STAGE.plan(action, cells(Office.CALLING));
        Result.Done done = STAGE.done(action, plan);

        STAGE.done(action, STAGE.undo(action, plan, done));

        assertThat(now().path("licenses")).isEqualTo(before.path("licenses"));
        assertThat(now().path("extension").asText()).isEmpty();
        assertThat(now().path("locationId")).isEqualTo(before.path("locationId"));
    }

    @Test
    void whoHasItWithAnotherExtensionKeepsItAndIsToldWhatChangesIt() {
        give(Office.CALLING, "2960");

        Change change = STAGE.plan(action, cells(Office.CALLING));

        assertThat(change).isInstanceOf(Change.Nothing.class);
        assertThat(((Change.Nothing) change).reason().in(Locale.ENGLISH)).contains("extension", "apply_numbers_update");
    }

    @Test
    void whoCallsInAnotherLocationIsRefusedWithWhatToDo() {
        location = office.open(OTHER_PLACE, "+34555010160");
        give(Office.CALLING, "2951");

        assertThat(refused(Office.CALLING)).contains(OTHER_PLACE, "usuarios_asignar_location_desde_csv");
    }

    @Test
    void whoCallsWithAnotherLicenceIsRefusedWithWhatToDo() {
        give(STANDARD, "2951");

        assertThat(refused(Office.CALLING)).contains(STANDARD, Office.CALLING, "usuarios_modificar_licencias");
    }

    @Test
    void aLicenceThatIsNotForCallingIsRefused() {
        assertThat(refused(Office.MESSAGING)).contains(Office.MESSAGING, "Calling licence for people");
        assertThat(refused("Webex Calling - Workspaces")).contains("Calling licence for people");
    }

    @Test
    void aLicenceWithoutFreeUnitsIsRefusedWithItsFiguresWhenItIsPlanned() {
        office.useUp(Office.CALLING, location);

        assertThat(refused(Office.CALLING)).contains("Sub-EXAMPLE-1").containsPattern("(\\d+) of \\1 are in use");
    }

    private String refused(String license) {
        Change change = STAGE.plan(action, cells(license));
        assertThat(change).isInstanceOf(Change.Refused.class);
        return ActionStage.said(((Change.Refused) change).reasons());
    }
}
