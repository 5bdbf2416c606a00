package org.spaceodt.sandbox.tenant.locations;

import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.spaceodt.sandbox.tenant.draw.Draw;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.id.WebexIds;

/** Two schedules for every calling location: business hours (even index) and holidays (odd index). */
public final class Schedules {
    /** Schedules of a location. */
    public static final int PER_SITE = 2;

    private static final int MOST_EVENTS = 16;

    private final Draw draw;
    private final WebexIds ids;
    private final SiteRepository sites;
    private final IntPredicate known;

    /** @param known whether schedules of a location are known */
    public Schedules(Draw draw, WebexIds ids, SiteRepository sites, IntPredicate known) {
        this.known = known;
        this.draw = draw;
        this.ids = ids;
        this.sites = sites;
    }

    public OptionalInt find(String id) {
        OptionalInt index = ids.index(ResourceKind.SCHEDULE, id);
        boolean known = index.isPresent() && site(index.getAsInt()) < sites.size() && has(site(index.getAsInt()));
        return known ? index : OptionalInt.empty();
    }

    /** Whether the location has schedules: those that were enabled for calling later have none. */
    public boolean has(int site) {
        return sites.calls(site) && known.test(site);
    }

    public int site(int schedule) {
        return schedule / PER_SITE;
    }

    public boolean holidays(int schedule) {
        return schedule % PER_SITE == 1;
    }

    public String id(int schedule) {
        return ids.of(ResourceKind.SCHEDULE, schedule);
    }

    /** {@code businessHours} or {@code holidays}. */
    public String type(int schedule) {
        return holidays(schedule) ? "holidays" : "businessHours";
    }

    public String name(int schedule) {
        boolean catalan = sites.language(site(schedule)).startsWith("ca");
        if (holidays(schedule)) {
            return catalan ? "Festius" : "Festivos";
        }
        return catalan ? "Horari d'oficina" : "Horario de oficina";
    }

    public String eventId(int schedule, int event) {
        return ids.of(ResourceKind.EVENT, schedule * MOST_EVENTS + event);
    }

    /** When the office opens, {@code HH:mm}. */
    public String opens(int schedule) {
        return draw.chance(50, "opens early", site(schedule)) ? "08:00" : "09:00";
    }

    /** When the office closes, {@code HH:mm}. */
    public String closes(int schedule) {
        return draw.chance(50, "closes late", site(schedule)) ? "20:00" : "15:00";
    }
}
