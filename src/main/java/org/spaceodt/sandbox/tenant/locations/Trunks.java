package org.spaceodt.sandbox.tenant.locations;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.spaceodt.sandbox.tenant.draw.Draw;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.id.WebexIds;

/** Premises-based PSTN: the local gateways' trunks and the route groups over them, and the two ways a location can reach the PSTN. */
public final class Trunks {
    private static final int SIZE = 3;

    private static final String[] NAMES = {"Central", "Nord", "Sur"};

    private final Draw draw;
    private final WebexIds ids;

    private final Optional<Known> known;

    public Trunks(Draw draw, WebexIds ids) {
        this(draw, ids, Optional.empty());
    }

    public Trunks(Draw draw, WebexIds ids, Optional<Known> known) {
        this.draw = draw;
        this.ids = ids;
        this.known = known;
    }

    /**
     * What is known of the routes of an imported tenant: their names, and which connection options are to a local gateway.
     *
     * @param gateways the option that an id stands for, by its place among all ids of options: true for a local gateway
     */
    public record Known(List<String> groups, List<String> trunks, List<Boolean> gateways) {}

    /** Whether this is an invented tenant, in which there is one of everything that hangs on a route group. */
    public boolean invented() {
        return known.isEmpty();
    }

    /** How many route groups, or trunks, the organization has. */
    public int size(boolean group) {
        return known.map(all -> (group ? all.groups() : all.trunks()).size()).orElse(SIZE);
    }

    public String id(boolean group, int n) {
        return ids.of(group ? ResourceKind.ROUTE_GROUP : ResourceKind.TRUNK, n);
    }

    /** The route group or trunk with this id in either form; empty when there is none of that sort. */
    public OptionalInt find(boolean group, String id) {
        OptionalInt index = ids.index(group ? ResourceKind.ROUTE_GROUP : ResourceKind.TRUNK, id);
        return index.isPresent() && index.getAsInt() < size(group) ? index : OptionalInt.empty();
    }

    /** The connection option with this id. */
    public OptionalInt findConnection(String id) {
        OptionalInt index = ids.index(ResourceKind.PSTN_CONNECTION, id);
        if (known.isEmpty()) {
            return index.isPresent() && index.getAsInt() <= 1 ? index : OptionalInt.empty();
        }
        List<Boolean> gateways = known.get().gateways();
        return index.isPresent() && index.getAsInt() < gateways.size()
                ? OptionalInt.of(gateways.get(index.getAsInt()) ? 0 : 1)
                : OptionalInt.empty();
    }

    public String id(PstnRoute route) {
        return id(route.group(), route.index());
    }

    public String name(PstnRoute route) {
        return name(route.group(), route.index());
    }

    public String name(boolean group, int n) {
        return known.map(all -> (group ? all.groups() : all.trunks()).get(n))
                .orElseGet(() -> (group ? "RG " : "TRUNK ") + NAMES[n]);
    }

    /** {@code ROUTE_GROUP} or {@code TRUNK}. */
    public String type(boolean group) {
        return (group ? ResourceKind.ROUTE_GROUP : ResourceKind.TRUNK).name();
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
        int place = known.map(all -> all.gateways().indexOf(option == 0)).orElse(option);
        return ids.of(ResourceKind.PSTN_CONNECTION, place < 0 ? option + 1_000_000 : place);
    }
}
