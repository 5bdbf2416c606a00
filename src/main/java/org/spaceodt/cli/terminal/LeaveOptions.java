package org.spaceodt.cli.terminal;

import java.util.Set;
import org.spaceodt.change.input.GivenRows;
import picocli.CommandLine.Option;

/** What every command that takes rows leaves to whoever gives them. */
public class LeaveOptions {
    @Option(names = "--accept", paramLabel = "COLUMN", split = ",")
    Set<String> accepted = Set.of();

    @Option(names = "--skip-bad-rows")
    boolean skipBad;

    public boolean isGiven() {
        return skipBad || !accepted.isEmpty();
    }

    public GivenRows.Leave leave() {
        return new GivenRows.Leave(accepted, skipBad);
    }
}
