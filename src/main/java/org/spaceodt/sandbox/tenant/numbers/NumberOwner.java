package org.spaceodt.sandbox.tenant.numbers;

import java.util.function.ToIntFunction;
import org.spaceodt.sandbox.tenant.draw.Census;
import org.spaceodt.sandbox.tenant.id.ResourceKind;

/** What can own a number, with its block of four-digit extensions (a block grows tenfold, with a digit more, when it is too small). */
public enum NumberOwner {
    PERSON(ResourceKind.PEOPLE, 1000, 5000, Census::people),
    WORKSPACE(ResourceKind.PLACE, 6000, 1000, Census::workspaces),
    QUEUE(ResourceKind.CALL_QUEUE, 7000, 300, Census::queues),
    HUNT_GROUP(ResourceKind.HUNT_GROUP, 7300, 300, Census::huntGroups),
    AUTO_ATTENDANT(ResourceKind.AUTO_ATTENDANT, 7600, 300, Census::autoAttendants),
    VIRTUAL_LINE(ResourceKind.VIRTUAL_LINE, 8000, 1000, Census::virtualLines),
    VIRTUAL_EXTENSION(ResourceKind.VIRTUAL_EXTENSION, 9000, 1000, Census::virtualExtensions),
    LOCATION(ResourceKind.LOCATION, 0, 0, census -> census.locations() * Numbering.MOST_SPARE_NUMBERS);

    public final ResourceKind kind;
    final int firstExtension;
    final int extensions;
    private final ToIntFunction<Census> slots;

    NumberOwner(ResourceKind kind, int firstExtension, int extensions, ToIntFunction<Census> slots) {
        this.kind = kind;
        this.firstExtension = firstExtension;
        this.extensions = extensions;
        this.slots = slots;
    }

    int count(Census census) {
        return slots.applyAsInt(census);
    }
}
