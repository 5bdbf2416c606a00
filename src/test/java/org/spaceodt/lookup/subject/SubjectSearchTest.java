package org.spaceodt.lookup.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.lookup.GivenNumber;
import org.spaceodt.lookup.LookupKind;
import org.spaceodt.lookup.LookupSource;
import org.spaceodt.lookup.RowsInMemory;
import org.spaceodt.lookup.WrongLookup;

/** Who or what is meant by a text. */
class SubjectSearchTest {
    private static final String ANA = "Y2lzY29zcGFyazovL3VzL1BFT1BMRS8wMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDE";
    private static final String EVA = "Y2lzY29zcGFyazovL3VzL1BFT1BMRS8wMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDI";

    private final RowsInMemory rows = new RowsInMemory()
            .with("people", person(ANA, "Ana Ruiz", "ana@example.com"))
            .with("people", person(EVA, "Èva Ruiz", "eva@example.com"))
            .with("locations", Map.of("location_id", "L1", "name", "Sede Ruiz", "city", "Girona"))
            .with("workspaces", Map.of("workspace_id", "W1", "name", "Sala Eva", "location_id", "L1"))
            .with("devices", Map.of("id", "D1", "name", "Ana Ruiz"))
            .with("numbers", number(ANA, "Ana Ruiz", "+34555010100", "1000"))
            .with("numbers", number(EVA, "Èva Ruiz", "", "1000"))
            .with("numbers", number("", "", "+34555010199", ""));

    private static Map<String, String> person(String id, String name, String email) {
        return Map.of("person_id", id, "display_name", name, "email", email, "location_id", "L1");
    }

    private static Map<String, String> number(String owner, String name, String number, String extension) {
        return Map.of(
                "person_id",
                owner,
                "name",
                name,
                "direct_number",
                number,
                "raw_json",
                "{\"extension\":\"" + extension + "\",\"owner\":{\"id\":\"" + owner + "\",\"type\":\"PEOPLE\"}}");
    }

    private SubjectSearch.Found found(String text) throws Exception {
        return new SubjectSearch(rows).of(text, Optional.of("ES"));
    }

    @ParameterizedTest
    @CsvSource({
        "ana ruiz,PEOPLE",
        "EVA@example.com,PEOPLE",
        "00000000-0000-0000-0000-000000000001,PEOPLE",
        "sede ruiz,LOCATIONS",
        "Sala,WORKSPACES",
        "+34 555 01 01 00,NUMBERS",
        "010199,NUMBERS"
    })
    void oneIsMeant(String text, LookupKind kind) throws Exception {
        assertThat(found(text).best()).singleElement().returns(kind, LookupSubject::kind);
    }

    @Test
    void ofSeveralThatFitAlikeEachIsSaidExactly() throws Exception {
        List<LookupSubject> extensions = found("1000").best();

        assertThat(extensions).extracting(LookupSubject::exactly).containsExactly("+34555010100", EVA);
        assertThat(found("ruiz").best()).hasSize(3);
        assertThat(found(EVA).best()).extracting(LookupSubject::name).containsExactly("Èva Ruiz");
    }

    @Test
    void whoIsNotThereHasANearNameAndNothingIsNoQuestion() throws Exception {
        assertThat(found("Ana Ruis"))
                .returns(List.of(), SubjectSearch.Found::best)
                .returns(List.of("Ana Ruiz"), SubjectSearch.Found::near);
        assertThatThrownBy(() -> found("  ")).isInstanceOf(WrongLookup.class);
    }

    @ParameterizedTest
    @CsvSource({"+34 555 01 01 00,34555010100", "0034555010100,34555010100", "555010100,555010100", "1000,1000"})
    void theDigitsThatStandInARowOfANumberAreThoseOfBothItsForms(String given, String within) {
        assertThat(GivenNumber.of(given, Optional.empty()).orElseThrow().within())
                .isEqualTo(within);
    }

    @Test
    void nearNamesAreWorkedOutForNobodyWhoFindsSomething() throws Exception {
        found("Ana Ruiz");

        assertThat(rows.looked()).doesNotHaveDuplicates();
    }

    @Test
    void whatWasNotReadIsPassedOver() throws Exception {
        rows.standing("numbers", LookupSource.Standing.ABSENT);
        assertThat(found("1000").best()).isEmpty();
        assertThat(found("Ana Ruiz").best()).hasSize(1);
    }
}
