package org.spaceodt.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spaceodt.sheet.Tables.found;
import static org.spaceodt.sheet.Tables.rows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.sheet.source.TableLimits;

class HeadingsTest {
    private static final TableShape SHAPE = TableShape.of(
            Column.of("person_id", Kind.TEXT),
            Column.of("location_id", Kind.TEXT),
            Column.of("extension", Kind.EXTENSION),
            Column.of("phone_number", Kind.PHONE_NUMBER),
            Column.of("selected", Kind.BOOLEAN));

    private static Table check(String text, Map<String, String> mapping) {
        return Tables.check(text.getBytes(StandardCharsets.UTF_8), SHAPE, mapping, TableLimits.USUAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Correo electrónico;Ubicación;Extensión;Teléfono;Seleccionado",
                "CORREU;SEU;EXTENSIÓ;Número de telèfon;Selecció",
                "E-mail;Site;Ext;Phone;Selection",
                "User ID/Email (Required);Location;Extension;Phone Number;selected",
                "usuario;sede;extension;NUMERO;selected"
            })
    void headingsOfThreeLanguagesAndOfControlHubAreUnderstood(String header) {
        Table table = check(header + "\nana@example.com;Girona;1001;+34555010101;x\n", Map.of());
        assertThat(found(table)).allMatch(one -> one.equals("WARNING 1 header.control_hub"));
        assertThat(rows(table).get(0).cells())
                .isEqualTo(Map.of(
                        "person_id", "ana@example.com",
                        "location_id", "Girona",
                        "extension", "1001",
                        "phone_number", "+34555010101",
                        "selected", "true"));
    }

    @Test
    void aNameOfOursComesFirst() {
        Table table = check("person_id,location_id,Sede\nana@example.com,Girona,Lleida\n", Map.of());
        assertThat(found(table)).hasSize(1).allMatch(one -> one.startsWith("WARNING 1 Sede column.unknown"));
        assertThat(rows(table).get(0).cells()).containsEntry("location_id", "Girona");
    }

    @Test
    void aMappingComesFirst() {
        Table table = check("Persona,Centro,Sede\nana@example.com,Girona,Lleida\n", Map.of("location_id", "Centro"));
        assertThat(found(table)).hasSize(1).allMatch(one -> one.startsWith("WARNING 1 Sede column.unknown"));
        assertThat(rows(table).get(0).cells()).containsEntry("location_id", "Girona");
    }

    @Test
    void whereTwoMeanTheSameNobodyGuesses() {
        assertThat(found(check("Persona,Sede,Ubicación\nana@example.com,Girona,Lleida\n", Map.of())))
                .containsExactly("ERROR 1 Ubicación column.twice");
    }

    @Test
    void ofControlHubsUsersOnlyWhatIsReadIsSaid() {
        Table table = check(
                "First Name,Last Name,Display Name,User ID/Email (Required),User Status,Days since Last Service Accessed,"
                        + "Extension,Phone Number,Caller ID Number,Location,Webex Calling Professional,UCM Profile\n"
                        + "Ana,Ejemplo,Ana Ejemplo,ana@example.com,Active,2,1001,+34555010101,,Girona,TRUE,\n",
                Map.of());
        assertThat(found(table)).containsExactly("WARNING 1 header.control_hub");
        assertThat(table.diagnostics().list().get(0).summary().in(java.util.Locale.ENGLISH))
                .endsWith("User ID/Email (Required), Extension, Phone Number, Location.");
        assertThat(rows(table).get(0).cells()).hasSize(4).containsEntry("person_id", "ana@example.com");
    }

    @Test
    void aHeadingMeansTheLikeliestColumnThatThereIs() {
        assertThat(Headings.columns("NOMBRE")).containsExactly("first_name", "name", "display_name");
        assertThat(Headings.columns("nothing")).isEmpty();
    }

    @Test
    void theDocumentationHasThemAll() throws IOException {
        String docs = Files.readString(Path.of("docs/input.md"));
        List<String> lines = docs.substring(docs.indexOf("<!-- headings"), docs.indexOf("<!-- until here"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .toList();
        assertThat(lines)
                .isEqualTo(Headings.all().stream()
                        .map(names -> Stream.of(
                                        List.of("`" + names.column() + "`"),
                                        names.spanish(),
                                        names.catalan(),
                                        names.english(),
                                        names.controlHub())
                                .map(cell -> " " + String.join(", ", cell) + " ")
                                .map(cell -> cell.isBlank() ? " " : cell)
                                .collect(java.util.stream.Collectors.joining("|", "|", "|")))
                        .toList());
    }
}
