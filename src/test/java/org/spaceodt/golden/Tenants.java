package org.spaceodt.golden;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.spaceodt.support.SimulatedTenant;

/** The tenant behind the golden files: small, always the same, and nothing in it takes its time. */
final class Tenants {
    private Tenants() {}

    private static final int PEOPLE = 4;

    static SimulatedTenant small(Path folder) {
        return SimulatedTenant.withPeople(PEOPLE, folder, options());
    }

    /** In this process. */
    static SimulatedTenant smallHere(Path folder) {
        return SimulatedTenant.withPeople(PEOPLE, folder, options());
    }

    private static String[] options() {
        Stream<String> few = Stream.of(
                        "workspaces", "queues", "hunt-groups", "auto-attendants", "virtual-lines", "groups")
                .flatMap(kind -> Stream.of("--" + kind, "2"));
        return Stream.concat(few, Stream.of("--seed", "1", "--lag-ms", "0")).toArray(String[]::new);
    }
}
