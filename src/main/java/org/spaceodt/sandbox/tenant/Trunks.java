package org.spaceodt.sandbox.tenant;

/** Premises-based PSTN: the local gateways' trunks and the route groups over them, and the two ways a location can reach the PSTN. */
public final class Trunks {
    /** Route groups and trunks of the organization: so many of each. */
    public static final int SIZE = 3;

    private static final String[] NAMES = {"Central", "Nord", "Sur"};

    private final Draw draw;
    private final Ids ids;

    Trunks(Draw draw, Ids ids) {
        this.draw = draw;
        this.ids = ids;
    }

    public String id(boolean group, int n) {
        return ids.of(group ? Kind.ROUTE_GROUP : Kind.TRUNK, n);
    }

    public String name(boolean group, int n) {
        return (group ? "RG " : "TRUNK ") + NAMES[n];
    }

    /** {@code ROUTE_GROUP} or {@code TRUNK}. */
    public String type(boolean group) {
        return (group ? Kind.ROUTE_GROUP : Kind.TRUNK).name();
    }

    /** Whether a location is connected to a route group and not to a single trunk. */
    public boolean grouped(int site) {
        return draw.chance(70, "route group", site);
    }

    /** Which of the route groups or trunks a location uses. */
    public int chosen(int site) {
        return draw.below(SIZE, "route", site);
    }

    /** Id of the connection option: 0 local gateway, 1 a provider that is not integrated. */
    public String connection(int option) {
        return ids.of(Kind.PSTN_CONNECTION, option);
    }
}
