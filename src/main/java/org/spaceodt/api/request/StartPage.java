package org.spaceodt.api.request;

/** Where somebody begins who opens the address of a server. The servers differ in nothing else. */
public enum StartPage {
    ALL("/jobs"),
    LOCATIONS("/locations/create"),
    ACTIONS("/masters"),
    INVENTORY("/inventory");

    /** The setting that says which. */
    public static final String WHICH = "space-odt.start-page";

    private final String path;

    StartPage(String path) {
        this.path = path;
    }

    /** Of the page, from the root. */
    public String path() {
        return path;
    }
}
