package org.spaceodt.cli.keys;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.spaceodt.access.Role;
import org.spaceodt.access.key.ApiKeys;
import org.spaceodt.app.UsageError;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.job.store.JobDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a key, and shows it once: standard output is the key and nothing else. */
@Command(name = "create")
class KeysCreateCommand extends KeysOfStore {
    private static final String NEVER = "never";

    @Parameters(paramLabel = "NAME")
    String name;

    @Option(names = "--role", paramLabel = "ROLE", defaultValue = "viewer")
    String role;

    @Option(names = "--until", paramLabel = "DATE")
    String until;

    KeysCreateCommand(JobDatabase database) {
        super(database);
    }

    @Override
    public Integer call() throws UsageError {
        if (!ApiKeys.isName(name)) {
            throw new UsageError(messages().get("keys.name"));
        }
        Role asked = Role.of(role).orElseThrow(() -> new UsageError(messages().get("keys.role")));
        ApiKeys keys = keys();
        Optional<Instant> end = end(keys.now());
        ApiKeys.Made made = keys.make(name, asked, end, user())
                .orElseThrow(() -> new UsageError(messages().get("keys.taken", name)));
        if (json) {
            out().println(KeyWords.json(made.key(), keys.now())
                    .put("key", made.secret())
                    .toPrettyString());
        } else {
            out().println(made.secret());
        }
        out().flush();
        err().println(messages().get("keys.made", name, messages().get("role." + asked.code())));
        err().println(end.map(moment -> messages().get("keys.endsAt", messages().time(moment)))
                .orElseGet(() -> messages().get("keys.endsNever")));
        err().println(messages().get("keys.once"));
        err().flush();
        return ExitCodes.COMPLETE;
    }

    /** The whole of its last day on this machine; a year where nothing is said. */
    private Optional<Instant> end(Instant now) throws UsageError {
        if (NEVER.equalsIgnoreCase(until)) {
            return Optional.empty();
        }
        try {
            LocalDate today = LocalDate.ofInstant(now, ZoneId.systemDefault());
            LocalDate last = until == null ? today.plusYears(1) : LocalDate.parse(until.strip());
            if (!last.isBefore(today)) {
                return Optional.of(
                        last.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant());
            }
        } catch (DateTimeParseException e) {
            // Said below.
        }
        throw new UsageError(messages().get("keys.until"));
    }
}
