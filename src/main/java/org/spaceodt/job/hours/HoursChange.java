package org.spaceodt.job.hours;

import java.util.Optional;

/**
 * What becomes of the hours of a job that is told to go on.
 *
 * @param stays whether they stay as they are
 * @param hours if they do not; empty for any time
 */
public record HoursChange(boolean stays, Optional<WorkingHours> hours) {
    public static final HoursChange NONE = new HoursChange(true, Optional.empty());

    public static final HoursChange ANY_TIME = new HoursChange(false, Optional.empty());

    public static HoursChange to(WorkingHours hours) {
        return new HoursChange(false, Optional.of(hours));
    }

    /** To what was given, if anything was. */
    public static HoursChange of(Optional<GivenHours> given) {
        return given.map(hours -> to(hours.hours())).orElse(NONE);
    }
}
