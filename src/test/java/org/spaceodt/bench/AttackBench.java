package org.spaceodt.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Attacks jobs for some time; {@code bench/attack} starts it. Prints figures; its exit code is 1 when a row was harmed. */
final class AttackBench {
    private AttackBench() {}

    /** @param args minutes, the most rounds, the seed, the longest stop in seconds, and a library of libfaketime or nothing */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory(Path.of(System.getProperty("bench.dir", ".")), "attack");
        long end =
                System.nanoTime() + Duration.ofMinutes(Long.parseLong(args[0])).toNanos();
        int most = Integer.parseInt(args[1]);
        String clock = args.length > 4 ? args[4] : "";
        boolean good;
        try (Attack attack = new Attack(folder, Long.parseLong(args[2]), Integer.parseInt(args[3]), clock)) {
            while (System.nanoTime() < end && attack.figures().rounds() < most) {
                attack.round();
                System.out.println(attack.figures());
            }
            DiskFull.attack(folder, attack.figures());
            System.out.println("and a disk that was full\n" + attack.figures());
            good = attack.figures().areGood();
        }
        // Not before all that was started has ended.
        System.exit(good ? 0 : 1);
    }
}
