package org.spaceodt.access.user;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.file.AtomicFiles;
import org.spaceodt.file.OutDir;
import org.spaceodt.file.PrivateFile;

/** The file with those who may log in. It is written as a whole, by one at a time, and nobody but its owner may read it then. */
public final class UsersFile {
    /** In the out-dir. */
    public static final String NAME = "users.csv";

    private static final int MOST_BYTES = 4 << 20;
    /** Locks are for processes: threads of one are told that they hold it already. */
    private static final Object THREADS = new Object();

    private final Path file;

    private UsersFile(Path file) {
        this.file = file;
    }

    public static UsersFile at(Path file) {
        return new UsersFile(file.toAbsolutePath().normalize());
    }

    public Path path() {
        return file;
    }

    /** Empty where there is no file. */
    Optional<byte[]> content() throws FaultyUsers {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw faulty("users.too_large", String.valueOf(MOST_BYTES >> 20));
            }
            if (isOpenToAll()) {
                throw faulty("users.open", file.toString());
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw faulty("users.unreadable", file.toString());
        }
    }

    /** Whoever may write it may make themselves an operator. */
    private boolean isOpenToAll() throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return false;
        }
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
        return rights.contains(PosixFilePermission.OTHERS_WRITE);
    }

    /**
     * All of them; nobody where there is no file.
     *
     * @throws FaultyUsers when it cannot be used
     */
    public List<User> users() throws FaultyUsers {
        Optional<byte[]> content = content();
        return content.isPresent() ? read(content.get()) : List.of();
    }

    List<User> read(byte[] content) throws FaultyUsers {
        return UserRows.read(content, file.toString());
    }

    /**
     * Changes it as it is then, which no other process does meanwhile.
     *
     * @return whether anything was changed
     * @throws FaultyUsers when it cannot be used; it stays as it is
     * @throws IOException when it cannot be written; it stays as it is
     */
    public boolean change(UnaryOperator<List<User>> change) throws FaultyUsers, IOException {
        OutDir folder = OutDir.at(file.getParent());
        Path lock = folder.file(file.resolveSibling("." + file.getFileName() + ".lock"));
        synchronized (THREADS) {
            try (RandomAccessFile held = new RandomAccessFile(lock.toFile(), "rw");
                    FileLock taken = held.getChannel().lock()) {
                List<User> before = users();
                List<User> after = change.apply(before);
                if (taken.isValid() && !after.equals(before)) {
                    folder.check(file);
                    AtomicFiles.write(
                            file, UserRows.written(after).getBytes(StandardCharsets.UTF_8), PrivateFile.attributes());
                }
                return !after.equals(before);
            }
        }
    }

    /** @throws FaultyUsers always: it was there, and is not any more */
    List<User> gone() throws FaultyUsers {
        throw faulty("users.gone", file.toString());
    }

    private FaultyUsers faulty(String code, String value) {
        Diagnostics faults = new Diagnostics();
        faults.add(UserTexts.error(0, "", code, value));
        return new FaultyUsers(file.toString(), faults);
    }
}
