package org.spaceodt.golden;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.spaceodt.support.SimulatedTenant;

/** The tenant behind the golden files: small, always the same, and nothing in it takes its time. */
final class Tenants {
    private Tenants() {}

    static SimulatedTenant small(Path folder) {
        String[] few = Stream.of("workspaces", "queues", "hunt-groups", "auto-attendants", "virtual-lines", "groups")
                .flatMap(kind -> Stream.of("--" + kind, "2"))
                .toArray(String[]::new);
        return SimulatedTenant.withPeople(
                4,
                folder,
                Stream.concat(Stream.of(few), Stream.of("--seed", "1", "--lag-ms", "0"))
                        .toArray(String[]::new));
    }
}
