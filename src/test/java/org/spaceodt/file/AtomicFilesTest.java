package org.spaceodt.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
    @TempDir
    Path folder;

    @Test
    void aFileTakesThePlaceOfAnotherAndNothingElseIsLeft() throws IOException {
        Path place = Files.writeString(folder.resolve("a"), "a longer old text");

        AtomicFiles.write(place, bytes("new"));

        assertThat(place).hasContent("new");
        assertThat(all()).containsExactly(place);
    }

    @Test
    void whoReadsTheOldOneReadsItToItsEnd() throws IOException {
        Path place = Files.writeString(folder.resolve("a"), "old");
        try (var reading = Files.newInputStream(place)) {
            AtomicFiles.write(place, bytes("new"));
            assertThat(reading.readAllBytes()).isEqualTo(bytes("old"));
        }
    }

    @Test
    void anInterruptIsKeptForLater() throws IOException {
        Path place = folder.resolve("a");
        Thread.currentThread().interrupt();

        AtomicFiles.write(place, bytes("new"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(place).hasContent("new");
    }

    @Test
    void whatCannotBePutInItsPlaceLeavesNothingBehind() throws IOException {
        Path place = Files.createDirectory(folder.resolve("a"));
        Files.writeString(place.resolve("b"), "old");

        assertThatThrownBy(() -> AtomicFiles.write(place, bytes("new"))).isInstanceOf(IOException.class);

        assertThat(all()).containsExactly(place);
        assertThat(place.resolve("b")).hasContent("old");
    }

    @Test
    void aFileOfItsOwnerAloneIsSoInItsPlace() throws IOException {
        Path place = Files.writeString(folder.resolve("a"), "old");
        AtomicFiles.write(place, bytes("new"), PrivateFile.attributes());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rw-------");
    }

    @Test
    void severalMoveInTheirOrderUntilOneCannot() throws IOException {
        Map<Path, Path> parts = new LinkedHashMap<>();
        for (String name : new String[] {"c", "a", "b"}) {
            parts.put(folder.resolve(name), Files.writeString(folder.resolve("new-" + name), name));
        }
        Files.writeString(Files.createDirectory(folder.resolve("a")).resolve("in the way"), "");

        assertThatThrownBy(() -> AtomicFiles.replace(parts)).isInstanceOf(IOException.class);

        assertThat(folder.resolve("c")).hasContent("c");
        assertThat(folder.resolve("b")).doesNotExist();
        assertThat(folder.resolve("new-b")).hasContent("b");
    }

    @Test
    void nothingMovesWhenOneOfThemIsNotThere() throws IOException {
        Map<Path, Path> parts = new LinkedHashMap<>();
        parts.put(folder.resolve("a"), Files.writeString(folder.resolve("new-a"), "a"));
        parts.put(folder.resolve("b"), folder.resolve("new-b"));

        assertThatThrownBy(() -> AtomicFiles.replace(parts)).isInstanceOf(IOException.class);

        assertThat(folder.resolve("a")).doesNotExist();
    }

    private Stream<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
