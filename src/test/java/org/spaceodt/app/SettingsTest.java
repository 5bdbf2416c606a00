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
import org.spaceodt.app.setting.Setting;

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
        Files.writeString(root.resolve(".env"), "WEBEX_ORG_ID=far\nSPACE_ODT_COUNTRY=ES");
        Files.writeString(near.getParent().resolve(".env"), "WEBEX_ORG_ID=near");

        Settings settings =
                around(near, Optional.empty(), Map.of("WEBEX_ORG_ID", "variable", "SPACE_ODT_CSV_FORMAT", "variable"));

        assertThat(settings.get(Setting.WEBEX_ORG_ID)).contains("near");
        assertThat(settings.get(Setting.SPACE_ODT_COUNTRY)).contains("ES");
        assertThat(settings.get(Setting.SPACE_ODT_CSV_FORMAT)).contains("variable");
        assertThat(settings.get(Setting.WEBEX_CLIENT_ID)).isEmpty();
    }

    @Test
    void anEmptyValueIsNoValue() throws IOException {
        Files.writeString(root.resolve(".env"), "WEBEX_ORG_ID=  ");
        assertThat(around(root, Optional.empty(), Map.of("WEBEX_ORG_ID", "variable"))
                        .get(Setting.WEBEX_ORG_ID))
                .contains("variable");
    }

    @Test
    void theProgramsOwnFolderIsLookedAtLast() throws IOException {
        Path elsewhere = Files.createDirectories(root.resolve("elsewhere"));
        Path program = Files.createDirectories(root.resolve("project/target"));
        Files.writeString(root.resolve("project/.env"), "WEBEX_ORG_ID=project");
        assertThat(around(elsewhere, Optional.of(program), Map.of()).get(Setting.WEBEX_ORG_ID))
                .contains("project");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16LE", "UTF-16BE", "UTF-8"})
    void aFileIsReadInWhateverEncodingAnEditorSavedIt(String charset) throws IOException {
        String text =
                (charset.startsWith("UTF") ? "\uFEFF" : "") + "# contraseña de la organización\r\nWEBEX_ORG_ID=abc\r\n";
        Files.write(root.resolve(".env"), text.getBytes(Charset.forName(charset)));
        Settings settings = around(root, Optional.empty(), Map.of());
        assertThat(settings.get(Setting.WEBEX_ORG_ID)).contains("abc");
        assertThat(settings.notes()).isEmpty();
    }

    @Test
    void aFileThatIsNoTextIsPassedOverAndNamed() throws IOException {
        Path near = Files.createDirectories(root.resolve("a"));
        Path other = Files.write(root.resolve(".env"), new byte[] {1, 0, 0, 2, 0, 7, 7});
        Files.writeString(near.resolve(".env"), "WEBEX_ORG_ID=near");
        Settings settings = around(near, Optional.empty(), Map.of());
        assertThat(settings.get(Setting.WEBEX_ORG_ID)).contains("near");
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
        Files.writeString(file, "WEBEX_BASE_URL=http://127.0.0.1:1/v1\nHTTPS_PROXY=file");
        Settings settings = around(root, Optional.empty(), Map.of("WEBEX_BASE_URL", "https://webexapis.com/v1"));

        assertThat(settings.given(Setting.WEBEX_BASE_URL))
                .contains(new Settings.Given("https://webexapis.com/v1", Optional.empty()));
        assertThat(settings.given(Setting.HTTPS_PROXY)).contains(new Settings.Given("file", Optional.of(file)));
    }

    @Test
    void theLanguageIsTakenOfTheVariableAlone() throws IOException {
        Files.writeString(root.resolve(".env"), "SPACE_ODT_LANG=ca");

        assertThat(around(root, Optional.empty(), Map.of()).get(Setting.SPACE_ODT_LANG))
                .isEmpty();
        assertThat(around(root, Optional.empty(), Map.of("SPACE_ODT_LANG", "es"))
                        .get(Setting.SPACE_ODT_LANG))
                .contains("es");
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
