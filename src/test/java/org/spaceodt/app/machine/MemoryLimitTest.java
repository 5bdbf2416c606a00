package org.spaceodt.app.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryLimitTest {
    @TempDir
    Path folder;

    @Test
    void theLimitOfTheGroupIsFound() throws IOException {
        group("memory.max", "134217728\n");
        assertThat(of("0::/\n").tooSmall()).hasValue(128L);
    }

    @Test
    void theLimitOfAGroupAboveHoldsToo() throws IOException {
        group("pod/memory.max", "100000000\n");
        group("pod/it/memory.max", "max\n");
        assertThat(of("0::/pod/it\n").tooSmall()).hasValue(95L);
    }

    @Test
    void theFirstVersionOfControlGroupsSaysItInItsOwnFile() throws IOException {
        group("memory/pod/memory.limit_in_bytes", "134217728\n");
        group("memory/memory.limit_in_bytes", "9223372036854771712\n");
        assertThat(of("8:pids:/pod\n4:memory:/pod\n0::/\n").tooSmall()).hasValue(128L);
    }

    @Test
    void insideAContainerTheTopIsItsOwnGroup() throws IOException {
        group("memory/memory.limit_in_bytes", "134217728\n");
        assertThat(of("4:cpu,memory:/docker/0123\n").tooSmall()).hasValue(128L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"max", "536870912", "", "none", "99999999999999999999", "-1"})
    void whatIsEnoughOrNoNumberIsNoLimit(String limit) throws IOException {
        group("memory.max", limit + "\n");
        assertThat(of("0::/\n").tooSmall()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0::", "::::\n\n", "4:memory:../../../..\n", "4:memory:/\0\n"})
    void whatIsNoListOfGroupsIsNoLimit(String text) throws IOException {
        assertThat(of(text).tooSmall()).isEmpty();
    }

    @Test
    void whereNobodyListsGroupsThereIsNoLimit() {
        assertThat(new MemoryLimit(folder.resolve("sys"), folder.resolve("none")).tooSmall())
                .isEmpty();
    }

    private void group(String file, String text) throws IOException {
        Path place = folder.resolve("sys").resolve(file);
        Files.createDirectories(place.getParent());
        Files.writeString(place, text);
    }

    private MemoryLimit of(String groups) throws IOException {
        Path own = folder.resolve("groups");
        Files.write(own, groups.getBytes(StandardCharsets.UTF_8));
        return new MemoryLimit(folder.resolve("sys"), own);
    }
}
