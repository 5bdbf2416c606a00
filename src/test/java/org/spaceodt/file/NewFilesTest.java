package org.spaceodt.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFilesTest {
    @TempDir
    Path folder;

    @Test
    void whatIsNotPublishedLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("results.csv"), "old");
        try (NewFiles files = new NewFiles(OutDir.at(folder))) {
            files.text(file, "new");
        }

        assertThat(Files.readString(file)).isEqualTo("old");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void whatIsPublishedStandsInTheOldOnesPlaceAndIsItsOwnersAlone() throws IOException {
        Path file = folder.resolve("jobs").resolve("results.csv");
        try (NewFiles files = new NewFiles(OutDir.at(folder))) {
            files.text(file, "new");
            files.publish();
        }

        assertThat(Files.readString(file)).isEqualTo("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatADeadProcessLeftIsTakenAwayAndWhatALivingOneWritesIsNot() throws IOException {
        String unique = "-00000000-0000-0000-0000-000000000000.new";
        Path dead = Files.writeString(folder.resolve(".results.csv-999999999999" + unique), "half");
        Path living = Files.writeString(
                folder.resolve(".results.csv-" + ProcessHandle.current().pid() + unique), "half");
        Path others = Files.writeString(folder.resolve(".notes.new"), "somebody's");

        NewFiles.removeLeftovers(folder);

        assertThat(dead).doesNotExist();
        assertThat(living).exists();
        assertThat(others).exists();
    }
}
