package org.spaceodt.webex.listing;

import org.spaceodt.webex.Request;

/**
 * What to read.
 *
 * @param itemsKey the property that holds the list; empty when the answer itself is the one item
 * @param mayOmitItems whether the API leaves the property out when the list is empty
 */
public record ListRequest(Request request, String itemsKey, boolean mayOmitItems, Paging paging) {}
