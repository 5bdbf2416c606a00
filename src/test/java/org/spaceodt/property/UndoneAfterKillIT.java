package org.spaceodt.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spaceodt.support.SimulatedTenant;

/** The same as {@link UndoneTest} of jobs whose process was killed: packaged, against the packaged sandbox. */
@Tag("slow")
class UndoneAfterKillIT {
    /** A killed process is missed by waiting, so several are waited for at once, each on a tenant of its own. */
    private static final int AT_ONCE = 3;

    @TempDir
    Path folder;

    static LongStream seeds() {
        return Draw.seeds(1, 2);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everythingIsAsItWas(long seed) {
        int changed = IntStream.range(0, AT_ONCE)
                .parallel()
                .map(part -> part(seed, part))
                .sum();

        assertThat(changed).isPositive();
        // Into the report of the run: bench/attack-undo prints it.
        System.out.println("KILL of seed " + seed + ": changed and brought back " + changed);
    }

    private int part(long seed, int part) {
        Draw draw = new Draw(seed * AT_ONCE + part);
        Path own = own(part);
        int changed = 0;
        try (SimulatedTenant tenant = SimulatedTenant.withPeople(
                16, own, "--workspaces", "6", "--lag-ms", "0", "--seed", String.valueOf(seed))) {
            List<RowsCommand> all = RowsCommand.all();
            for (int i = part; i < all.size(); i += AT_ONCE) {
                Desk desk = new Desk(own, tenant, "token-" + i, true);
                changed += Undone.after(Interruption.KILL, desk, all.get(i), draw);
            }
        }
        return changed;
    }

    private Path own(int part) {
        try {
            return Files.createDirectory(folder.resolve("part-" + part));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
