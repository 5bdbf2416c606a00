package org.spaceodt.sandbox.api.call;

/** Sizes of pages that more than one list has. */
public final class PageSizes {
    /** Where the specification says nothing, this and {@link #UNSTATED_MOST} are the sandbox's choice. */
    public static final int UNSTATED = 100;

    public static final int UNSTATED_MOST = 1000;

    /** Phone numbers, in all lists of them (Cloud Calling specification). */
    public static final int NUMBERS = 2000;

    /** People with calling data, by default and at most (Cisco's OpenAPI specification). */
    public static final int PEOPLE = 100;

    private PageSizes() {}
}
