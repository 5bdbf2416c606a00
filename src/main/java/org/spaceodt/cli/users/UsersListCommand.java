package org.spaceodt.cli.users;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import org.spaceodt.access.user.FaultyUsers;
import org.spaceodt.access.user.User;
import org.spaceodt.access.user.UsersFile;
import org.spaceodt.job.store.JobDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** All who may log in, in the order of the file, without their hashes. */
@Command(name = "list")
class UsersListCommand extends UsersOfFile {
    private static final String LINE = "%-32s  %-10s  %s";

    @Option(names = "--json")
    boolean json;

    UsersListCommand(JobDatabase database) {
        super(database);
    }

    @Override
    public boolean onlyLooks() {
        return true;
    }

    @Override
    void work(UsersFile file) throws FaultyUsers {
        List<User> users = file.users();
        if (json) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            users.forEach(user -> array.addObject()
                    .put("name", user.name())
                    .put("role", user.role().code())
                    .put("created", user.created().map(Instant::toString).orElse(null)));
            out().println(array.toPrettyString());
        } else if (users.isEmpty()) {
            out().println(messages().get("users.none", file.path().toString()));
        } else {
            out().println(ansi().string("@|bold "
                    + String.format(
                            LINE,
                            messages().get("keys.column.name"),
                            messages().get("keys.column.role"),
                            messages().get("users.column.created"))
                    + "|@"));
            users.forEach(user -> out().println(String.format(
                    LINE,
                    user.name(),
                    messages().get("role." + user.role().code()),
                    user.created().map(messages()::time).orElse("–"))));
        }
    }
}
