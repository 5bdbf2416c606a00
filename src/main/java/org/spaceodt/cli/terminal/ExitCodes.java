package org.spaceodt.cli.terminal;

/** Exit codes of every command, listed in its help. */
public final class ExitCodes {
    public static final int COMPLETE = 0;
    public static final int INCOMPLETE = 1;
    public static final int USAGE = 2;
    public static final int TOKEN_REFUSED = 3;
    /** Something is otherwise than it was written. */
    public static final int CHANGED_SINCE = 10;

    private ExitCodes() {}
}
