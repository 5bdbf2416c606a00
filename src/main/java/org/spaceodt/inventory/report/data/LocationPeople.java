package org.spaceodt.inventory.report.data;

/** The people of a location; an empty name stands for people without a location. */
public record LocationPeople(String name, String city, long withCalling, long withoutCalling) {

    /** All people of the location. */
    public long people() {
        return withCalling + withoutCalling;
    }
}
