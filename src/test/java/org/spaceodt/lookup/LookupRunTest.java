package org.spaceodt.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found, and in which order. */
class LookupRunTest {
    private static Map<String, String> person(String id, String name, String location, String licenses) {
        return Map.of(
                "person_id",
                id,
                "display_name",
                name,
                "email",
                id + "@example.com",
                "location_id",
                location,
                "licenses",
                licenses,
                "webex_calling_enabled",
                String.valueOf(!location.isEmpty()));
    }

    private static Map<String, String> number(String owner, String number, String extension) {
        String item = "{\"extension\":\"" + extension + "\",\"location\":{\"name\":\"Sede Alameda\"}"
                + (owner.isEmpty() ? "" : ",\"owner\":{\"id\":\"" + owner + "\",\"type\":\"PEOPLE\"}") + "}";
        return Map.of("person_id", owner, "direct_number", number, "raw_json", item, "location_id", "L1");
    }

    private final RowsInMemory given = new RowsInMemory()
            .with("people", person("p1", "Josefina Roca", "L1", "K1"))
            .with("people", person("p2", "María José Ferrer", "L1", "K1;K2"))
            .with("people", person("p3", "JOSÉ", "", ""))
            .with("people", person("p4", "Ana Ruiz", "L2", "K2"))
            .with("locations", Map.of("location_id", "L1", "name", "Sede Alameda"))
            .with("locations", Map.of("location_id", "L2", "name", "Seu Núria"))
            .with("licenses", Map.of("license_id", "K1", "sku_or_name", "Webex Calling - Professional"))
            .with("licenses", Map.of("license_id", "K2", "sku_or_name", "Messaging"))
            .with("numbers", number("p1", "+34555010100", "1000"))
            .with("numbers", number("p2", "", "1001"))
            .with("numbers", number("", "+34555010199", ""));

    private static LookupQuery.Asked people() {
        return LookupQuery.of(LookupKind.PEOPLE);
    }

    private List<String> names(LookupQuery query) throws IOException, WrongLookup {
        List<String> names = new ArrayList<>();
        new LookupRun(given).look(query, row -> names.add(row.get(0)));
        return names;
    }

    private List<String> names(LookupFilter filter, String text) throws IOException, WrongLookup {
        return names(people().by(filter, text, Optional.of("ES")).page(0, 0));
    }

    @Test
    void aNameIsFoundWhateverItsCapitalsAndAccentsTheExactOneFirst() throws Exception {
        assertThat(names(LookupFilter.NAME, "jose")).containsExactly("JOSÉ", "Josefina Roca", "María José Ferrer");
        assertThat(names(LookupFilter.NAME, "p4@example.com")).containsExactly("Ana Ruiz");
        assertThat(names(LookupFilter.NAME, "osef")).containsExactly("Josefina Roca");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+34 555 01 01 00", "0034555010100", "(555) 01-01-00", "010100", "1000"})
    void aNumberIsFoundInAnyWriting(String text) throws Exception {
        assertThat(names(LookupFilter.NUMBER, text)).containsExactly("Josefina Roca");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "1", "+34 555 01 01 00 ask for Ana"})
    void whatIsNoNumberIsRefused(String text) {
        assertThatThrownBy(() -> names(LookupFilter.NUMBER, text)).isInstanceOf(WrongLookup.class);
    }

    @ParameterizedTest
    @CsvSource({"LOCATION,nuria,1", "LOCATION,Sede,2", "LICENSE,professional,2", "CALLING,sí,3", "CALLING,no,1"})
    void peopleAreNarrowedByLocationLicenceAndCalling(LookupFilter filter, String text, int found) throws Exception {
        assertThat(names(filter, text)).hasSize(found);
    }

    @Test
    void freeNumbersAreThoseThatNobodyHas() throws Exception {
        assertThat(names(LookupQuery.of(LookupKind.NUMBERS)
                        .by(LookupFilter.FREE, "", Optional.empty())
                        .page(0, 0)))
                .containsExactly("+34555010199");
        assertThat(names(LookupQuery.of(LookupKind.NUMBERS)
                        .by(LookupFilter.USED, "", Optional.empty())
                        .page(0, 0)))
                .containsExactly("+34555010100", "");
        assertThatThrownBy(() -> LookupQuery.of(LookupKind.NUMBERS)
                        .by(LookupFilter.FREE, "", Optional.empty())
                        .by(LookupFilter.USED, "", Optional.empty()))
                .isInstanceOf(WrongLookup.class);
    }

    @Test
    void rowsAreSortedCutAndCountedAndTheRestCanBeSeen() throws Exception {
        LookupQuery query = people().columns("name").sort("name", true).page(1, 2);
        List<String> names = new ArrayList<>();
        LookupRun.Tally tally = new LookupRun(given).look(query, row -> names.add(row.get(0)));

        assertThat(names).containsExactly("Josefina Roca", "JOSÉ");
        assertThat(tally).returns(4L, LookupRun.Tally::matching).returns(2L, LookupRun.Tally::shown);
        assertThat(names(people().columns("name").page(3, 2))).containsExactly("Ana Ruiz");
    }

    @Test
    void aTextInAColumnIsEnough() throws Exception {
        assertThat(names(people().where("licenses=messaging")
                        .where("location=alameda")
                        .page(0, 0)))
                .containsExactly("María José Ferrer");
        assertThatThrownBy(() -> people().where("licences=x"))
                .isInstanceOfSatisfying(
                        WrongLookup.class, wrong -> assertThat(LookupTexts.said(wrong, Locale.ENGLISH, words -> ""))
                                .contains("Did you mean licenses"));
    }

    @Test
    void whoFindsNothingIsToldWhatIsNear() throws Exception {
        LookupQuery query =
                people().by(LookupFilter.NAME, "Ana Ruis", Optional.empty()).page(0, 0);

        assertThat(names(query)).isEmpty();
        assertThat(new LookupRun(given).near(query)).containsExactly("Ana Ruiz");
    }

    @Test
    void whatIsMissingIsNamedAndAColumnThatNobodyAskedForIsNotMissed() throws Exception {
        given.standing("numbers", LookupSource.Standing.INCOMPLETE);
        given.standing("licenses", LookupSource.Standing.ABSENT);

        assertThat(new LookupRun(given).look(people().page(0, 0), row -> {}).lacking())
                .containsExactly(new LookupRun.Lacking("numbers", LookupSource.Standing.INCOMPLETE));
        assertThat(new LookupRun(given)
                        .look(people().columns("name,email").page(0, 0), row -> {})
                        .isWhole())
                .isTrue();
        given.standing("people", LookupSource.Standing.ABSENT);
        assertThatThrownBy(() -> names(people().page(0, 0)))
                .isInstanceOfSatisfying(WrongLookup.class, wrong -> assertThat(
                                LookupTexts.said(wrong, Locale.ENGLISH, words -> String.join(" ", words)))
                        .contains("/exports", "inventory_run --only module:people"));
    }

    @Test
    void aFilterThatAKindLacksIsRefusedWithThoseThatItHas() {
        assertThatThrownBy(() -> people().by(LookupFilter.MODEL, "8841", Optional.empty()))
                .isInstanceOfSatisfying(
                        WrongLookup.class, wrong -> assertThat(LookupTexts.said(wrong, Locale.ENGLISH, words -> ""))
                                .contains("--model", "location, name, number, license, calling"));
    }
}
