package org.spaceodt.cli.users;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.spaceodt.access.user.FaultyUsers;
import org.spaceodt.access.user.User;
import org.spaceodt.access.user.UsersFile;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.cli.terminal.BaseCommand;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.Refusals;
import org.spaceodt.sheet.Listing;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command about a users' file. It starts no container. */
abstract class UsersOfFile extends BaseCommand {
    @Option(names = "--out-dir", paramLabel = "DIR", defaultValue = ".artifacts")
    Path outDir;

    @Mixin
    UsersOption where = new UsersOption();

    @Override
    public final Integer call() throws IOException, UsageError {
        try {
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
