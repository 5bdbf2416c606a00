package org.spaceodt.sandbox.tenant.numbers;

import java.util.function.ToIntFunction;
import org.spaceodt.sandbox.tenant.draw.Census;
import org.spaceodt.sandbox.tenant.id.Kind;

/** What can own a number, with its block of four-digit extensions (a block grows tenfold, with a digit more, when it is too small). */
public enum Owner {
    PERSON(Kind.PEOPLE, 1000, 5000, Census::people),
    WORKSPACE(Kind.PLACE, 6000, 1000, Census::workspaces),
    QUEUE(Kind.CALL_QUEUE, 7000, 300, Census::queues),
    HUNT_GROUP(Kind.HUNT_GROUP, 7300, 300, Census::huntGroups),
    AUTO_ATTENDANT(Kind.AUTO_ATTENDANT, 7600, 300, Census::autoAttendants),
    VIRTUAL_LINE(Kind.VIRTUAL_LINE, 8000, 1000, Census::virtualLines),
    VIRTUAL_EXTENSION(Kind.VIRTUAL_EXTENSION, 9000, 1000, Census::virtualExtensions),
    LOCATION(Kind.LOCATION, 0, 0, census -> census.locations() * Numbering.MOST_SPARE_NUMBERS);

    public final Kind kind;
    final int firstExtension;
    final int extensions;
    private final ToIntFunction<Census> slots;

    Owner(Kind kind, int firstExtension, int extensions, ToIntFunction<Census> slots) {
        this.kind = kind;
        this.firstExtension = firstExtension;
        this.extensions = extensions;
        this.slots = slots;
    }

    int count(Census census) {
        return slots.applyAsInt(census);
    }
}
