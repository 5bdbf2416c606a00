package org.spaceodt.webex.wire.har;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Arrays;

/** The place that a HAR is written to. Interrupts do not disturb it. */
interface HarDisk extends Closeable {
    /** All of it in one go, if the system can. */
    void write(long at, byte[] bytes) throws IOException;

    void cut(long length) throws IOException;

    /** @param limit bytes that the file may have */
    static HarDisk of(RandomAccessFile file, long limit) {
        return new InRoom(file, limit);
    }

    /**
     * Makes room with spaces, which may follow a JSON document, and writes into it. A process that is killed in the middle of
     * a write leaves a part of it where the system has to find memory and blocks page by page; where they are there already
     * it hardly can.
     */
    final class InRoom implements HarDisk {
        private static final int ROOM = 1 << 20;

        private final RandomAccessFile file;
        private final long limit;
        private long end;

        private InRoom(RandomAccessFile file, long limit) {
            this.file = file;
            this.limit = limit;
        }

        @Override
        public void write(long at, byte[] bytes) throws IOException {
            if (end > 0 && at + bytes.length > end) {
                makeRoom(at + bytes.length);
            }
            file.seek(at);
            file.write(bytes);
            end = Math.max(end, at + bytes.length);
        }

        private void makeRoom(long needed) throws IOException {
            long until = Math.max(needed, Math.min(limit, needed + ROOM));
            byte[] spaces = new byte[(int) (until - end)];
            Arrays.fill(spaces, (byte) ' ');
            file.seek(end);
            file.write(spaces);
            end = until;
        }

        @Override
        public void cut(long length) throws IOException {
            file.setLength(length);
            end = length;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
