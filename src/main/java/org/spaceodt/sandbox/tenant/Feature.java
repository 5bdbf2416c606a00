package org.spaceodt.sandbox.tenant;

import java.util.OptionalInt;

/** The features of one sort (call queues, hunt groups, auto attendants or virtual lines): they are placed and numbered alike. */
public final class Feature {
    private final Tenant tenant;
    private final Kind kind;
    private final Owner owner;
    private final int size;
    private final String[] names;

    Feature(Tenant tenant, Kind kind, Owner owner, int size, String... names) {
        this.tenant = tenant;
        this.kind = kind;
        this.owner = owner;
        this.size = size;
        this.names = names;
    }

    public Kind kind() {
        return kind;
    }

    public int size() {
        return size;
    }

    public OptionalInt find(String id) {
        OptionalInt index = tenant.ids().index(kind, id);
        return index.isPresent() && index.getAsInt() < size ? index : OptionalInt.empty();
    }

    public String id(int feature) {
        return tenant.ids().of(kind, feature);
    }

    /** A name that is unique among the features of its sort. */
    public String name(int feature) {
        return names[feature % names.length] + " " + (feature + 1);
    }

    public int site(int feature) {
        return tenant.sites().calling(feature % tenant.sites().callingSize());
    }

    public String extension(int feature) {
        return tenant.numbering().extension(owner, feature / tenant.sites().callingSize());
    }

    /** Routing prefix and extension: how other locations dial it. */
    public String esn(int feature) {
        return tenant.sites().routingPrefix(site(feature)) + extension(feature);
    }

    /** Its own phone number, or null: seven in ten have one. */
    public String number(int feature) {
        boolean has = tenant.draw().chance(70, kind.name() + " number", feature);
        return has ? tenant.numbering().number(owner, feature) : null;
    }

    /** A number other things can forward to: its phone number, or else its extension with the prefix of its location. */
    public String reachedAt(int feature) {
        String number = number(feature);
        return number == null ? esn(feature) : number;
    }

    /** How many people answer its calls: 2 to 6, fewer only in a tiny tenant. */
    public int agents(int feature) {
        int wanted = 2 + tenant.draw().below(5, kind.name() + " agents", feature);
        return Math.min(wanted, tenant.people().callingSize());
    }

    /** The n-th of them, a person with calling. */
    public int agent(int feature, int n) {
        int calling = tenant.people().callingSize();
        int start = tenant.draw().below(calling, kind.name() + " first agent", feature);
        return tenant.people().calling((start + n) % calling);
    }

    /** Whether the n-th agent has joined. */
    public boolean joined(int feature, int n) {
        return tenant.draw().chance(80, kind.name() + " joined", feature * 16L + n);
    }

    public boolean enabled(int feature) {
        return tenant.draw().chance(95, kind.name() + " enabled", feature);
    }
}
