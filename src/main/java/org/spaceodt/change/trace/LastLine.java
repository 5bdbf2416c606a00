package org.spaceodt.change.trace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * The last line of a file, if it has no end.
 *
 * @param begins where; the size of the file when all its lines have an end, be that LF, CR or both
 */
record LastLine(long begins) {
    /** No line of ours is longer, in bytes. */
    static final int LONGEST = 1 << 22;

    private static final int BLOCK = 1 << 16;

    /** @param table whether an end of line in quotes is part of a cell */
    static LastLine of(FileChannel file, boolean table) throws IOException {
        long size = file.size();
        ByteBuffer end = read(file, Math.max(0, size - 2), 2);
        boolean ended = end.hasRemaining() && isEnd(end.get(end.limit() - 1));
        if (ended && (!table || end.limit() == 2 && end.get(0) == '\r')) {
            return new LastLine(size);
        }
        long begins = backwards(file, size);
        return new LastLine(table ? quoted(file, size, begins) : begins);
    }

    /** Behind the last end of a line, whatever it is in. */
    private static long backwards(FileChannel file, long size) throws IOException {
        for (long to = size; to > 0; to -= Math.min(to, BLOCK)) {
            long from = Math.max(0, to - BLOCK);
            ByteBuffer block = read(file, from, (int) (to - from));
            for (int i = block.limit() - 1; i >= 0; i--) {
                if (isEnd(block.get(i))) {
                    return from + i + 1;
                }
            }
        }
        return 0;
    }

    /** A cell of several lines may end the file: where its row begins is known only from the beginning. */
    private static long quoted(FileChannel file, long size, long otherwise) throws IOException {
        boolean open = false;
        long begins = 0;
        for (long from = 0; from < size; from += BLOCK) {
            ByteBuffer block = read(file, from, (int) Math.min(BLOCK, size - from));
            for (int i = 0; i < block.limit(); i++) {
                byte one = block.get(i);
                open ^= one == '"';
                begins = !open && isEnd(one) ? from + i + 1 : begins;
            }
        }
        // Farther back it is no row that somebody broke off, but a quote that somebody else put there.
        return size - begins > LONGEST ? otherwise : begins;
    }

    private static boolean isEnd(byte one) {
        return one == '\n' || one == '\r';
    }

    private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(length);
        while (block.hasRemaining() && file.read(block, from + block.position()) >= 0) {
            // Until all of it is there.
        }
        return block.flip();
    }
}
