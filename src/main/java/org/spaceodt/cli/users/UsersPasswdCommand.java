package org.spaceodt.cli.users;

import java.io.IOException;
import org.spaceodt.access.user.FaultyUsers;
import org.spaceodt.access.user.Passwords;
import org.spaceodt.access.user.UsersFile;
import org.spaceodt.app.UsageError;
import org.spaceodt.job.store.JobDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Gives a user another password; whoever is logged in with the old one is out. */
@Command(name = "passwd")
class UsersPasswdCommand extends UsersOfFile {
    @Parameters(paramLabel = "NAME")
    String name;

    UsersPasswdCommand(JobDatabase database) {
        super(database);
    }

    @Override
    void work(UsersFile file) throws FaultyUsers, IOException, UsageError {
        if (file.users().stream().noneMatch(user -> user.isCalled(name))) {
            throw unknown(name);
        }
        String hash = Passwords.hash(new PasswordQuestion(console()).ask(name));
        boolean changed = change(file, users -> users.stream()
                .map(user -> user.isCalled(name) ? user.with(hash) : user)
                .toList());
        if (!changed) {
            throw unknown(name);
        }
        out().println(messages().get("users.changed", name));
    }
}
