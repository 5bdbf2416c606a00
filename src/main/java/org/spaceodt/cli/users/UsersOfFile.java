package org.spaceodt.cli.users;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.spaceodt.access.user.FaultyUsers;
import org.spaceodt.access.user.User;
import org.spaceodt.access.user.UsersFile;
import org.spaceodt.app.Messages;
import org.spaceodt.app.StoreAccess;
import org.spaceodt.app.UsageError;
import org.spaceodt.audit.AuditTrail;
import org.spaceodt.cli.terminal.BaseCommand;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.NeedsStore;
import org.spaceodt.cli.terminal.Refusals;
import org.spaceodt.job.act.Act;
import org.spaceodt.job.store.JobDatabase;
import org.spaceodt.sheet.Listing;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command about a users' file. Whoever changes it is in the audit trail, where the out-dir, or the settings, have a store for it. */
abstract class UsersOfFile extends BaseCommand implements NeedsStore {
    private final JobDatabase database;

    @Option(names = "--out-dir", paramLabel = "DIR", defaultValue = ".artifacts")
    Path outDir;

    @Mixin
    UsersOption where = new UsersOption();

    UsersOfFile(JobDatabase database) {
        this.database = database;
    }

    @Override
    public Path outDir() {
        return outDir;
    }

    @Override
    public final Integer call() throws IOException, UsageError {
        try {
            if (!onlyLooks() && StoreAccess.exists(outDir, console().settings())) {
                // A store that cannot take it refuses the change.
                Act.current().ifPresent(new AuditTrail(database.store())::begin);
            }
            work(where.file(outDir, console()));
            out().flush();
            return ExitCodes.COMPLETE;
        } catch (FaultyUsers e) {
            new Listing(e.faults(), messages().locale()).lines().forEach(err()::println);
            throw new UsageError(
                    messages().get("users.faulty", e.file(), e.faults().errorCount()));
        }
    }

    abstract void work(UsersFile file) throws FaultyUsers, IOException, UsageError;

    final boolean change(UsersFile file, UnaryOperator<List<User>> change) throws FaultyUsers, UsageError {
        try {
            return file.change(change);
        } catch (IOException e) {
            throw new UsageError(messages().get("users.notWritten", Refusals.inWords(e, messages())));
        }
    }

    /** A name as it was given, where it looks like one: it may be a password that stands where it should not. */
    static String repeated(String name) {
        return Messages.repeated(name, "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._@+-]{0,63}");
    }

    final UsageError unknown(String name) {
        return new UsageError(messages().get("users.unknown", repeated(name)));
    }
}
