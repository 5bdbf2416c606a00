package org.spaceodt.cli.users;

import java.nio.file.Path;
import java.util.Optional;
import org.spaceodt.access.user.UsersFile;
import org.spaceodt.app.login.UsersSetting;
import org.spaceodt.cli.terminal.Console;
import picocli.CommandLine.Option;

/** Where the users' file is. */
public class UsersOption {
    @Option(names = "--users", paramLabel = "FILE")
    Path users;

    /** @param outDir where it is unless somebody says otherwise */
    public UsersFile file(Path outDir, Console console) {
        return UsersFile.at(
                UsersSetting.file(Optional.ofNullable(users), outDir, console.folder(), console.settings()));
    }
}
