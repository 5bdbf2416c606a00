package org.spaceodt.sandbox.tenant;

import java.util.OptionalInt;

/** The four licences of the subscription, and who uses them. Everybody has Messaging; calling licences agree with {@link People}. */
public final class Licenses {
    /** All licences, by index. */
    public enum Product {
        PROFESSIONAL("Webex Calling - Professional", "BCSTD"),
        STANDARD("Webex Calling - Standard", "BCBAS"),
        WORKSPACES("Webex Calling - Workspaces", "BCCAP"),
        MESSAGING("Messaging", "MS");

        private final String title;
        private final String code;

        Product(String title, String code) {
            this.title = title;
            this.code = code;
        }

        /** The name as Control Hub writes it. */
        public String title() {
            return title;
        }
    }

    private static final Product[] PRODUCTS = Product.values();

    private final Ids ids;
    private final People people;
    private final int workspaces;
    private final int[] users = new int[PRODUCTS.length];
    private final String[] idTexts = new String[PRODUCTS.length];

    Licenses(Ids ids, People people, int workspaces) {
        this.ids = ids;
        this.people = people;
        this.workspaces = workspaces;
        for (Product product : PRODUCTS) {
            idTexts[product.ordinal()] = ids.ofLicense(product.code, product.ordinal());
            for (int person = 0; person < people.size(); person++) {
                users[product.ordinal()] += has(person, product) ? 1 : 0;
            }
        }
    }

    public int size() {
        return PRODUCTS.length;
    }

    public Product product(int license) {
        return PRODUCTS[license];
    }

    public OptionalInt find(String id) {
        OptionalInt index = ids.index(Kind.LICENSE, id);
        return index.isPresent() && index.getAsInt() < PRODUCTS.length ? index : OptionalInt.empty();
    }

    public String id(Product product) {
        return idTexts[product.ordinal()];
    }

    public boolean has(int person, Product product) {
        return switch (product) {
            case PROFESSIONAL -> people.calls(person) && !people.standard(person);
            case STANDARD -> people.calls(person) && people.standard(person);
            case WORKSPACES -> false;
            case MESSAGING -> true;
        };
    }

    public int users(Product product) {
        return users[product.ordinal()];
    }

    public int workspaces(Product product) {
        return product == Product.WORKSPACES ? workspaces : 0;
    }

    /** Units bought: what is in use and a reserve, in round tens. */
    public int units(Product product) {
        int used = users(product) + workspaces(product);
        return (used + used / 10 + 10) / 10 * 10;
    }
}
