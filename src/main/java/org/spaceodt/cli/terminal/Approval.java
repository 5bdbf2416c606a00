package org.spaceodt.cli.terminal;

import java.io.IOException;
import org.spaceodt.app.UsageError;
import picocli.CommandLine.Option;

/** Whether Webex may be changed: an option says so beforehand, or somebody is asked. Nobody is asked where nobody sits. */
public final class Approval {
    @Option(names = "--yes")
    boolean yes;

    /** Whether nobody is to be asked. */
    public boolean isGiven() {
        return yes;
    }

    /**
     * @param question with what can be typed
     * @param unasked what to say where nobody can be asked: which option answers beforehand
     * @throws UsageError where nobody can be asked, and no option has answered
     */
    public boolean isGiven(Console console, String question, String unasked) throws IOException, UsageError {
        return yes || isAnswered(console, question, unasked);
    }

    /** The same without an option. */
    public static boolean isAnswered(Console console, String question, String unasked) throws IOException, UsageError {
        if (!console.terminal().canAnswer()) {
            throw new UsageError(unasked);
        }
        return console.isAnsweredYes(question);
    }
}
