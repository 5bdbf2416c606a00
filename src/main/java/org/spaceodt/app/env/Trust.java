package org.spaceodt.app.env;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Who may tell us where the token goes: whoever runs the program, and the system's administrator. */
public final class Trust {
    private final Predicate<UserPrincipal> ours;

    Trust(Predicate<UserPrincipal> ours) {
        this.ours = ours;
    }

    /** Why a file may not be what its reader thinks. */
    enum Doubt {
        FOREIGN,
        OPEN,
        GROUP;

        /** The key of our words. */
        String warning() {
            return "env.warned." + name().toLowerCase(Locale.ROOT);
        }

        String refusal() {
            return "env.refused." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whoever runs this process, and root. */
    public static Trust ofThisProcess() {
        Optional<UserPrincipal> self = self();
        // Where nobody can say who runs the program, nobody can be somebody else.
        return new Trust(owner -> self.isEmpty()
                || self.get().equals(owner)
                || owner.getName().equals("root")
                || owner.getName().equals("0"));
    }

    private static Optional<UserPrincipal> self() {
        try {
            Path process = Path.of("/proc/self");
            return Optional.of(
                    Files.exists(process)
                            ? Files.getOwner(process)
                            : FileSystems.getDefault()
                                    .getUserPrincipalLookupService()
                                    .lookupPrincipalByName(System.getProperty("user.name")));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /** The same, and whoever owns that: who could change the program needs no {@code .env}. */
    Trust alsoOf(Path program) {
        try {
            UserPrincipal owner = Files.getOwner(program);
            return new Trust(other -> ours.test(other) || other.equals(owner));
        } catch (IOException | UnsupportedOperationException e) {
            return this;
        }
    }

    /** Empty where the file system knows neither owners nor rights. */
    Optional<Doubt> doubt(Path file) {
        try {
            if (!ours.test(Files.getOwner(file))) {
                return Optional.of(Doubt.FOREIGN);
            }
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
            if (rights.contains(PosixFilePermission.OTHERS_WRITE)) {
                return Optional.of(Doubt.OPEN);
            }
            return rights.contains(PosixFilePermission.GROUP_WRITE) ? Optional.of(Doubt.GROUP) : Optional.empty();
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}
