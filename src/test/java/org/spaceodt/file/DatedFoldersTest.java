package org.spaceodt.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatedFoldersTest {
    private static final Instant NOW = Instant.parse("2026-03-31T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void eachHasItsTimeAndNameAlsoInTheSameSecond() throws IOException {
        DatedFolders folders = at(NOW);

        assertThat(List.of(folders.make("Sedes 2026: ñ"), folders.make("Sedes 2026: ñ")))
                .extracting(made -> made.getFileName().toString())
                .containsExactly("20260331T100000Z_Sedes_2026_ñ", "20260331T100000Z_Sedes_2026_ñ_2");
    }

    @Test
    void whatIsOldIsRemovedAndWhatSomebodyElsePutThereIsNot() throws IOException {
        Path old = at(NOW.minus(DatedFolders.KEPT).minusSeconds(1)).make("old");
        Path young = at(NOW.minus(DatedFolders.KEPT)).make("young");
        Path theirs = Files.createDirectory(folder.resolve("errors/2020-mine"));
        Path used = at(NOW.minusSeconds(99_999_999)).make("used");
        Files.createDirectory(used.resolve("mine"));
        Path far = Files.createDirectory(folder.resolve("far"));
        Files.writeString(far.resolve("theirs"), "");
        Path link = Files.createSymbolicLink(folder.resolve("errors/20200101T000000Z_link"), far);
        Files.writeString(old.resolve("errors.csv"), "");

        at(NOW).make("new");

        assertThat(old).doesNotExist();
        assertThat(Stream.of(young, theirs, used, link, far.resolve("theirs"))).allMatch(Files::exists);
    }

    @Test
    void thereAreNotMoreThanAThousand() throws IOException {
        for (int i = 0; i < DatedFolders.MOST + 1; i++) {
            Files.createDirectories(
                    folder.resolve("errors/" + String.format("20260331T09%02d%02dZ_a", i / 60, i % 60)));
        }

        Path made = at(NOW).make("new");

        try (Stream<Path> all = Files.list(folder.resolve("errors"))) {
            assertThat(all).hasSize(DatedFolders.MOST).contains(made);
        }
        assertThat(folder.resolve("errors/20260331T090000Z_a")).doesNotExist();
        assertThat(folder.resolve("errors/20260331T090002Z_a")).exists();
    }

    private DatedFolders at(Instant now) {
        return new DatedFolders(OutDir.at(folder), folder.resolve("errors"), Clock.fixed(now, ZoneOffset.UTC));
    }
}
