package org.spaceodt.webex.resource.calling;

import java.util.Optional;

/** How often a phone rings before something else happens (Cisco's OpenAPI specification). */
final class Rings {
    static final int FEWEST = 2;
    static final int MOST = 20;

    private Rings() {}

    /** @throws IllegalArgumentException when it is given and not from {@value #FEWEST} to {@value #MOST} */
    static void check(Optional<Integer> numberOfRings) {
        numberOfRings.filter(rings -> rings < FEWEST || rings > MOST).ifPresent(rings -> {
            throw new IllegalArgumentException("the number of rings is from " + FEWEST + " to " + MOST);
        });
    }
}
