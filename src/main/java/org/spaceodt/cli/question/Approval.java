package org.spaceodt.cli.question;

import org.spaceodt.app.UsageError;
import org.spaceodt.change.JobContext;
import org.spaceodt.cli.terminal.Console;
import picocli.CommandLine.Option;

/**
 * Whether somebody has to be asked before Webex is changed: a rehearsal needs nobody, and an option answers beforehand. Nobody is
 * asked where nobody sits.
 */
public final class Approval {
    @Option(names = "--yes")
    boolean yes;

    /** Whether nobody is to be asked. */
    public boolean isGiven() {
        return yes;
    }

    /** Whether somebody is to be asked about what is done there. */
    public boolean isNeeded(JobContext place) {
        return !yes && !place.where().rehearsal();
    }

    /**
     * @param unasked what to say where nobody can be asked: which option answers beforehand
     * @throws UsageError where nobody can be asked
     */
    public static void needsSomebody(Console console, String unasked) throws UsageError {
        if (!console.terminal().canAnswer()) {
            throw new UsageError(unasked);
        }
    }
}
