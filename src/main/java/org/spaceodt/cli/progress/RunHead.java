package org.spaceodt.cli.progress;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.spaceodt.app.Messages;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.Whereabouts;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.job.Origin;

/** The head of a run, on stderr: which organization, real or a rehearsal; who, from where, with which version, when and why. */
public final class RunHead {
    private RunHead() {}

    /** @return the same place, for whoever goes on with it */
    public static JobContext say(Console console, JobContext place) {
        say(console, place.where(), place.origin());
        return place;
    }

    /** The same of a run that is no job's. */
    public static void say(Console console, Whereabouts where, Origin origin) {
        Messages messages = console.messages();
        console.err().println(where.title(messages.locale()) + " · " + messages.time(Instant.now()));
        Stream.of(
                        said("run.operator", origin.operator(), messages)
                                + said("run.host", origin.host(), messages)
                                + "space-odt " + where.version(),
                        said("run.token", where.tokenPerson(), messages),
                        said("run.note", origin.note(), messages))
                .filter(line -> !line.isEmpty())
                .forEach(console.err()::println);
        console.err().flush();
    }

    private static String said(String key, Optional<String> value, Messages messages) {
        return value.filter(text -> !text.isEmpty())
                .map(text -> messages.get(key, text))
                .orElse("");
    }
}
