package org.spaceodt.sandbox.fault;

import java.util.Locale;

/** A form that an answer has now and then, and that its documentation does not say. */
public enum Oddity {
    /** Moves as tenants were seen to answer them: {@code usersList} and {@code jobDetails}. */
    SEEN_MOVES,
    /** Error codes stand in the header {@code Cisco-Spark-Error-Codes} alone. */
    HEADER_CODES,
    /** One field of the first item of a list could not be read. */
    ITEM_ERRORS,
    /** Outgoing permissions have types of calls that are refused when they are written. */
    OLD_CALL_TYPES,
    /** Whoever has no location has a work number of a directory, which is no number of Webex Calling. */
    DIRECTORY_NUMBERS,
    /** Whoever was created has a licence more than was asked for, and a department. */
    LICENSE_TEMPLATE,
    /** A list says beside its items that there are others, which it does not have. */
    NOT_FOUND_IDS,
    /** A list ends after a page, though there is more. */
    NO_NEXT,
    /** The next link has neither {@code callingData} nor {@code orgId}. */
    NEXT_LOSES,
    /** The next link has {@code max=null}. */
    NEXT_MAX_NULL,
    /** The next link begins with {@code https,https://}. */
    NEXT_TWO_SCHEMES,
    /** The next link leads to the page itself. */
    NEXT_ITSELF,
    /** The first page comes once more, at another address. */
    PAGE_TWICE,
    /** Pages without items, one after the other, without end. */
    EMPTY_PAGES,
    /** Null in the place of a list. */
    NULL_LIST,
    /** The first item of a list has no id. */
    ITEM_WITHOUT_ID,
    /** Items of a list are of another organization, where they say of which they are. */
    OTHER_ORGANIZATION;

    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
