package org.spaceodt.cli.users;

import java.io.IOException;
import org.spaceodt.access.user.FaultyUsers;
import org.spaceodt.access.user.UsersFile;
import org.spaceodt.app.UsageError;
import org.spaceodt.job.store.JobDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Keeps somebody out: also who is logged in. */
@Command(name = "remove")
class UsersRemoveCommand extends UsersOfFile {
    @Parameters(paramLabel = "NAME")
    String name;

    UsersRemoveCommand(JobDatabase database) {
        super(database);
    }

    @Override
    void work(UsersFile file) throws FaultyUsers, IOException, UsageError {
        boolean removed = !file.users().isEmpty()
                && change(file, users -> users.stream()
                        .filter(user -> !user.isCalled(name))
                        .toList());
        if (!removed) {
            throw unknown(name);
        }
        out().println(messages().get("users.removed", name));
    }
}
