package org.spaceodt.sandbox.tenant.numbers;

import java.math.BigInteger;
import java.util.Optional;
import org.spaceodt.sandbox.tenant.draw.Census;
import org.spaceodt.sandbox.tenant.draw.Draw;

/**
 * Who has which phone number and extension. Each thing that may have a number owns a slot of its own, so numbers are unique over the whole
 * tenant; slots are scattered over {@code +34555000000} to {@code +34555999999}, which Spain gives to nobody. Extensions have blocks by
 * kind of owner and are unique within a location.
 */
public final class Numbering {
    /** Numbers of one location that nobody owns: the main number first. */
    public static final int MOST_SPARE_NUMBERS = 6;

    private static final int NUMBERS = 1_000_000;
    private static final int MULTIPLIER = 387_421;
    private static final long INVERSE = BigInteger.valueOf(MULTIPLIER)
            .modInverse(BigInteger.valueOf(NUMBERS))
            .longValue();

    private final Draw draw;
    private final Census census;
    private final int shift;
    private final int scale;

    public Numbering(Draw draw, Census census, int callingLocations) {
        this.draw = draw;
        this.census = census;
        this.shift = draw.below(NUMBERS, "number shift", 0);
        this.scale = scaleFor(census, callingLocations);
    }

    /** How many numbers a tenant of this size can need; more than a million do not exist. */
    public static long needed(Census census) {
        return (long) census.people()
                + census.workspaces()
                + census.queues()
                + census.huntGroups()
                + census.autoAttendants()
                + census.virtualLines()
                + census.virtualExtensions()
                + (long) census.locations() * MOST_SPARE_NUMBERS;
    }

    /** The number of this owner, as E.164 text; whether it has one is the owner's affair. */
    public String number(NumberOwner owner, int index) {
        long slot = firstSlot(owner) + index;
        long digits = (slot * MULTIPLIER + shift) % NUMBERS;
        return "+34555" + Long.toString(NUMBERS + digits).substring(1);
    }

    /** The slot of a number, or -1 when it is none of these numbers. */
    private int slot(String e164) {
        if (!e164.matches("\\+34555[0-9]{6}")) {
            return -1;
        }
        long digits = Long.parseLong(e164.substring(6)) + NUMBERS - shift;
        return (int) (digits % NUMBERS * INVERSE % NUMBERS);
    }

    /** Whose number this can be; whether that owner has one is the owner's affair. */
    public Optional<Slot> owner(String e164) {
        int slot = slot(e164);
        for (NumberOwner owner : NumberOwner.values()) {
            int rest = slot - (int) firstSlot(owner);
            if (slot >= 0 && rest >= 0 && rest < owner.count(census)) {
                return Optional.of(new Slot(owner, rest));
            }
        }
        return Optional.empty();
    }

    /** Which owner of which rank in a location can have this extension. */
    public Optional<Slot> rank(String extension) {
        if (!extension.matches("[1-9][0-9]{1,8}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(extension);
        for (NumberOwner owner : NumberOwner.values()) {
            int rest = number - owner.firstExtension * scale;
            if (rest >= 0 && rest < owner.extensions * scale) {
                return Optional.of(new Slot(owner, rest));
            }
        }
        return Optional.empty();
    }

    /** An owner of a kind, by index or by rank. */
    public record Slot(NumberOwner owner, int index) {}

    /** The extension of the rank-th thing of its kind in a location, 4 to 6 digits. */
    public String extension(NumberOwner owner, int rank) {
        return Integer.toString(owner.firstExtension * scale + rank);
    }

    /** Whether a number of a location works; the main number always does. */
    public boolean active(int location, int spare) {
        return spare == 0 || spare == 2 || draw.chance(60, "number active", spareSlot(location, spare));
    }

    public static int spareSlot(int location, int spare) {
        return location * MOST_SPARE_NUMBERS + spare;
    }

    private long firstSlot(NumberOwner owner) {
        long slot = 0;
        for (NumberOwner earlier : NumberOwner.values()) {
            if (earlier == owner) {
                break;
            }
            slot += earlier.count(census);
        }
        return slot;
    }

    private static int scaleFor(Census census, int callingLocations) {
        int scale = 1;
        for (NumberOwner owner : NumberOwner.values()) {
            // Virtual extensions of the organization's level must differ everywhere, so they are not dealt out by
            // location.
            int sites = owner == NumberOwner.VIRTUAL_EXTENSION ? 1 : callingLocations;
            while (owner.extensions > 0 && owner.count(census) / sites + 1 > owner.extensions * scale) {
                scale *= 10;
            }
        }
        return scale;
    }
}
