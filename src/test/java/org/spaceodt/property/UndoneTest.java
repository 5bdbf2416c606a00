package org.spaceodt.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spaceodt.support.SimulatedTenant;

/**
 * Whatever a table says, and whatever interrupts its job: once that is undone everything is as it was, but for what the undo says.
 * The usual check interrupts each command in one way, the profile {@code slow} in each.
 */
@QuarkusTest
@Tag("sized")
class UndoneTest {
    private static final boolean EACH = Boolean.getBoolean("space-odt.slow");
    private static final List<Interruption> HERE =
            List.of(Interruption.FAULT, Interruption.TOKEN_END, Interruption.PAUSE, Interruption.CANCEL);

    @TempDir
    Path folder;

    static Stream<Arguments> interruptions() {
        return Draw.seeds(1, 2).boxed().flatMap(seed -> HERE.stream()
                .map(interruption -> Arguments.of(seed, interruption)));
    }

    @ParameterizedTest
    @MethodSource("interruptions")
    void everythingIsAsItWas(long seed, Interruption interruption) {
        Draw draw = new Draw(seed);
        int changed = 0;
        try (SimulatedTenant tenant = SimulatedTenant.withPeople(
                16, folder, "--workspaces", "6", "--lag-ms", "0", "--seed", String.valueOf(seed))) {
            List<RowsCommand> all = RowsCommand.all();
            for (int i = 0; i < all.size(); i++) {
                if (EACH || i % HERE.size() == HERE.indexOf(interruption)) {
                    Desk desk = new Desk(folder, tenant, "token-" + i);
                    changed += Undone.after(interruption, desk, all.get(i), draw);
                }
            }
        }
        assertThat(changed).isPositive();
        // Into the report of the run: bench/attack-undo prints it.
        System.out.println(interruption + " of seed " + seed + ": changed and brought back " + changed);
    }
}
