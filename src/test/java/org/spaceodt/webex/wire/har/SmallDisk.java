package org.spaceodt.webex.wire.har;

import java.io.IOException;
import java.util.Arrays;

/** A disk in memory. What does not fit is written as far as it does, as real disks have it. */
final class SmallDisk implements HarDisk {
    private final byte[] space;
    private int length;

    SmallDisk(int size) {
        space = new byte[size];
    }

    byte[] content() {
        return Arrays.copyOf(space, length);
    }

    @Override
    public void write(long at, byte[] bytes) throws IOException {
        int fits = Math.min(bytes.length, space.length - (int) at);
        System.arraycopy(bytes, 0, space, (int) at, fits);
        length = Math.max(length, (int) at + fits);
        if (fits < bytes.length) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public void cut(long to) {
        length = Math.min(length, (int) to);
    }

    @Override
    public void close() {}
}
