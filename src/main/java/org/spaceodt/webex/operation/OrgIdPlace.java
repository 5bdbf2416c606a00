package org.spaceodt.webex.operation;

/** Where an operation takes the id of an organization other than the token's own. */
public enum OrgIdPlace {
    /** The query parameter {@code orgId}. */
    QUERY,
    /** The property {@code orgId} of the body. */
    BODY,
    /** A segment of the path: without an organization there is no such call. */
    PATH,
    /** Nowhere: the ids in the path say which organization is meant. */
    NONE
}
