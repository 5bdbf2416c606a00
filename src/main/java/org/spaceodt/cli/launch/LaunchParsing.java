package org.spaceodt.cli.launch;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The launchers, without what they work with: good for parsing only. */
public final class LaunchParsing {
    private static final Map<Class<?>, Supplier<Object>> COMMANDS = Map.of(
            SiteLaunchCommand.class, () -> new SiteLaunchCommand(null, null),
            RemoteLaunchCommand.class, () -> new RemoteLaunchCommand(null, null),
            FilesLaunchCommand.class, () -> new FilesLaunchCommand(null, null));

    private LaunchParsing() {}

    public static Optional<Object> create(Class<?> type) {
        return Optional.ofNullable(COMMANDS.get(type)).map(Supplier::get);
    }
}
