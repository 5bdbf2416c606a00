package org.spaceodt.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spaceodt.sheet.Tables.found;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.diagnostic.Diagnostic;

class CellsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "phone_number § +34555010100 § +34555010100",
                "phone_number § +34 555 01-01-00 § +34555010100",
                "phone_number § +34.555.010.100 § +34555010100",
                "phone_number § (+34) 555/010100 § +34555010100",
                "extension § 0101 § 0101",
                "extension § 1 001 § 1001",
                "voicemail § VERDADERO § true",
                "voicemail § Sí § true",
                "voicemail § FALS § false",
                "voicemail § 0 § false",
                "queues § Ventas; Soporte |Ventas § Ventas|Soporte",
                "numbers § +34555010100, +34555010101 § +34555010100|+34555010101",
                "location_name § L’Hospitalet «Centre» § L’Hospitalet «Centre»",
                "location_name § Calle 12/3 § Calle 12/3",
                "location_name § 1/2 § 1/2",
                "location_name § CAFÉ’S · PLAÇA · 3r § CAFÉ’S · PLAÇA · 3r",
                "location_name § ’7 Portes § ’7 Portes",
                "location_name § Mar 12 § Mar 12",
                "location_name § 1-Marina § 1-Marina",
                "location_name § 't Hof § 't Hof",
                "location_name § '+Plaza § +Plaza",
                "location_name § '=1+1 § =1+1",
                "license_id § Y2lzY29zcGFyazovL3VzL0xJQ0VOU0UvMTIz § Y2lzY29zcGFyazovL3VzL0xJQ0VOU0UvMTIz",
                "license_id § 12345678E12 § 12345678E12",
                "postal_code § 08001 § 08001",
                "permissions § {\"a\": [1, 2]} § {\"a\": [1, 2]}",
            })
    void whatIsRightIsReadWithoutAWord(String column, String cell, String value) {
        Table table = Tables.cell(column, cell);
        assertThat(found(table)).isEmpty();
        assertThat(Tables.rows(table).get(0).cells()).containsEntry(column, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "phone_number § 34555010100 § +34555010100 § phone.not_valid",
                "phone_number § 0034 555 010 100 § +34555010100 § phone.zeros",
                "phone_number § '+34555010100 § +34555010100 § excel.apostrophe",
                "phone_number § =\"+34555010100\" § +34555010100 § excel.text_formula",
                "phone_number § “+34555010100” § +34555010100 § text.quotes",
                "extension § 1.001 § 1001 § excel.thousands",
                "extension § 1001.0 § 1001 § excel.decimals",
                "extension § 1001,00 § 1001 § excel.decimals",
                "license_id § 1234567890123450000 § 1234567890123450000 § excel.rounded",
                "license_id § 2024-03-12 § 2024-03-12 § excel.date_text",
                "location_name § 3,49E+10 § 3,49E+10 § excel.scientific_text",
                "location_name § 12-mar § 12-mar § excel.date_text",
                "location_name § 12/03/2024 § 12/03/2024 § excel.date_text",
                "location_name § '0101 § 0101 § excel.apostrophe",
            })
    void whatCanBeReadAllTheSameIsReadAndSaid(String column, String cell, String value, String code) {
        Table table = Tables.cell(column, cell);
        assertThat(found(table)).containsExactly("WARNING 2 " + column + " " + code);
        assertThat(Tables.rows(table).get(0).cells()).containsEntry(column, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "phone_number § 3.49E+10 § excel.scientific",
                "phone_number § 3,49E+10 § excel.scientific",
                "phone_number § 3,4910000001E10 § excel.scientific",
                "numbers § 3,49E+10 § excel.scientific",
                "license_id § 1,23E+15 § excel.scientific",
                "phone_number § 955010100 § phone.national",
                "phone_number § +34 § phone.invalid",
                "phone_number § +34555010100999999 § phone.invalid",
                "phone_number § tel 34555010100 § phone.invalid",
                "phone_number § #N/A § excel.error",
                "extension § #N/D § excel.error",
                "location_name § #REF! § excel.error",
                "location_name § #¡REF! § excel.error",
                "location_name § #¿NOMBRE? § excel.error",
                "location_name § #¡DIV/0! § excel.error",
                "location_name § ##### § excel.narrow",
                "location_name § =A1&B2 § excel.formula",
                "extension § =BUSCARV(A2;B:C;2) § excel.formula",
                "extension § 12/03/2024 § excel.date",
                "extension § 2024-03-12 00:00:00 § excel.date",
                "extension § 12-mar § excel.date",
                "extension § 10-des. § excel.date",
                "extension § mar-12 § excel.date",
                "extension § 1/2 § excel.date",
                "phone_number § 01-ene-24 § excel.date",
                "extension § +1001 § extension.invalid",
                "extension § 1 § extension.invalid",
                "voicemail § quizá § boolean.invalid",
                "license_id § Y2lz Y29z § id.blank",
                "location_name § AlcorcÃ³n § text.mojibake",
                "location_name § Alcorc\uFFFDn § text.replaced",
                "location_name § a\u0001b § text.control",
                "permissions § {“a”: 1} § cell.json_quotes",
                "permissions § {\"a\": § cell.json",
                "permissions § 3 § cell.json",
            })
    void whatCannotBeMeantIsAnError(String column, String cell, String code) {
        assertThat(found(Tables.cell(column, cell))).containsExactly("ERROR 2 " + column + " " + code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana",
                "ana@",
                "ana@example",
                "Ana <ana@example.com>",
                "a@example.com;b@example.com",
                "a b@example.com"
            })
    void anAddressIsOneAddress(String cell) {
        assertThat(found(Tables.check("user_email\n\"" + cell + "\"\n"))).contains("ERROR 2 user_email email.invalid");
    }

    @Test
    void anAddressIsReadInLowerCaseAndWithoutItsLink() {
        Table table = Tables.check("user_email\nAna@Example.com\nmailto:eva@example.com\n");
        assertThat(Tables.rows(table))
                .extracting(row -> row.cells().get("user_email"))
                .containsExactly("ana@example.com", "eva@example.com");
    }

    @Test
    void thousandsSeparatorsInANumberAreSaidAndSoIsTheLostPlus() {
        Table table = Tables.cell("phone_number", "34.555.010.100");
        assertThat(found(table))
                .containsExactly("WARNING 2 phone_number excel.thousands", "WARNING 2 phone_number phone.not_valid");
        assertThat(Tables.rows(table).get(0).cells()).containsEntry("phone_number", "+34555010100");
    }

    @Test
    void aNumberWithCommasForThousandsIsOneNumberInAListToo() {
        Table table = Tables.cell("numbers", "34,555,010,100");
        assertThat(Tables.rows(table).get(0).cells()).containsEntry("numbers", "+34555010100");
    }

    @Test
    void blanksAndInvisibleCharactersAroundACellAreNothing() {
        Table table = Tables.cell("location_name", "\u00A0\u200B Centre \uFEFF\u00A0");
        assertThat(found(table)).isEmpty();
        assertThat(Tables.rows(table).get(0).cells()).containsEntry("location_name", "Centre");
    }

    @Test
    void invisibleCharactersAndOddBlanksInsideACellAreTakenOutAndSaid() {
        Table table = Tables.cell("location_name", "Cen\u200Btre\u00A0Nou");
        assertThat(found(table))
                .containsExactly("WARNING 2 location_name text.invisible", "WARNING 2 location_name text.odd_blank");
        assertThat(Tables.rows(table).get(0).cells()).containsEntry("location_name", "Centre Nou");
        Table contact = Tables.cell("phone_number", "\u202A+34\u00A0555\u202F010\u2011100\u202C");
        assertThat(Tables.rows(contact).get(0).cells()).containsEntry("phone_number", "+34555010100");
    }

    @Test
    void mojibakeIsSaidWithWhatItWas() {
        Diagnostic found = Tables.cell("location_name", "Ã\u0081vila, MarÃ\u00ADa")
                .diagnostics()
                .list()
                .get(0);
        assertThat(found.summary().values()).element(1).isEqualTo("Ávila, María");
    }

    @Test
    void aLostZeroOfAPostalCodeIsAnErrorInSpainAndNothingElsewhere() {
        assertThat(found(
                        Tables.check("user_email,postal_code,country\na@example.com,8001,es\nb@example.com,8001,CH\n")))
                .containsExactly("ERROR 2 postal_code postal.short");
    }

    @Test
    void anExtensionThatIsShorterThanNearlyAllIsSaidAtTheEnd() {
        StringBuilder text = new StringBuilder("user_email,extension\n");
        for (int i = 0; i < 9; i++) {
            text.append("a" + i + "@example.com,100" + i + "\n");
        }
        text.append("z@example.com,101\n");
        Table table = Tables.check(text.toString());
        assertThat(found(table)).containsExactly("WARNING 11 extension extension.short");
        assertThat(table.diagnostics().list().get(0).summary().values()).isEqualTo(List.of("101", "4", "0101"));
    }

    @Test
    void extensionsOfSeveralLengthsAreNoDamage() {
        assertThat(found(Tables.check("user_email,extension\na@example.com,1001\nb@example.com,1002\n"
                        + "c@example.com,101\nd@example.com,1003\ne@example.com,102\n")))
                .isEmpty();
    }

    @Test
    void aCellThatIsTooLongIsSaidAndNotShown() {
        Diagnostic found = Tables.cell("location_name", "x".repeat(40_000))
                .diagnostics()
                .list()
                .get(0);
        assertThat(found.code()).isEqualTo("cell.too_long");
        assertThat(found.summary().values()).isEqualTo(List.of("40000", "32767", "location_name"));
    }

    @Test
    void whatIsShownOfACellIsShortAndHarmless() {
        Diagnostic found = Tables.cell("extension", "x\u001B[31m" + "y".repeat(500))
                .diagnostics()
                .list()
                .get(0);
        assertThat(found.summary().values().get(0)).hasSizeLessThan(70).doesNotContain("\u001B");
    }

    @Test
    void aCellThatIsNeededAndEmptyIsSaidByRow() {
        assertThat(found(Tables.check("user_email,extension\na@example.com,1001\n,1002\n")))
                .containsExactly("ERROR 3 user_email cell.required");
    }
}
