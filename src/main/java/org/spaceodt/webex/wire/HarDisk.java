package org.spaceodt.webex.wire;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;

/** The place that a HAR is written to. Interrupts do not disturb it. */
interface HarDisk extends Closeable {
    /** All of it in one go, if the system can. */
    void write(long at, byte[] bytes) throws IOException;

    void cut(long length) throws IOException;

    static HarDisk of(RandomAccessFile file) {
        return new HarDisk() {
            @Override
            public void write(long at, byte[] bytes) throws IOException {
                file.seek(at);
                file.write(bytes);
            }

            @Override
            public void cut(long length) throws IOException {
                file.setLength(length);
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }
}
