package org.spaceodt.cli.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spaceodt.audit.AuditTrail;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.NeedsStore;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.act.Act;
import org.spaceodt.job.act.ActEnd;
import org.spaceodt.job.engine.ProcessName;
import org.spaceodt.job.store.JobDatabase;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParseResult;

/**
 * One run of a command, in the audit trail of the store that it works with. What it makes is told with it; that it ended is told when it
 * had opened the store, which nobody else opens for that.
 */
public final class CommandAct implements AutoCloseable {
    private static final String OPERATOR = "--operator";

    private final Act act;
    private final JobDatabase database;

    private CommandAct(Act act, JobDatabase database) {
        this.act = act;
        this.database = database;
    }

    /** Of a command that may change something; empty for one that only looks. */
    public static Optional<CommandAct> of(ParseResult command, IFactory factory) {
        if (!(command.commandSpec().userObject() instanceof NeedsStore work) || work.onlyLooks()) {
            return Optional.empty();
        }
        String words = command.commandSpec().qualifiedName().replaceFirst("^\\S+ ", "");
        String named = command.matchedPositionals().stream()
                .flatMap(given -> given.originalStringValues().stream())
                .map(AuditTrail::named)
                .collect(Collectors.joining(" "));
        Act act = Act.of(Instant.now(), who(command), Act.How.COMMAND, ProcessName.host(), words, named);
        act.enter();
        return Optional.of(new CommandAct(act, database(factory)));
    }

    private static String who(ParseResult command) {
        return Optional.of(command)
                .filter(given -> given.hasMatchedOption(OPERATOR))
                .map(given -> given.matchedOption(OPERATOR).originalStringValues())
                .map(values -> last(values).strip())
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> System.getProperty("user.name", ""));
    }

    private static String last(List<String> values) {
        return values.isEmpty() ? "" : values.get(values.size() - 1);
    }

    private static JobDatabase database(IFactory factory) {
        try {
            return factory.create(JobDatabase.class);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param exitCode of the command
     * @throws StoreUnavailable when the store cannot take it: in the trail it stays open
     */
    public void ended(int exitCode) {
        if (database.isOpen()) {
            new AuditTrail(database.store()).tell(act, end(exitCode), exitCode);
        }
    }

    private static ActEnd end(int exitCode) {
        return switch (exitCode) {
            case ExitCodes.COMPLETE -> ActEnd.DONE;
            case ExitCodes.USAGE, ExitCodes.TOKEN_REFUSED -> ActEnd.REFUSED;
            default -> ActEnd.FAILED;
        };
    }

    /** What this thread stores from now on is of nobody's doing. */
    @Override
    public void close() {
        Act.leave();
    }
}
