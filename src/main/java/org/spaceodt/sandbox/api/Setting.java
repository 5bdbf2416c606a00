package org.spaceodt.sandbox.api;

/** The names under which written settings are kept; they stand in snapshots. */
final class Setting {
    static final String FORWARDING = "callForwarding";
    static final String INCOMING = "incomingPermission";
    static final String OUTGOING = "outgoingPermission";
    static final String VOICEMAIL = "voicemail";
    static final String INTERCEPT = "intercept";
    static final String INTERNAL_DIALING = "internalDialing";

    /** What held before, and since when it is history: a change of routing is seen after a while. */
    static final String INTERNAL_DIALING_BEFORE = "internalDialing.before";

    private Setting() {}
}
