package org.spaceodt.api.request;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.app.told.HoursTexts;
import org.spaceodt.job.hours.GivenHours;
import org.spaceodt.job.hours.HoursFault;

/** When a job may be worked on, as a request says it. */
public final class AskedHours {
    private AskedHours() {}

    /**
     * @param zone empty for that of the server
     * @throws Refusal for hours that cannot be
     */
    public static Optional<GivenHours> of(Optional<String> start, Optional<String> stop, Optional<String> zone) {
        try {
            return GivenHours.of(start, stop, zone, ZoneId.systemDefault(), Instant.now());
        } catch (HoursFault e) {
            throw refused(e, start);
        }
    }

    private static Refusal refused(HoursFault fault, Optional<String> start) {
        String given = Refusal.excerpt(fault.values().get(0));
        String why = "hours_" + fault.why().name().toLowerCase(Locale.ROOT);
        return switch (fault.why()) {
            case NO_TIME ->
                Refusal.part(
                        start.equals(Optional.of(fault.values().get(0))) ? Parts.START_AT : Parts.STOP_AT, why, given);
            case NO_ZONE ->
                Refusal.part(
                        Parts.ZONE,
                        why,
                        given,
                        HoursTexts.nearZones(fault.values().get(0)));
            case ZONE_ALONE -> Refusal.part(Parts.ZONE, why, given);
            case START_PASSED -> Refusal.part(Parts.START_AT, "hours_passed", given);
            case STOP_PASSED -> Refusal.part(Parts.STOP_AT, "hours_passed", given);
            case EQUAL, ORDER -> Refusal.part(Parts.STOP_AT, why, fault.values().get(1), given);
        };
    }
}
