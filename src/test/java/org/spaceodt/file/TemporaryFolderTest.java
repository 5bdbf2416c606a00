package org.spaceodt.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {
    @TempDir
    Path system;

    private TemporaryFolder named(String name) {
        return new TemporaryFolder(system.resolve("space-odt-uploads-" + name));
    }

    private List<String> left() throws IOException {
        try (Stream<Path> all = Files.walk(system)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> system.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatIsInItIsItsOwnersAloneAndGoneWithIt() throws IOException {
        TemporaryFolder folder = named("a");
        Path file = folder.file();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        folder.close();

        assertThat(system).isEmptyDirectory();
    }

    @Test
    void whereSomebodyHasMadeItOrCleanedUpItIsMadeAgain() throws IOException {
        Path place = system.resolve("gone/space-odt-uploads-a");
        Files.createDirectories(place);
        try (TemporaryFolder folder = new TemporaryFolder(place)) {
            Path file = folder.file();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                    .isEqualTo("rwx------");

            Files.delete(file);
            Files.delete(place.resolve("lock"));
            Files.delete(place);
            Files.delete(place.getParent());

            assertThat(folder.file()).exists();
        }
    }

    @Test
    void whatADeadProcessLeftIsRemovedAndNothingElse() throws IOException {
        Path dead = system.resolve("space-odt-uploads-dead");
        Files.createDirectories(dead);
        Files.createFile(dead.resolve("lock"));
        Files.writeString(dead.resolve("1.table"), "Ada Ejemplo");
        Path begun = Files.createDirectory(system.resolve("space-odt-uploads-begun"));
        Files.writeString(system.resolve("space-odt-notes.table"), "of somebody else");
        Path elsewhere = Files.createDirectory(system.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("lock"), "");
        Files.createSymbolicLink(system.resolve("space-odt-uploads-link"), elsewhere);
        try (TemporaryFolder living = named("living");
                TemporaryFolder folder = named("a")) {
            Path kept = living.file();

            folder.removeDead();

            assertThat(dead).doesNotExist();
            assertThat(begun).exists();
            assertThat(kept).exists();
            assertThat(left()).contains("elsewhere/lock", "space-odt-notes.table", "space-odt-uploads-living/lock");
        }
    }
}
