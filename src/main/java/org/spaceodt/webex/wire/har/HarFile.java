package org.spaceodt.webex.wire.har;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.spaceodt.file.PrivateFile;
import org.spaceodt.webex.wire.Exchange;
import org.spaceodt.webex.wire.WireListener;
import org.spaceodt.webex.wire.redaction.Redaction;

/**
 * Keeps every attempt, with its bodies, in an HTTP archive (HAR 1.2) that browsers' network panels open. The file is whole
 * after every entry: each is written with the end of the document, over the end that was there. What is in it went through
 * {@link Redaction}; its mode is 600. Nothing of it stays in memory.
 */
public final class HarFile implements WireListener, Closeable {
    private static final int TELL_EVERY = 1000;

    private final HarDisk disk;
    private final HarEntry entries;
    private final long limit;

    /** Guarded by this, as all below: where the next entry goes, that is, where the end of the document begins. */
    private long position;

    private long written;
    private long dropped;
    private boolean full;
    private boolean closed;
    private String problem = "";

    /** @param start the document before its entries */
    HarFile(HarDisk disk, byte[] start, HarEntry entries, long limit) {
        this.disk = disk;
        this.entries = entries;
        this.limit = limit;
        write(start, HarFrame.end(0));
    }

    /**
     * Replaces what is at the path.
     *
     * @param version of the program
     * @throws IOException when the file cannot be made; whatever goes wrong later stops the writing and is a {@link #problem()}
     */
    public static HarFile create(Path file, String version, Redaction redaction, HarLimits limits) throws IOException {
        byte[] start = HarFrame.start(version);
        HarDisk disk = HarDisk.of(PrivateFile.replace(file), limits.file());
        return new HarFile(disk, start, new HarEntry(redaction, limits.body()), limits.file());
    }

    @Override
    public void exchanged(Exchange exchange) {
        if (takesMore()) {
            try {
                append(entries.bytes(exchange));
                return;
            } catch (IOException | RuntimeException e) {
                // What cannot be described is missing; the others are not.
            }
        }
        drop();
    }

    /** Attempts that are in the file. */
    public synchronized long written() {
        return written;
    }

    /** Attempts that are not in the file: it had reached its limit, or could not be written. */
    public synchronized long dropped() {
        return dropped;
    }

    /** Why nothing is written any more, in the system's words; empty while all is well or only the limit is reached. */
    public synchronized Optional<String> problem() {
        return problem.isEmpty() ? Optional.empty() : Optional.of(problem);
    }

    /** Attempts that end later are not written. */
    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            tellDropped();
            closed = true;
            giveRoomBack();
            disk.close();
        }
    }

    private synchronized boolean takesMore() {
        return !full && !closed && problem.isEmpty();
    }

    private synchronized void append(byte[] entry) {
        byte[] framed = HarFrame.entry(entry, written == 0);
        full = full || position + framed.length + HarFrame.LONGEST_END > limit;
        if (takesMore() && write(framed, HarFrame.end(0))) {
            written++;
        } else {
            drop();
        }
    }

    private synchronized void drop() {
        if (!closed) {
            dropped++;
            if (dropped == 1 || dropped % TELL_EVERY == 0) {
                tellDropped();
            }
        }
    }

    private void tellDropped() {
        if (dropped > 0 && problem.isEmpty()) {
            write(new byte[0], HarFrame.end(dropped));
        }
    }

    private void giveRoomBack() {
        try {
            disk.cut(position + HarFrame.end(problem.isEmpty() ? dropped : 0).length);
        } catch (IOException e) {
            // Spaces after the end do no harm.
        }
    }

    private boolean write(byte[] more, byte[] end) {
        byte[] whole = Arrays.copyOf(more, more.length + end.length);
        System.arraycopy(end, 0, whole, more.length, end.length);
        try {
            disk.write(position, whole);
            position += more.length;
            return true;
        } catch (IOException e) {
            stop(String.valueOf(e.getMessage()));
            mend();
            return false;
        }
    }

    private synchronized void stop(String reason) {
        problem = problem.isEmpty() ? reason : problem;
    }

    /** The space that the former end took is there still. */
    private void mend() {
        try {
            byte[] end = HarFrame.end(0);
            disk.cut(position + end.length);
            disk.write(position, end);
        } catch (IOException e) {
            // The problem is told already.
        }
    }
}
