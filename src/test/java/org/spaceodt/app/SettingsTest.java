package org.spaceodt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.app.env.EnvSearch;
import org.spaceodt.app.env.Trust;

class SettingsTest {
    @TempDir
    Path root;

    @Test
    void linesAreReadAsPeopleWriteThem() {
        assertThat(
                        parsed(
                                "\uFEFF# a comment\r\nA=1\r\nexport B = two words # said\n C=\"quoted # \\\"kept\\\"\"\nD='single'\nE=\nbroken line\nF=x#y"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "A", "1", "B", "two words", "C", "quoted # \"kept\"", "D", "single", "E", "", "F", "x#y"));
    }

    @Test
    void theNearestFileWinsAndReplacesTheVariable() throws IOException {
        Path near = Files.createDirectories(root.resolve("a/b"));
        Files.writeString(root.resolve(".env"), "T=far\nONLY_FAR=1");
        Files.writeString(near.getParent().resolve(".env"), "T=near");

        Settings settings = around(near, Optional.empty(), Map.of("T", "variable", "V", "variable"));

        assertThat(settings.get("T")).contains("near");
        assertThat(settings.get("ONLY_FAR")).contains("1");
        assertThat(settings.get("V")).contains("variable");
        assertThat(settings.get("NONE")).isEmpty();
    }

    @Test
    void anEmptyValueIsNoValue() throws IOException {
        Files.writeString(root.resolve(".env"), "T=  ");
        assertThat(around(root, Optional.empty(), Map.of("T", "variable")).get("T"))
                .contains("variable");
    }

    @Test
    void theProgramsOwnFolderIsLookedAtLast() throws IOException {
        Path elsewhere = Files.createDirectories(root.resolve("elsewhere"));
        Path program = Files.createDirectories(root.resolve("project/target"));
        Files.writeString(root.resolve("project/.env"), "T=project");
        assertThat(around(elsewhere, Optional.of(program), Map.of()).get("T")).contains("project");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16LE", "UTF-16BE", "UTF-8"})
    void aFileIsReadInWhateverEncodingAnEditorSavedIt(String charset) throws IOException {
        String text = (charset.startsWith("UTF") ? "\uFEFF" : "") + "# contraseña de la organización\r\nT=abc\r\n";
        Files.write(root.resolve(".env"), text.getBytes(Charset.forName(charset)));
        Settings settings = around(root, Optional.empty(), Map.of());
        assertThat(settings.get("T")).contains("abc");
        assertThat(settings.notes()).isEmpty();
    }

    @Test
    void aFileThatIsNoTextIsPassedOverAndNamed() throws IOException {
        Path near = Files.createDirectories(root.resolve("a"));
        Path other = Files.write(root.resolve(".env"), new byte[] {1, 0, 0, 2, 0, 7, 7});
        Files.writeString(near.resolve(".env"), "T=near");
        Settings settings = around(near, Optional.empty(), Map.of());
        assertThat(settings.get("T")).contains("near");
        assertThat(settings.notes()).containsExactly(new EnvSearch.Note("env.passedOver", other));
    }

    @Test
    void aLineOfAnyLengthIsReadOnce() {
        String longest = "a".repeat(900_000);
        assertThat(parsed("K=\"" + longest + "\"")).containsEntry("K", longest);
        assertThat(parsed("K=\"" + "\\\\".repeat(400_000) + "\"")).containsEntry("K", "\\".repeat(400_000));
        assertThat(parsed("K=\"" + longest)).containsEntry("K", "\"" + longest);
        assertThat(parsed("K=x" + " ".repeat(900_000) + "y")).containsEntry("K", "x" + " ".repeat(900_000) + "y");
        assertThat(parsed("K='x' y")).containsEntry("K", "'x' y");
    }

    @Test
    void whereSomethingGoesIsSaidByTheVariableBeforeAnyFile() throws IOException {
        Path file = root.resolve(".env");
        Files.writeString(file, "WEBEX_BASE_URL=http://127.0.0.1:1/v1\nONLY=file");
        Settings settings = around(root, Optional.empty(), Map.of("WEBEX_BASE_URL", "https://webexapis.com/v1"));

        assertThat(settings.place("WEBEX_BASE_URL"))
                .contains(new Settings.Given("https://webexapis.com/v1", Optional.empty()));
        assertThat(settings.place("ONLY")).contains(new Settings.Given("file", Optional.of(file)));
    }

    private static Map<String, String> parsed(String text) {
        try {
            Path folder = Files.createTempDirectory("settings");
            Path file = Files.writeString(folder.resolve(".env"), text);
            try {
                return search(folder).files().get(0).values();
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static EnvSearch.Found search(Path folder) {
        return new EnvSearch(Optional.empty(), Trust.ofThisProcess()).around(folder, Optional.empty());
    }

    private static Settings around(Path folder, Optional<Path> program, Map<String, String> environment) {
        return Settings.of(new EnvSearch(Optional.empty(), Trust.ofThisProcess()).around(folder, program), environment);
    }
}
