package org.spaceodt.cli.serve;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.access.user.FaultyUsers;
import org.spaceodt.access.user.UsersFile;
import org.spaceodt.api.access.Callers;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.WebexAccess;
import org.spaceodt.app.listen.ListenAddress;
import org.spaceodt.app.login.ProviderSettings;
import org.spaceodt.change.guard.SecondPerson;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.users.UsersOption;
import org.spaceodt.sheet.Listing;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether people have to log in, and who may. */
final class LoginOptions {
    @Option(names = "--login")
    boolean login;

    @Option(names = "--second-person")
    boolean secondPerson;

    @Mixin
    UsersOption where = new UsersOption();

    @Mixin
    ProviderOptions provider = new ProviderOptions();

    /**
     * @param address where the server listens: where more than this machine reaches it, everybody has to say who that is
     * @param publicUrl by which people reach it, where that is said
     * @return properties of the container
     * @throws UsageError when somebody has to log in and nobody could, or nobody has to and two people are to be told apart
     */
    Map<String, String> properties(Path outDir, ListenAddress address, Optional<String> publicUrl, Console console)
            throws UsageError {
        Map<String, String> properties = new HashMap<>();
        if (second(console).asked() && !login && address.isLoopback()) {
            throw new UsageError(console.messages().get("serve.second"));
        }
        if (login || !address.isLoopback()) {
            UsersFile file = where.file(outDir, console);
            ProviderSettings settings =
                    new ProviderSettings(provider.given(), console.folder(), console.settings(), console.messages());
            if (settings.areThere()) {
                Optional<URI> own = address.isLoopback() ? Optional.of(address.here(0)) : Optional.empty();
                properties.putAll(settings.properties(publicUrl, own, console.err()));
            }
            if (!hasUsers(file, console) && !settings.areThere()) {
                throw new UsageError(
                        console.messages().get("serve.nobody", file.path().toString()));
            }
            properties.put(Callers.ASKED, "true");
            properties.put(Callers.USERS, file.path().toString().replace("$", "$$"));
        }
        return properties;
    }

    /** Whether what one person planned another applies; by the option, or by what is set. */
    SecondPerson second(Console console) throws UsageError {
        SecondPerson set = WebexAccess.secondPerson(console.settings(), console.messages());
        return secondPerson ? new SecondPerson(true) : set;
    }

    private static boolean hasUsers(UsersFile file, Console console) throws UsageError {
        try {
            return !file.users().isEmpty();
        } catch (FaultyUsers e) {
            new Listing(e.faults(), console.messages().locale()).lines().forEach(console.err()::println);
            throw new UsageError(
                    console.messages().get("users.faulty", e.file(), e.faults().errorCount()));
        }
    }
}
