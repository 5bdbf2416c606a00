package org.spaceodt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path root;

    @Test
    void linesAreReadAsPeopleWriteThem() {
        assertThat(
                        Settings.parse(
                                "\uFEFF# a comment\r\nA=1\r\nexport B = two words # said\n C=\"quoted # \\\"kept\\\"\"\nD='single'\nE=\nbroken line\nF=x#y"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "A", "1", "B", "two words", "C", "quoted # \"kept\"", "D", "single", "E", "", "F", "x#y"));
    }

    @Test
    void theNearestFileWinsAndReplacesTheVariable() throws IOException {
        Path near = Files.createDirectories(root.resolve("a/b"));
        Files.writeString(root.resolve(".env"), "T=far\nONLY_FAR=1");
        Files.writeString(near.getParent().resolve(".env"), "T=near");

        Settings settings = Settings.around(near, Optional.empty(), Map.of("T", "variable", "V", "variable"));

        assertThat(settings.get("T")).contains("near");
        assertThat(settings.get("ONLY_FAR")).contains("1");
        assertThat(settings.get("V")).contains("variable");
        assertThat(settings.get("NONE")).isEmpty();
    }

    @Test
    void anEmptyValueIsNoValue() throws IOException {
        Files.writeString(root.resolve(".env"), "T=  ");
        assertThat(Settings.around(root, Optional.empty(), Map.of("T", "variable"))
                        .get("T"))
                .contains("variable");
    }

    @Test
    void theProgramsOwnFolderIsLookedAtLast() throws IOException {
        Path elsewhere = Files.createDirectories(root.resolve("elsewhere"));
        Path program = Files.createDirectories(root.resolve("project/target"));
        Files.writeString(root.resolve("project/.env"), "T=project");
        assertThat(Settings.around(elsewhere, Optional.of(program), Map.of()).get("T"))
                .contains("project");
    }
}
