package org.spaceodt.inventory.job;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Texts by name, in files that only grow, one for each process that worked on the job: one that was thought dead and wakes writes
 * into its own, which nobody reads any more. Thread-safe.
 *
 * <p>An entry is its length (4 bytes), its CRC-32 (4), the first half of the name's SHA-256 (16) and the text; length
 * {@value #FORGOTTEN} says that what was kept under the name counts no more. What is not whole, and what comes after it in the same
 * file, was never kept: a process was killed, or the disk was full.
 */
final class SpoolFiles implements AutoCloseable {
    private static final int FORGOTTEN = -1;
    private static final int HEAD = 24;
    /** No answer of Webex is so long. */
    private static final int LONGEST = 1 << 30;

    /** Looking one up costs more than using it; it is as new after each digest. */
    private static final ThreadLocal<MessageDigest> SHA = ThreadLocal.withInitial(SpoolFiles::sha256);

    private final JobFolder folder;
    private final List<FileChannel> earlier = new ArrayList<>();
    private final Map<Name, Place> places = new HashMap<>();
    private FileChannel own;
    private IOException broken;

    private record Name(long first, long second) {
        static Name of(String text) {
            MessageDigest sha = SHA.get();
            ByteBuffer digest = ByteBuffer.wrap(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
            return new Name(digest.getLong(), digest.getLong());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param file among the earlier ones */
    private record Place(int file, long at, int length) {}

    private SpoolFiles(JobFolder folder) {
        this.folder = folder;
    }

    /** With what all processes have kept until now. */
    static SpoolFiles open(JobFolder folder) throws IOException {
        SpoolFiles files = new SpoolFiles(folder);
        try {
            for (Path answers : folder.answers()) {
                files.add(answers);
            }
            return files;
        } catch (IOException e) {
            files.close();
            throw e;
        }
    }

    private void add(Path file) throws IOException {
        long size = Files.size(file);
        long at = 0;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            while (size - at >= HEAD) {
                int length = in.readInt();
                int check = in.readInt();
                Name name = new Name(in.readLong(), in.readLong());
                if (length > LONGEST || length < FORGOTTEN || size - at - HEAD < length) {
                    break;
                }
                byte[] text = in.readNBytes(Math.max(0, length));
                byte[] entry = head(name, length, HEAD + text.length).put(text).array();
                if (check(entry, entry.length) != check) {
                    break;
                }
                if (length == FORGOTTEN) {
                    places.remove(name);
                } else {
                    places.put(name, new Place(earlier.size(), at + HEAD, length));
                }
                at += HEAD + text.length;
            }
        } catch (EOFException e) {
            // Nothing more is whole.
        }
        earlier.add(FileChannel.open(file, StandardOpenOption.READ));
    }

    boolean has(String name) {
        return place(name) != null;
    }

    /** Most processes are the first at their job: they need no names. */
    private Place place(String name) {
        synchronized (this) {
            if (places.isEmpty()) {
                return null;
            }
        }
        Name found = Name.of(name);
        synchronized (this) {
            return places.get(found);
        }
    }

    /** What an earlier process kept; what this one keeps is for those after it. */
    Optional<byte[]> read(String name) throws IOException {
        Place place = place(name);
        if (place == null) {
            return Optional.empty();
        }
        ByteBuffer text = ByteBuffer.allocate(place.length);
        while (text.hasRemaining()) {
            if (earlier.get(place.file).read(text, place.at + text.position()) < 0) {
                throw new EOFException("what the job has read was cut short meanwhile");
            }
        }
        return Optional.of(text.array());
    }

    /** @param parts of the text, one after the other */
    void write(String name, byte[]... parts) throws IOException {
        int length = 0;
        for (byte[] part : parts) {
            length = Math.addExact(length, part.length);
        }
        append(Name.of(name), length, parts);
    }

    void forget(String name) throws IOException {
        Name forgotten = Name.of(name);
        synchronized (this) {
            places.remove(forgotten);
        }
        append(forgotten, FORGOTTEN);
    }

    private void append(Name name, int length, byte[]... parts) throws IOException {
        ByteBuffer entry = head(name, length, HEAD + Math.max(0, length));
        for (byte[] part : parts) {
            entry.put(part);
        }
        entry.flip();
        entry.putInt(Integer.BYTES, check(entry.array(), entry.limit()));
        synchronized (this) {
            if (broken != null) {
                // What comes behind an entry that is not whole would not be found again.
                throw broken;
            }
            try {
                if (own == null) {
                    own = FileChannel.open(folder.newAnswers(), StandardOpenOption.APPEND);
                }
                while (entry.hasRemaining()) {
                    own.write(entry);
                }
            } catch (IOException e) {
                broken = e;
                throw e;
            }
        }
    }

    /** What an entry begins with, without its sum. */
    private static ByteBuffer head(Name name, int length, int size) {
        return ByteBuffer.allocate(size)
                .putInt(length)
                .putInt(0)
                .putLong(name.first)
                .putLong(name.second);
    }

    /** Of all but the sum itself: the quicker of the two where a run is too short for the JVM's better compiler. */
    private static int check(byte[] entry, int size) {
        CRC32 sum = new CRC32();
        sum.update(entry, 0, Integer.BYTES);
        sum.update(entry, 2 * Integer.BYTES, size - 2 * Integer.BYTES);
        return (int) sum.getValue();
    }

    void toDisk() throws IOException {
        FileChannel written;
        synchronized (this) {
            written = own;
        }
        if (written != null && written.isOpen()) {
            written.force(false);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        broken = new IOException("closed");
        if (own != null) {
            own.close();
        }
        for (FileChannel file : earlier) {
            file.close();
        }
    }
}
