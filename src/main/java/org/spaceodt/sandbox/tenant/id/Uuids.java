package org.spaceodt.sandbox.tenant.id;

import java.util.OptionalInt;
import java.util.UUID;
import org.spaceodt.sandbox.tenant.draw.Draw;

/**
 * UUIDs (version 4 in looks) that hide kind and index behind a keyed permutation, so that an id is turned back into its index without a
 * map of all ids. The low half carries kind and index, the high half is a check drawn from the low half.
 */
final class Uuids {
    private static final int HALF_BITS = 31;
    private static final long HALF = (1L << HALF_BITS) - 1;
    private static final long VARIANT = 0x8000000000000000L;
    private static final long PAYLOAD = (1L << (2 * HALF_BITS)) - 1;
    private static final int ROUNDS = 4;

    private final Draw draw;

    Uuids(Draw draw) {
        this.draw = draw;
    }

    UUID of(ResourceKind kind, int index) {
        long low = VARIANT | scramble(((long) kind.ordinal() << HALF_BITS) | index);
        return new UUID(check(low), low);
    }

    /** The index behind a UUID of this tenant and kind; empty for every other UUID. */
    OptionalInt index(ResourceKind kind, UUID uuid) {
        long low = uuid.getLeastSignificantBits();
        if ((low & ~PAYLOAD) != VARIANT || check(low) != uuid.getMostSignificantBits()) {
            return OptionalInt.empty();
        }
        long plain = unscramble(low & PAYLOAD);
        boolean asked = ResourceKind.at((int) (plain >>> HALF_BITS)) == kind;
        return asked ? OptionalInt.of((int) (plain & HALF)) : OptionalInt.empty();
    }

    private long check(long low) {
        return draw.bits("uuid", low) & 0xFFFFFFFFFFFF0FFFL | 0x4000L;
    }

    /** A Feistel network: invertible whatever the round function is. */
    private long scramble(long plain) {
        long left = plain >>> HALF_BITS;
        long right = plain & HALF;
        for (int round = 0; round < ROUNDS; round++) {
            long next = left ^ turn(round, right);
            left = right;
            right = next;
        }
        return left << HALF_BITS | right;
    }

    private long unscramble(long scrambled) {
        long left = scrambled >>> HALF_BITS;
        long right = scrambled & HALF;
        for (int round = ROUNDS - 1; round >= 0; round--) {
            long previous = right ^ turn(round, left);
            right = left;
            left = previous;
        }
        return left << HALF_BITS | right;
    }

    private long turn(int round, long half) {
        return draw.bits("feistel", half << 3 | round) & HALF;
    }
}
