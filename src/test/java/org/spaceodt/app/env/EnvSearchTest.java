package org.spaceodt.app.env;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are believed when they say where the token goes. */
class EnvSearchTest {
    @TempDir
    Path root;

    private Path work;
    private Path above;
    private Path here;

    @BeforeEach
    void write() throws IOException {
        work = Files.createDirectories(root.resolve("work"));
        above = Files.writeString(root.resolve(".env"), "K=above");
        here = Files.writeString(work.resolve(".env"), "K=here");
        mode(above, "rw-r--r--");
        mode(here, "rw-r--r--");
    }

    @Test
    void ourOwnFilesAreReadTheNearestFirst() {
        EnvSearch.Found found = search(Trust.ofThisProcess());
        assertThat(found.files()).extracting(EnvFile::path).startsWith(here, above);
        assertThat(found.notes()).isEmpty();
    }

    @Test
    void aFileAboveThatSomebodyElseOwnsIsPassedOverAndSaid() {
        EnvSearch.Found found = search(new Trust(owner -> false));
        assertThat(found.files()).extracting(EnvFile::path).containsExactly(here);
        assertThat(found.notes())
                .containsExactly(
                        new EnvSearch.Note("env.warned.foreign", here),
                        new EnvSearch.Note("env.refused.foreign", above));
    }

    @Test
    void aFileAboveThatEverybodyCanWriteToIsPassedOverAndSaid() throws IOException {
        mode(above, "rw-rw-rw-");
        EnvSearch.Found found = search(Trust.ofThisProcess());
        assertThat(found.files()).extracting(EnvFile::path).containsExactly(here);
        assertThat(found.notes()).containsExactly(new EnvSearch.Note("env.refused.open", above));
    }

    @Test
    void aFileOfAGroupIsReadWithAWarning() throws IOException {
        mode(above, "rw-rw-r--");
        EnvSearch.Found found = search(Trust.ofThisProcess());
        assertThat(found.files()).extracting(EnvFile::path).contains(above);
        assertThat(found.notes()).containsExactly(new EnvSearch.Note("env.warned.group", above));
    }

    @Test
    void nothingAboveTheHomeFolderIsLookedAt() {
        EnvSearch.Found found = new EnvSearch(Optional.of(work), Trust.ofThisProcess()).around(work, Optional.empty());
        assertThat(found.files()).extracting(EnvFile::path).containsExactly(here);
    }

    @Test
    void outsideOfTheHomeFolderNothingAboveTheRootOfAProjectIsLookedAt() throws IOException {
        Files.createDirectory(work.resolve(".git"));
        Path deep = Files.createDirectories(work.resolve("a/b"));
        EnvSearch.Found found = new EnvSearch(Optional.of(root.resolve("elsewhere")), Trust.ofThisProcess())
                .around(deep, Optional.empty());
        assertThat(found.files()).extracting(EnvFile::path).containsExactly(here);
    }

    @Test
    void whoOwnsTheProgramIsBelievedInItsFolderButEverybodyIsNot() throws IOException {
        Path program = Files.createDirectories(root.resolve("program/target"));
        Path file = Files.writeString(root.resolve("program/.env"), "K=program");
        mode(file, "rw-r--r--");
        Trust nobody = new Trust(owner -> false);
        assertThat(new EnvSearch(Optional.empty(), nobody)
                        .around(work, Optional.of(program))
                        .files())
                .extracting(EnvFile::path)
                .contains(file);
        mode(file, "rw-r--rw-");
        assertThat(new EnvSearch(Optional.empty(), nobody)
                        .around(work, Optional.of(program))
                        .files())
                .extracting(EnvFile::path)
                .doesNotContain(file);
    }

    private EnvSearch.Found search(Trust trust) {
        return new EnvSearch(Optional.of(root), trust).around(work, Optional.empty());
    }

    private static void mode(Path file, String rights) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }
}
