package org.spaceodt.console.master;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterMappingTest {
    private static final List<String> NAMES = List.of("location_id", "phone_number", "email");
    private static final Map<Dataset, List<String>> HEADINGS = Map.of(
            Dataset.LOCATIONS, List.of("Centro", "Cabecera", "Nombre | alias"),
            Dataset.NUMBERS, List.of("location_id", "Tel. fijo", "numbers.old"));

    @Test
    void aColumnHoldsInEveryTableThatHasIt() {
        MasterMapping mapping = new MasterMapping(Map.of("location_id", "CENTRO"));
        assertThat(mapping.faults(NAMES, HEADINGS)).isEmpty();
        assertThat(of(mapping, Dataset.LOCATIONS)).containsEntry("location_id", "CENTRO");
        assertThat(of(mapping, Dataset.NUMBERS)).doesNotContainKey("location_id");
    }

    @Test
    void aColumnOfATableHoldsInThatTableAlone() {
        MasterMapping mapping = new MasterMapping(Map.of("phone_number", "numbers.Tel. fijo"));
        assertThat(mapping.faults(NAMES, HEADINGS)).isEmpty();
        assertThat(of(mapping, Dataset.NUMBERS)).containsEntry("phone_number", "Tel. fijo");
        assertThat(of(mapping, Dataset.LOCATIONS)).containsEntry("phone_number", "Cabecera");
    }

    @Test
    void severalColumnsStandForOneParameter() {
        MasterMapping mapping = new MasterMapping(Map.of("phone_number", "locations.Cabecera | numbers.Tel. fijo"));
        assertThat(mapping.faults(NAMES, HEADINGS)).isEmpty();
        assertThat(of(mapping, Dataset.NUMBERS)).containsEntry("phone_number", "Tel. fijo");
        assertThat(of(mapping, Dataset.LOCATIONS)).containsEntry("phone_number", "Cabecera");
    }

    @Test
    void aHeadingThatLooksLikeSeveralOrLikeThatOfATableIsItself() {
        assertThat(of(new MasterMapping(Map.of("location_id", "Nombre | alias")), Dataset.LOCATIONS))
                .containsEntry("location_id", "Nombre | alias");
        assertThat(of(new MasterMapping(Map.of("phone_number", "numbers.old")), Dataset.NUMBERS))
                .containsEntry("phone_number", "numbers.old");
    }

    @Test
    void whatNobodyKnowsIsSaidWithTheNearestFirst() {
        assertThat(new MasterMapping(Map.of("locaton_id", "Centro")).faults(NAMES, HEADINGS))
                .containsExactly(
                        new MasterMapping.Fault("locaton_id", "", List.of("location_id", "phone_number", "email")));
        assertThat(new MasterMapping(Map.of("email", "locations.Cabezera")).faults(NAMES, HEADINGS))
                .containsExactly(new MasterMapping.Fault(
                        "email", "locations.Cabezera", List.of("Cabecera", "Centro", "Nombre | alias")));
        assertThat(new MasterMapping(Map.of("email", "Centro | nada")).faults(NAMES, HEADINGS))
                .extracting(MasterMapping.Fault::column)
                .containsExactly("nada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", "Centro | nada |", ".", "users.", "locations."})
    void whatHasNoNameIsNoColumn(String column) {
        assertThat(new MasterMapping(Map.of("email", column)).faults(NAMES, HEADINGS))
                .isNotEmpty();
    }

    @Test
    void ofATableThatIsNotLoadedNothingIsKnown() {
        MasterMapping mapping = new MasterMapping(Map.of("email", "users.Correo de trabajo"));
        assertThat(mapping.faults(NAMES, HEADINGS)).isEmpty();
        assertThat(mapping.faults(NAMES, Map.of())).isEmpty();
    }

    @Test
    void whatPeopleCallAParameterIsThatParameterUnlessAnotherHeadingHasItsName() {
        Set<String> names = Set.of("location_id", "phone_number", "display_name");
        assertThat(MasterMapping.guesses(List.of("Sede", "Teléfono", "Sala"), names))
                .isEqualTo(Map.of("location_id", "Sede", "phone_number", "Teléfono"));
        assertThat(MasterMapping.guesses(List.of("Sede", "LOCATION ID"), names)).isEmpty();
    }

    @Test
    void whatAHeadingMeansIsAParameterOfTheActionThatReadsIt() {
        Map<Dataset, List<String>> users = Map.of(Dataset.USERS, List.of("Correo"));
        assertThat(MasterMapping.NONE.of(Dataset.USERS, users, Set.of("email", "extension")))
                .isEqualTo(Map.of("email", "Correo"));
        assertThat(MasterMapping.NONE.of(Dataset.USERS, users, Set.of("person_id")))
                .isEqualTo(Map.of("person_id", "Correo"));
    }

    @Test
    void aColumnThatIsChosenForOneTableLeavesTheOthersAsTheyAre() {
        MasterMapping mapping = new MasterMapping(Map.of("location_id", "numbers.Tel. fijo", "email", "Centro"));
        MasterMapping chosen = mapping.with(Dataset.LOCATIONS, "location_id", Optional.of("Centro"), HEADINGS);
        assertThat(chosen.columns())
                .containsEntry("location_id", "numbers.Tel. fijo|locations.Centro")
                .containsEntry("email", "Centro");
        assertThat(chosen.faults(NAMES, HEADINGS)).isEmpty();
        assertThat(chosen.chosen(Dataset.LOCATIONS, HEADINGS, "location_id")).contains("Centro");
        assertThat(chosen.chosen(Dataset.NUMBERS, HEADINGS, "location_id")).contains("Tel. fijo");
        assertThat(chosen.with(Dataset.LOCATIONS, "location_id", Optional.empty(), HEADINGS))
                .isEqualTo(mapping);
    }

    @Test
    void aColumnThatWasMeantInAnyTableIsStillMeantInTheOthers() {
        Map<Dataset, List<String>> both =
                Map.of(Dataset.LOCATIONS, List.of("Centro", "Sede"), Dataset.NUMBERS, List.of("Centro"));
        MasterMapping mapping = new MasterMapping(Map.of("location_id", "Centro"));
        assertThat(mapping.with(Dataset.LOCATIONS, "location_id", Optional.of("Sede"), both)
                        .columns())
                .containsEntry("location_id", "numbers.Centro|locations.Sede");
        assertThat(mapping.with(Dataset.NUMBERS, "location_id", Optional.empty(), HEADINGS)
                        .columns())
                .containsEntry("location_id", "locations.Centro");
        assertThat(new MasterMapping(Map.of("email", "locations.Centro"))
                        .with(Dataset.LOCATIONS, "email", Optional.empty(), HEADINGS)
                        .columns())
                .isEmpty();
    }

    private static Map<String, String> of(MasterMapping mapping, Dataset table) {
        return mapping.of(table, HEADINGS, Set.copyOf(NAMES));
    }
}
