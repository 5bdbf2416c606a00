package org.spaceodt.access.user;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.spaceodt.diagnostic.Diagnostic;

/**
 * Those who may log in, as their file says it whenever somebody asks: it may be changed while a server runs. A change that cannot be
 * used is told once, and those before it stay. Thread-safe.
 */
public final class Users {
    private final UsersFile file;
    private final Consumer<FaultyUsers> told;
    private Optional<byte[]> seen;
    private List<User> good;
    private List<Diagnostic> said = List.of();

    /**
     * @param told gets each change that cannot be used
     * @throws FaultyUsers when the file cannot be used as it is now
     */
    public Users(UsersFile file, Consumer<FaultyUsers> told) throws FaultyUsers {
        this.file = file;
        this.told = told;
        seen = file.content();
        good = seen.isPresent() ? file.read(seen.get()) : List.of();
    }

    public Optional<User> named(String name) {
        return all().stream().filter(user -> user.isCalled(name)).findFirst();
    }

    /** Who that is, if the password is right; it takes as long where there is nobody of that name. */
    public Optional<User> login(String name, String password) {
        Optional<User> user = named(name);
        if (user.isEmpty()) {
            Passwords.matchesNobody(password);
        }
        return user.filter(known -> Passwords.matches(password, known.hash()));
    }

    public boolean areNone() {
        return all().isEmpty();
    }

    private synchronized List<User> all() {
        try {
            Optional<byte[]> now = file.content();
            if (!isSeen(now)) {
                // Also what cannot be used is looked at once.
                seen = now;
                good = now.isPresent() ? file.read(now.get()) : file.gone();
                said = List.of();
            }
        } catch (FaultyUsers e) {
            List<Diagnostic> faults = e.faults().list();
            if (!faults.equals(said)) {
                said = faults;
                told.accept(e);
            }
        }
        return good;
    }

    private boolean isSeen(Optional<byte[]> now) {
        return now.isPresent() == seen.isPresent()
                && now.map(bytes -> Arrays.equals(bytes, seen.get())).orElse(true);
    }
}
