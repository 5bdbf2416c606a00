package org.spaceodt.webex.listing;

/** How an endpoint hands out a long list. */
public enum Paging {
    /** One answer has it all. */
    NONE,
    /** {@code Link: <url>; rel="next"}, followed until it is absent. */
    LINK,
    /**
     * {@code startIndex} (from 1) and {@code count}. A Link header is followed when there is one, which older clients
     * rely on; else {@code totalResults} or a full page says that there is more.
     */
    INDEX
}
