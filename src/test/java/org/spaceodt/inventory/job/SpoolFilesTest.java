package org.spaceodt.inventory.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolFilesTest {
    @TempDir
    Path outDir;

    @Test
    void whereverAFileIsCutWhatIsWholeBeforeItIsFoundAndNothingElse() throws IOException {
        byte[] whole = twoEntries();
        int first = 24 + "one text".length();
        for (int length = 0; length <= whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            try (SpoolFiles files = SpoolFiles.open(folder())) {
                assertThat(text(files, "one")).isEqualTo(length < first ? Optional.empty() : Optional.of("one text"));
                assertThat(text(files, "two")).isEqualTo(length < whole.length ? Optional.empty() : Optional.of("two"));
            }
        }
    }

    @Test
    void aByteThatIsNotAsItWasWrittenIsNeverTakenForAnAnswer() throws IOException {
        byte[] whole = twoEntries();
        for (int at = 0; at < whole.length; at++) {
            byte[] bad = whole.clone();
            bad[at] ^= 0x41;
            Files.write(file(), bad);
            try (SpoolFiles files = SpoolFiles.open(folder())) {
                assertThat(text(files, "one")).isIn(Optional.empty(), Optional.of("one text"));
                assertThat(text(files, "two")).isEmpty();
            }
        }
    }

    @Test
    void whatIsForgottenIsForgottenForThoseAfterToo() throws IOException {
        twoEntries();
        try (SpoolFiles files = SpoolFiles.open(folder())) {
            files.forget("one");
            assertThat(text(files, "one")).isEmpty();
        }
        try (SpoolFiles files = SpoolFiles.open(folder())) {
            assertThat(text(files, "one")).isEmpty();
            assertThat(text(files, "two")).contains("two");
            files.write("one", "anew".getBytes(StandardCharsets.US_ASCII));
        }
        try (SpoolFiles files = SpoolFiles.open(folder())) {
            assertThat(text(files, "one")).contains("anew");
        }
    }

    private byte[] twoEntries() throws IOException {
        try (SpoolFiles files = SpoolFiles.open(folder())) {
            files.write("one", "one text".getBytes(StandardCharsets.US_ASCII));
            files.write("two", "two".getBytes(StandardCharsets.US_ASCII));
        }
        return Files.readAllBytes(file());
    }

    private JobFolder folder() throws IOException {
        return JobFolder.of(outDir, "job");
    }

    private Path file() throws IOException {
        return folder().answers().get(0);
    }

    private static Optional<String> text(SpoolFiles files, String name) throws IOException {
        return files.read(name).map(text -> new String(text, StandardCharsets.US_ASCII));
    }
}
