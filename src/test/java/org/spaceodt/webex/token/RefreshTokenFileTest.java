package org.spaceodt.webex.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefreshTokenFileTest {
    private static final Secret GIVEN = Secret.of("the-given-refresh-token");
    private static final Secret LATEST = Secret.of("the-latest-refresh-token");

    @TempDir
    Path folder;

    @Test
    void whatWasKeptIsFoundAgainByTheTokenThatWasGiven() {
        file().keep(GIVEN, LATEST);
        assertThat(file().latestOf(GIVEN)).contains(LATEST);
    }

    @Test
    void anotherGivenTokenCountsMoreThanWhatWasKeptForTheOldOne() {
        file().keep(GIVEN, LATEST);
        assertThat(file().latestOf(Secret.of("a-newer-given-token"))).isEmpty();
    }

    @Test
    void onlyItsOwnerCanReadItAndNothingElseIsLeft() throws IOException {
        file().keep(GIVEN, LATEST);
        file().keep(GIVEN, Secret.of("one-more-refresh-token"));

        Path kept = folder.resolve("state/refresh-token");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(kept)).doesNotContain(GIVEN.reveal());
        try (Stream<Path> all = Files.list(folder.resolve("state"))) {
            assertThat(all).containsExactly(kept);
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsToldAndDisturbsNobody() throws IOException {
        Files.writeString(folder.resolve("state"), "a file where a folder should be");
        RefreshTokenFile store = file();

        store.keep(GIVEN, LATEST);

        assertThat(store.trouble()).isPresent().get().asString().doesNotContain(LATEST.reveal());
        assertThat(store.latestOf(GIVEN)).isEmpty();
    }

    @Test
    void aDamagedFileDoesNotCount() throws IOException {
        Files.createDirectories(folder.resolve("state"));
        Files.writeString(folder.resolve("state/refresh-token"), "half a line");
        assertThat(file().latestOf(GIVEN)).isEmpty();
    }

    @Test
    void twoForOneFileAreOneStore() {
        assertThat(file()).isEqualTo(file()).hasSameHashCodeAs(file());
    }

    private RefreshTokenFile file() {
        return new RefreshTokenFile(folder.resolve("state/refresh-token"));
    }
}
