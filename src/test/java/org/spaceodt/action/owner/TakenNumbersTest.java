package org.spaceodt.action.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spaceodt.action.Action;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.Change;
import org.spaceodt.action.Names;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.apply.KeptCells;
import org.spaceodt.action.apply.Planner;
import org.spaceodt.action.location.AddInactiveNumbers;
import org.spaceodt.action.person.AddPerson;
import org.spaceodt.action.person.AssignLocation;
import org.spaceodt.action.person.ChangeLicenses;
import org.spaceodt.action.person.Office;
import org.spaceodt.action.person.PersonLegacyNumber;
import org.spaceodt.action.softphone.ApplyNumbersUpdate;
import org.spaceodt.action.softphone.AssignCallingLicense;
import org.spaceodt.action.workspace.AddWorkspace;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.ahead.ListsAhead;

/** Whoever gives numbers or extensions says in the plan whose they are already, or of which location, with the column. {@code CatalogueBeansTest} has the list. */
class TakenNumbersTest {
    @RegisterExtension
    static final ActionStage STAGE = new ActionStage();

    private static final String HERE = "Sede Cercana";
    private static final String FAR = "Sede Lejana";
    private static final String EVAS = "+34555010181";
    private static final String EVAS_EXTENSION = "2981";
    private static final String FREE_THERE = "+34555010191";
    private static final String NEWCOMER = "nova.exemple@example.com";
    private static final String CALLER = "truca.exemple@example.com";
    private final Office office = new Office(STAGE);

    /** Each action that gives numbers, with a row of it but for the number. */
    private enum Giver {
        ADD_PERSON(new AddPerson(), "phone_number", "extension") {
            @Override
            Map<String, String> row() {
                return Map.of(
                        "email",
                        "altra.exemple@example.com",
                        "first_name",
                        "Lia",
                        "last_name",
                        "Exemple",
                        "location_id",
                        HERE,
                        "licenses",
                        Office.CALLING);
            }
        },
        CHANGE_LICENSES(new ChangeLicenses(Office.WAITS), "phone_number", "extension") {
            @Override
            Map<String, String> row() {
                return Map.of("person_id", NEWCOMER, "add_license_ids", Office.CALLING, "location_id", HERE);
            }
        },
        ASSIGN_CALLING(new AssignCallingLicense(Office.WAITS), "phone_number", "extension") {
            @Override
            Map<String, String> row() {
                return Map.of("user_email", NEWCOMER, "calling_license_id", Office.CALLING, "location_id", HERE);
            }
        },
        UPDATE_NUMBERS(new ApplyNumbersUpdate(), "phone_number", "extension") {
            @Override
            Map<String, String> row() {
                return Map.of("person_id", CALLER);
            }
        },
        ASSIGN_LOCATION(new AssignLocation(Office.WAITS), "target_phone_number", "target_extension") {
            @Override
            Map<String, String> row() {
                return Map.of("person_id", "lluny.exemple@example.com", "target_location_id", HERE);
            }
        },
        ADD_WORKSPACE(new AddWorkspace(), "primary_number", "extension") {
            @Override
            Map<String, String> row() {
                return Map.of("display_name", "Sala Nueva", "location_id", HERE);
            }
        },
        LEGACY_OF_PERSON(new PersonLegacyNumber(), "legacy_phone_number", "") {
            @Override
            Map<String, String> row() {
                return Map.of("person_id", CALLER);
            }
        },
        ADD_NUMBERS(new AddInactiveNumbers(), "phone_numbers", "") {
            @Override
            Map<String, String> row() {
                return Map.of("location_id", "Sede Tercera");
            }
        };

        private final Action<?> action;
        private final String number;
        private final String extension;

        Giver(Action<?> action, String number, String extension) {
            this.action = action;
            this.number = number;
            this.extension = extension;
        }

        abstract Map<String, String> row();

        /** Those that have one column alone do not name it. */
        String named(String column) {
            return Set.of(UPDATE_NUMBERS, LEGACY_OF_PERSON, ADD_NUMBERS).contains(this) ? "" : column + ": ";
        }
    }

    @BeforeEach
    void open() {
        String here = office.open(HERE, "+34555010180", EVAS, "+34555010182");
        String far = office.open(FAR, "+34555010190", FREE_THERE);
        office.open("Sede Tercera", "+34555010170");
        office.hireWithNumber("eva.exemple@example.com", here, EVAS_EXTENSION, EVAS);
        office.hire(NEWCOMER, Office.MESSAGING);
        office.hireWithLine(CALLER, here, "2983");
        office.hireWithLine("lluny.exemple@example.com", far, "2984");
    }

    private String refused(Giver giver, String column, String cell) {
        Map<String, String> cells = Stream.concat(
                        giver.row().entrySet().stream(), Map.of(column, cell).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Change change = plan(giver.action, cells);
        assertThat(change).as(giver + " " + change).isInstanceOf(Change.Refused.class);
        return ActionStage.said(((Change.Refused) change).reasons());
    }

    /** As a plan of one row. */
    private static <P> Change plan(Action<P> action, Map<String, String> cells) {
        WebexClient webex = STAGE.webex().rememberingReads(new ListsAhead(() -> 1));
        Names.Resolved resolved = new Names(webex).resolve(action.description(), new Row(2, cells));
        assertThat(resolved.faults()).isEmpty();
        Reading<P> reading = KeptCells.read(action, resolved.row());
        assertThat(reading).as(reading.toString()).isInstanceOf(Reading.Good.class);
        return new Planner(webex).plan(action, ((Reading.Good<P>) reading).parameters());
    }

    @ParameterizedTest
    @EnumSource(Giver.class)
    void aNumberOfSomebodyElseIsRefusedWithItsOwner(Giver giver) {
        assertThat(refused(giver, giver.number, EVAS)).contains(giver.named(giver.number) + EVAS, "Eva Ejemplo");
        assertThat(STAGE.writes().stream().filter(call -> call.contains("licenses/users")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Giver.class)
    void aFreeNumberOfAnotherLocationIsRefusedWithItsName(Giver giver) {
        assertThat(refused(giver, giver.number, FREE_THERE)).contains(giver.named(giver.number) + FREE_THERE, FAR);
    }

    @ParameterizedTest
    @EnumSource(
            value = Giver.class,
            names = {"LEGACY_OF_PERSON", "ADD_NUMBERS"},
            mode = EnumSource.Mode.EXCLUDE)
    void anExtensionOfSomebodyElseThereIsRefusedWithItsOwner(Giver giver) {
        assertThat(refused(giver, giver.extension, EVAS_EXTENSION))
                .contains(giver.named(giver.extension), EVAS_EXTENSION, "Eva Ejemplo");
    }
}
