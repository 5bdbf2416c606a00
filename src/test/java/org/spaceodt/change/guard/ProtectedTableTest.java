package org.spaceodt.change.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.diagnostic.Diagnostic;

class ProtectedTableTest {
    private static List<ProtectedEntry> read(String text) throws IOException {
        return ProtectedTable.read(text.getBytes(StandardCharsets.UTF_8), "protected.csv", Optional.of("ES"));
    }

    private static FaultyProtection faulty(String text) {
        try {
            throw new AssertionError("was read: " + read(text));
        } catch (FaultyProtection e) {
            return e;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aListIsReadWithItsKindsAsPeopleWriteThem() throws IOException {
        assertThat(read("kind,value,reason,until\n"
                        + "number,+34 555 01 01 00,Switchboard,2026-12-31\n"
                        + "number,112,,\n"
                        + "person,Ana.Ejemplo@example.com,Direction,\n"
                        + "location,Sede Alameda,Freeze,31/12/2026\n"))
                .extracting(ProtectedEntry::kind, ProtectedEntry::value, ProtectedEntry::until)
                .containsExactly(
                        tuple(ProtectedEntry.Kind.NUMBER, "+34555010100", Optional.of(LocalDate.of(2026, 12, 31))),
                        tuple(ProtectedEntry.Kind.NUMBER, "112", Optional.empty()),
                        tuple(ProtectedEntry.Kind.PERSON, "Ana.Ejemplo@example.com", Optional.empty()),
                        tuple(ProtectedEntry.Kind.LOCATION, "Sede Alameda", Optional.of(LocalDate.of(2026, 12, 31))));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @ParameterizedTest
    @CsvSource({
        "Tipo;Valor;Motivo;Hasta, número;+34555010100;Centralita;31/12/2026",
        "tipus;valor;motiu;fins, Número;34555010100;Centraleta;31-12-2026",
        "KIND;VALUE;REASON;UNTIL, NUMBER;0034555010100;x;31.12.2026"
    })
    void headingsKindsAndDaysAreUnderstoodInThreeLanguages(String header, String row) throws IOException {
        assertThat(read(header + "\n" + row + "\n")).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(ProtectedEntry.Kind.NUMBER);
            assertThat(entry.value()).isEqualTo("+34555010100");
            assertThat(entry.until()).contains(LocalDate.of(2026, 12, 31));
        });
    }

    @Test
    void theTemplateWithItsHeaderAloneProtectsNothing() throws IOException {
        assertThat(read("kind,value,reason,until\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "numbr,+34555010100,,         | 2 | kind",
                "number,+34555010100-19,,     | 2 | value",
                "number,910001112,,           | 2 | value",
                "number,\"3,45E+10\",,        | 2 | value",
                "number,abc,,                 | 2 | value",
                "number,,,                    | 2 | value",
                ",+34555010100,,              | 2 | kind",
                "number,+34555010100,x,soon   | 2 | until",
                "number,+34555010100,x,2026-02-30 | 2 | until",
                "number,+34555010100,x,31/12/26   | 2 | until",
                "number,+34555010100,x,12/31/2026 | 2 | until"
            })
    void aRowWithAFaultMakesTheWholeListUnusableAndIsNamedWithItsColumn(String row, int number, String column) {
        assertThat(faulty("kind,value,reason,until\n" + row + "\nperson,ana.ejemplo@example.com,,\n")
                        .faults()
                        .list())
                .filteredOn(Diagnostic::isError)
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.row()).isEqualTo(number);
                    assertThat(found.column()).isEqualTo(column);
                    for (String language : List.of("en", "es", "ca")) {
                        assertThat(found.summary().in(Locale.forLanguageTag(language)))
                                .isNotBlank();
                        assertThat(found.nextStep().in(Locale.forLanguageTag(language)))
                                .isNotBlank();
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n\n", "PK\u0003\u0004", "<html></html>", "value,reason\n+34555010100,x\n", "kind\nnumber\n"
            })
    void whatIsNoSuchTableIsAFaultAndNotAnEmptyList(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(FaultyProtection.class);
    }
}
