package org.spaceodt.sandbox.tenant.people;

/** What a licence is good for. The order is that of the licences of an invented tenant. */
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

    /** Whether it is a licence of Webex Calling for people. */
    public boolean callsForPeople() {
        return this == PROFESSIONAL || this == STANDARD;
    }

    public String code() {
        return code;
    }

    /** The name as Control Hub writes it. */
    public String title() {
        return title;
    }
}
