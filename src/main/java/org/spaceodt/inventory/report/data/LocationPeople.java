package org.spaceodt.inventory.report.data;

/**
 * What there is at a location; an empty name stands for what is at none.
 *
 * @param withCalling people, likewise {@code withoutCalling}
 * @param queues call queues
 */
public record LocationPeople(
        String name, String city, long withCalling, long withoutCalling, long devices, long numbers, long queues) {

    /** All people of the location. */
    public long people() {
        return withCalling + withoutCalling;
    }
}
