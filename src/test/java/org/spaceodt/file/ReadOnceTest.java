package org.spaceodt.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadOnceTest {
    private final ReadOnce<String> texts = new ReadOnce<>(2);
    private final AtomicInteger reads = new AtomicInteger();

    @TempDir
    Path folder;

    private String read(String name) throws IOException {
        return texts.of(folder.resolve(name), file -> {
            reads.incrementAndGet();
            return Files.readString(file);
        });
    }

    @Test
    void aFileIsReadOnceUntilItIsWrittenToOrReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "one");
        assertThat(read("a")).isEqualTo("one");
        assertThat(read("a")).isEqualTo("one");
        assertThat(reads).hasValue(1);

        Files.writeString(file, "two");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        assertThat(read("a")).isEqualTo("two");

        Path other = Files.writeString(folder.resolve("b"), "six");
        Files.setLastModifiedTime(other, FileTime.fromMillis(1));
        AtomicFiles.name(other, file);
        assertThat(read("a")).isEqualTo("six");
        assertThat(reads).hasValue(3);
    }

    @Test
    void aFileThatIsGoneIsNotWhatItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "one");
        read("a");
        Files.delete(file);
        assertThatThrownBy(() -> read("a")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void ofManyFilesItIsKnownOfTheLastOnesWhatTheySay() throws IOException {
        for (String name : new String[] {"a", "b", "c"}) {
            Files.writeString(folder.resolve(name), name);
            assertThat(read(name)).isEqualTo(name);
        }
        assertThat(read("a")).isEqualTo("a");
        assertThat(reads).hasValue(4);
    }
}
