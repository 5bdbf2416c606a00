package org.spaceodt.cli;

/** Exit codes of every command, listed in its help. */
final class ExitCodes {
    static final int COMPLETE = 0;
    static final int INCOMPLETE = 1;
    static final int USAGE = 2;
    static final int TOKEN_REFUSED = 3;

    private ExitCodes() {}
}
