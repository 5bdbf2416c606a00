package org.spaceodt.cli.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.spaceodt.file.OutDir;

/**
 * Which process has the simulated organization of an out-dir open, and where it answers: a file that this process locks, with its
 * address in it. The lock ends with the process, however that ends.
 */
public final class OpenRehearsal implements AutoCloseable {
    private static final String FILE = ".sandbox.lock";
    /** Behind all that is in the file: some systems let nobody read what is locked. */
    private static final long LOCKED = 1 << 20;

    private static final int LONGEST = 200;

    private final FileChannel channel;
    private final Optional<FileLock> lock;

    private OpenRehearsal(FileChannel channel, Optional<FileLock> lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the lock, unless another command has it. */
    public static OpenRehearsal at(Path outDir) throws IOException {
        Path file = OutDir.at(outDir).file(outDir.resolve(FILE));
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            return new OpenRehearsal(channel, Optional.ofNullable(channel.tryLock(LOCKED, 1, false)));
        } catch (OverlappingFileLockException e) {
            return new OpenRehearsal(channel, Optional.empty());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Whether the organization is this command's to open. */
    public boolean isOurs() {
        return lock.isPresent();
    }

    /** Says where it answers; nobody does any more where there is no address. */
    public void answersAt(Optional<URI> address) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(address.map(URI::toString).orElse("").getBytes(StandardCharsets.US_ASCII)), 0);
    }

    /** Where the other command's answers; empty while it does not yet, or not any more. */
    Optional<URI> address() throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST);
        channel.read(text, 0);
        String address = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
        return address.matches("http://127\\.0\\.0\\.1:\\d{1,5}/v1")
                ? Optional.of(URI.create(address))
                : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
