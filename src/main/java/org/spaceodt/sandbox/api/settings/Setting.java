package org.spaceodt.sandbox.api.settings;

/** The names under which written settings are kept; they stand in snapshots. */
public final class Setting {
    public static final String FORWARDING = "callForwarding";
    public static final String INCOMING = "incomingPermission";
    public static final String OUTGOING = "outgoingPermission";
    static final String VOICEMAIL = "voicemail";
    static final String INTERCEPT = "intercept";
    public static final String INTERNAL_DIALING = "internalDialing";

    /** What held before, and since when it is history: a change of routing is seen after a while. */
    public static final String INTERNAL_DIALING_BEFORE = "internalDialing.before";

    private Setting() {}
}
