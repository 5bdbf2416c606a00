package org.spaceodt.sandbox.tenant.licenses;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.id.WebexIds;
import org.spaceodt.sandbox.tenant.people.PersonRepository;
import org.spaceodt.sandbox.tenant.people.Product;
import org.spaceodt.sandbox.tenant.workspaces.WorkspaceRepository;

/** The licences of the subscription, and how many of each are in use. Who has which is with the {@link PersonRepository}. */
public final class LicenseRepository {
    private static final Product[] PRODUCTS = Product.values();

    private static final int UNKNOWN = 1_000_000;

    private final List<LicenseCatalog.Entry> entries;
    private final WebexIds ids;
    private final PersonRepository people;
    private final WorkspaceRepository places;
    private final int[] users = new int[PRODUCTS.length];
    private final int[] workspaces = new int[PRODUCTS.length];
    private final int[] units = new int[PRODUCTS.length];
    private final String[] idTexts = new String[PRODUCTS.length];

    /** Counts what is in use at the beginning, and buys accordingly: a reserve of a tenth, in round tens. */
    public LicenseRepository(
            WebexIds ids, LicenseCatalog catalog, PersonRepository people, WorkspaceRepository places) {
        this.entries = catalog.entries();
        this.ids = ids;
        this.people = people;
        this.places = places;
        for (int person = 0; person < people.size(); person++) {
            count(person, 1);
        }
        for (int workspace = 0; workspace < places.size(); workspace++) {
            countWorkspace(workspace, 1);
        }
        for (Product product : PRODUCTS) {
            idTexts[product.ordinal()] = firstId(product);
            int used = used(product);
            units[product.ordinal()] = (used + used / 10 + 10) / 10 * 10;
        }
    }

    private String firstId(Product product) {
        return entries.stream()
                .filter(entry -> entry.product().equals(Optional.of(product)))
                .map(LicenseCatalog.Entry::id)
                .findFirst()
                .orElseGet(() -> ids.ofLicense(product.code(), UNKNOWN + product.ordinal()));
    }

    public int size() {
        return entries.size();
    }

    /** What the licence is good for; empty when nothing is known about that. */
    public Optional<Product> product(int license) {
        return entries.get(license).product();
    }

    public String title(int license) {
        return entries.get(license).title();
    }

    public String id(int license) {
        return entries.get(license).id();
    }

    public OptionalInt find(String id) {
        OptionalInt index = ids.index(ResourceKind.LICENSE, id);
        return index.isPresent() && index.getAsInt() < size() ? index : OptionalInt.empty();
    }

    public String id(Product product) {
        return idTexts[product.ordinal()];
    }

    public int users(Product product) {
        return users[product.ordinal()];
    }

    public int workspaces(Product product) {
        return workspaces[product.ordinal()];
    }

    /** Units in use, by people and workspaces. */
    public int used(Product product) {
        return users(product) + workspaces(product);
    }

    /** Units bought. */
    public int units(Product product) {
        return units[product.ordinal()];
    }

    /** Adds the licences of a person to what is in use, or takes them from it. */
    public void count(int person, int by) {
        if (people.exists(person)) {
            for (Product product : PRODUCTS) {
                users[product.ordinal()] += people.has(person, product) ? by : 0;
            }
        }
    }

    public void countWorkspace(int workspace, int by) {
        if (places.exists(workspace)) {
            places.license(workspace).ifPresent(product -> workspaces[product.ordinal()] += by);
        }
    }
}
