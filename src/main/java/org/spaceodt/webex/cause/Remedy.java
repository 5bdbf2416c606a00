package org.spaceodt.webex.cause;

/** Who has to do something before the same call can work. Whether to repeat a call at once is not decided by it. */
public enum Remedy {
    /** Nobody: it is already as it was asked to be, or there is nothing to set there. */
    NOTHING,
    /** Nobody: the same call can work later. */
    WAIT,
    /** The operator looks at the state first: all or a part of it may have been done. */
    LOOK,
    /** Whoever wrote the row: it asks for what cannot be. */
    CHANGE_INPUT,
    /** Whoever configures the organization in Control Hub. */
    CHANGE_TENANT,
    /** Whoever gives tokens, scopes and administrator roles. */
    CHANGE_ACCESS,
    /** Whoever runs this machine and its network. */
    CHANGE_NETWORK,
    /** Whoever maintains this program, or Cisco: with the TrackingID. */
    REPORT;

    /** Whether the same call, unchanged, can be expected to work some time. */
    public boolean repeatable() {
        return this == WAIT || this == CHANGE_NETWORK;
    }
}
