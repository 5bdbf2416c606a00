package org.spaceodt.cli.users;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spaceodt.access.Role;
import org.spaceodt.access.user.FaultyUsers;
import org.spaceodt.access.user.Passwords;
import org.spaceodt.access.user.User;
import org.spaceodt.access.user.UsersFile;
import org.spaceodt.app.UsageError;
import org.spaceodt.job.store.JobDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets somebody log in. */
@Command(name = "add")
class UsersAddCommand extends UsersOfFile {
    @Parameters(paramLabel = "NAME")
    String name;

    @Option(names = "--role", paramLabel = "ROLE", defaultValue = "viewer")
    String role;

    UsersAddCommand(JobDatabase database) {
        super(database);
    }

    @Override
    void work(UsersFile file) throws FaultyUsers, IOException, UsageError {
        if (!User.isName(name)) {
            throw new UsageError(messages().get("users.name"));
        }
        Role asked = Role.of(role).orElseThrow(() -> new UsageError(messages().get("keys.role")));
        refuseTaken(file.users());
        String hash = Passwords.hash(new PasswordQuestion(console()).ask(name));
        User user = new User(name, asked, hash, Optional.of(Instant.now().truncatedTo(ChronoUnit.SECONDS)));
        boolean added = change(
                file,
                users -> users.stream().anyMatch(other -> other.isCalled(name))
                        ? users
                        : Stream.concat(users.stream(), Stream.of(user)).toList());
        if (!added) {
            throw taken();
        }
        out().println(messages()
                .get(
                        "users.added",
                        name,
                        messages().get("role." + asked.code()),
                        file.path().toString()));
    }

    private void refuseTaken(List<User> users) throws UsageError {
        if (users.stream().anyMatch(user -> user.isCalled(name))) {
            throw taken();
        }
    }

    private UsageError taken() {
        return new UsageError(messages().get("users.taken", name));
    }
}
