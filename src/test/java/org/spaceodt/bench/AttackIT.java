package org.spaceodt.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bench/attack} does for an hour, for some minutes. */
@Tag("slow")
class AttackIT {
    @TempDir
    Path folder;

    @Test
    void noRowIsLostDoubledToldWronglyOrLeftByTheUndo() throws IOException, InterruptedException {
        try (Attack attack = new Attack(folder, 20261129, 12, "")) {
            attack.beginWith(Attack.Kind.STOP, Attack.Kind.KILL, Attack.Kind.STOP);
            for (int round = 0; round < 2; round++) {
                attack.round();
            }
            DiskFull.attack(folder, attack.figures());
            assertThat(attack.figures().areGood())
                    .as(attack.figures().toString())
                    .isTrue();
        }
    }
}
