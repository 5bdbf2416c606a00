package org.spaceodt.webex;

/**
 * What to read.
 *
 * @param pathAndQuery below the API's base address, percent-encoded
 * @param itemsKey the property that holds the list; empty when the answer itself is the one item
 * @param mayOmitItems whether the API leaves the property out when the list is empty
 */
public record Listing(String pathAndQuery, String itemsKey, boolean mayOmitItems, Paging paging) {}
