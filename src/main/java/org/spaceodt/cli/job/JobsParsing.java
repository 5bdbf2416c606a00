package org.spaceodt.cli.job;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The commands below {@code jobs}, without what they work with: good for parsing only. */
public final class JobsParsing {
    private static final Map<Class<?>, Supplier<Object>> COMMANDS = Map.of(
            JobsListCommand.class, () -> new JobsListCommand(null),
            JobsShowCommand.class, () -> new JobsShowCommand(null),
            JobsWatchCommand.class, () -> new JobsWatchCommand(null, null),
            JobsPauseCommand.class, () -> new JobsPauseCommand(null),
            JobsResumeCommand.class, () -> new JobsResumeCommand(null),
            JobsCancelCommand.class, () -> new JobsCancelCommand(null),
            JobsRetryCommand.class, () -> new JobsRetryCommand(null),
            JobsUndoCommand.class, () -> new JobsUndoCommand(null, null));

    private JobsParsing() {}

    public static Optional<Object> create(Class<?> type) {
        return Optional.ofNullable(COMMANDS.get(type)).map(Supplier::get);
    }
}
