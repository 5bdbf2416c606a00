package org.spaceodt.action.location;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
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
import org.spaceodt.action.location.notes.ForgetfulNotes;
import org.spaceodt.action.location.notes.LocationNotes;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.webex.resource.location.Locations;

class LocationUpsertTest {
    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("location_name", "Sede Nueva"),
            Map.entry("time_zone", "Europe/Madrid"),
            Map.entry("language_code", "es_ES"),
            Map.entry("announcement_language", "es_es"),
            Map.entry("address_line1", "Calle Ejemplo 7"),
            Map.entry("city", "Valencia"),
            Map.entry("state", "VC"),
            Map.entry("postal_code", "46001"),
            Map.entry("country_code", "es"));

    private static Map<String, String> with(Map<String, String> row, String... more) {
        Map<String, String> longer = new HashMap<>(row);
        for (int i = 0; i < more.length; i += 2) {
            longer.put(more[i], more[i + 1]);
        }
        return longer;
    }

    @Nested
    class Creating extends ActionContract {
        private final LocationNotes notes = new ForgetfulNotes();
        private final LocationUpsert action = new LocationUpsert(notes, ActionStage.WAITS);

        @Override
        protected Action<?> action() {
            return action;
        }

        @Override
        protected Map<String, String> row() {
            return with(WHOLE, "location_external_id", "CUV-0001", "notes", "Edificio A", "latitude", "39.47");
        }

        @Override
        protected void disturb(Change.Effective planned) {
            String id = planned.target().id().isEmpty()
                    ? STAGE.location("Sede Nueva")
                    : planned.target().id();
            new Locations(STAGE.webex())
                    .update(
                            id,
                            new Locations.LocationChange(
                                    Optional.empty(),
                                    Optional.of("Atlantic/Canary"),
                                    Optional.empty(),
                                    Optional.empty()));
        }

        @Override
        protected boolean reversible() {
            return true;
        }

        @Test
        void aRowThatIsPlannedAndMadeAtOnceCostsThreeCalls() {
            Change plan = STAGE.plan(action, WHOLE);
            STAGE.apply(action, plan, Applier.Mode.JUST_PLANNED);

            assertThat(STAGE.calls()).isEqualTo(3);
        }

        @Test
        void theLanguageOfAnnouncementsCannotBeVerified() {
            Result.Done done = STAGE.done(action, STAGE.plan(action, row()));

            assertThat(done.unverifiable()).containsExactly("announcementLanguage");
            assertThat(done.effect()).isEqualTo(Result.Effect.CREATE);
        }

        @Test
        void itIsFoundByItsExternalIdWhateverItIsCalledNow() {
            String id = STAGE.done(action, STAGE.plan(action, row())).target().id();

            Change change = STAGE.plan(action, Map.of("external_id", "CUV-0001", "name", "Otro Nombre"));

            assertThat(change.target().id()).isEqualTo(id);
            assertThat(((Change.Update) change).differences())
                    .extracting(Difference::field)
                    .containsExactly("name");
        }

        @Test
        void afterACrashThatForgotTheExternalIdOnlyThatIsWritten() {
            Change.Effective plan = (Change.Effective) STAGE.plan(action, row());
            String id = action.write(plan, STAGE.webex()).target().id();
            notes.forget(STAGE.webex(), "CUV-0001");
            STAGE.forgetCalls();

            Result result = STAGE.apply(action, plan, Applier.Mode.IN_DOUBT);

            assertThat(result).isInstanceOf(Result.Done.class);
            assertThat(result.target().id()).isEqualTo(id);
            assertThat(((Result.Done) result).before()).isEmpty();
            assertThat(notes.find(STAGE.webex(), "CUV-0001")).contains(id);
            assertThat(STAGE.writes()).isEmpty();
        }

        @Test
        void whatIsMissingToCreateItIsSaid() {
            Change change = STAGE.plan(action, Map.of("name", "Sede Nueva", "city", "Valencia"));

            assertThat(change).isInstanceOf(Change.Refused.class);
            assertThat(ActionStage.said(((Change.Refused) change).reasons()))
                    .contains("time_zone", "announcement_language", "country")
                    .doesNotContain("city,");
        }

        @Test
        void allFaultsOfARowAreSaidAtOnce() {
            Reading<?> reading = KeptCells.read(
                    action,
                    new Row(
                            3,
                            with(
                                    WHOLE,
                                    "time_zone",
                                    "Europe/Madriz",
                                    "preferred_language",
                                    "español",
                                    "country",
                                    "Spain",
                                    "latitude",
                                    "39,47")));

            List<Diagnostic> faults = ((Reading.Bad<?>) reading).faults();
            assertThat(faults)
                    .extracting(Diagnostic::column)
                    .containsExactlyInAnyOrder("time_zone", "preferred_language", "country", "latitude");
            assertThat(faults.stream().map(fault -> fault.nextStep().in(Locale.ENGLISH)))
                    .anyMatch(text -> text.contains("Near: Europe/Madrid"));
        }
    }

    @Nested
    class Changing extends ActionContract {
        private final LocationUpsert action = new LocationUpsert(new ForgetfulNotes(), ActionStage.WAITS);

        @Override
        protected Action<?> action() {
            return action;
        }

        @Override
        protected Map<String, String> row() {
            STAGE.location("Sede Vieja");
            return Map.of("name", "Sede Vieja", "city", "Toledo", "address2", "Planta 3", "external_id", "CUV-0002");
        }

        @Override
        protected void disturb(Change.Effective planned) {
            new Locations(STAGE.webex())
                    .update(
                            planned.target().id(),
                            new Locations.LocationChange(
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(new Locations.AddressChange(
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.of("Cuenca"),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty()))));
        }

        @Override
        protected boolean reversible() {
            return true;
        }

        @Test
        void onlyWhatTheRowGivesIsChanged() {
            Change change = STAGE.plan(action, row0());
            ObjectNode before = STAGE.read(change.target().id());

            STAGE.done(action, change);

            ObjectNode after = STAGE.read(change.target().id());
            assertThat(Difference.between(before, after))
                    .extracting(Difference::field)
                    .containsExactlyInAnyOrder("address/city", "address/address2");
        }

        private Map<String, String> row0() {
            return Map.of("name", "Sede Vieja", "city", "Toledo", "address2", "Planta 3", "external_id", "CUV-0002");
        }

        @Test
        void whatWasEmptyIsEmptyAgainAfterTheUndo() {
            String id = STAGE.plan(action, row0()).target().id();
            STAGE.done(action, STAGE.plan(action, Map.of("location_id", id, "address2", "Planta 9")));
            new Locations(STAGE.webex())
                    .update(
                            id,
                            new Locations.LocationChange(
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(new Locations.AddressChange(
                                            Optional.empty(),
                                            Optional.of(""),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty()))));
            Result.Done done =
                    STAGE.done(action, STAGE.plan(action, Map.of("location_id", id, "address2", "Planta 4")));

            STAGE.done(action, STAGE.undo(action, done));

            assertThat(STAGE.read(id).at("/address/address2").asText()).isEmpty();
        }

        @Test
        void aHalfDoneChangeIsFinishedAfterACrashAndRefusedFromASavedPlan() {
            Change.Update plan = (Change.Update) STAGE.plan(action, row0());
            ObjectNode half = plan.after().deepCopy();
            half.retain("address");
            ObjectNode halfBefore = plan.before().deepCopy();
            action.write(new Change.Update(plan.target(), halfBefore, half, plan.unseen()), STAGE.webex());
            STAGE.forgetCalls();

            assertThat(STAGE.apply(action, plan, Applier.Mode.SAVED)).isInstanceOf(Result.Refused.class);
            Result result = STAGE.apply(action, plan, Applier.Mode.IN_DOUBT);

            assertThat(result).isInstanceOf(Result.Done.class);
            assertThat(((Result.Done) result).before()).isEqualTo(plan.before());
            assertThat(STAGE.writes()).isEmpty();
            assertThat(STAGE.plan(action, row0())).isInstanceOf(Change.Nothing.class);
        }

        @Test
        void theLanguageOfAnnouncementsChangesWhereCallingIsOn() {
            String id = STAGE.callingLocation("Sede con Voz");
            Map<String, String> row = Map.of("location_id", id, "announcement_language", "ca_ES");

            Result.Done done = STAGE.done(action, ActionStage.kept(STAGE.plan(action, row), Change.class));

            assertThat(done.differences()).extracting(Difference::field).containsExactly("announcementLanguage");
            assertThat(done.unverifiable()).containsExactly("announcementLanguage");
            assertThat(languagesWritten()).containsExactly("ca_es");
            assertThat(STAGE.plan(action, row)).isInstanceOf(Change.Nothing.class);
            assertThat(STAGE.plan(action, Map.of("location_id", id, "announcement_language", "es_ES")))
                    .isInstanceOf(Change.Update.class);
        }

        private List<String> languagesWritten() {
            return STAGE.sent("PUT /telephony/config/locations/{locationId}").stream()
                    .map(body -> body.path("announcementLanguage").asText())
                    .toList();
        }

        @Test
        void afterACrashALanguageThatNobodySeesIsWrittenAgain() {
            String id = STAGE.callingLocation("Sede con Voz");
            Change plan = STAGE.plan(action, Map.of("location_id", id, "announcement_language", "ca_ES"));
            action.write((Change.Effective) plan, STAGE.webex());

            assertThat(STAGE.apply(action, plan, Applier.Mode.IN_DOUBT)).isInstanceOf(Result.Done.class);
            assertThat(languagesWritten()).containsExactly("ca_es", "ca_es");
        }

        @Test
        void whatNobodySawBeforeIsNotUndoneAndThatIsSaid() {
            String id = STAGE.callingLocation("Sede con Voz");
            Result.Done done =
                    STAGE.done(action, STAGE.plan(action, Map.of("location_id", id, "announcement_language", "ca_ES")));

            Change undo = STAGE.undo(action, ActionStage.kept(done, Result.Done.class));

            assertThat(ActionStage.said(((Change.Refused) undo).reasons())).contains("not known");
        }

        @Test
        void notesOfALocationThatIsThereCannotBecomeOthers() {
            Change change = STAGE.plan(action, with(row0(), "notes", "Edificio B"));

            assertThat(ActionStage.said(((Change.Refused) change).reasons())).contains("notes", "Edificio B");
        }

        @Test
        void anIdOfNoLocationIsRefused() {
            Change change = STAGE.plan(action, Map.of("location_id", "0f7c1a7e-6f0c-4a55-9f57-0a4b8d3c2e11"));

            assertThat(change).isInstanceOf(Change.Refused.class);
        }

        @Test
        void aNameTooLongForCallingIsRefusedBeforeItIsWritten() {
            String id = STAGE.callingLocation("Sede Corta");

            Change change = STAGE.plan(action, Map.of("location_id", id, "name", "x".repeat(81)));

            assertThat(ActionStage.said(((Change.Refused) change).reasons())).contains("80");
        }
    }
}
