package org.spaceodt.inventory.exported;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds the rows of a file and the ids that each was read with, without parsing more of a row than its end. */
final class RowScan {
    /** Small enough for the collector to have it with other things in a region. */
    static final int BUFFER = 1 << 18;

    private static final int LONGEST_ROW = 1 << 26;
    private static final byte[] CALLED_WITH = "\"called_with\":{".getBytes(StandardCharsets.US_ASCII);

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long HIGHEST = EACH << 7;
    private static final long NEWLINES = EACH * '\n';

    private final String name;
    private final FileChannel channel;
    private final Keys keys;
    private final boolean called;
    private final RowIndex index = new RowIndex();
    private byte[] lastCall = new byte[0];
    private int lastKey;
    private long lines;

    RowScan(String name, FileChannel channel, Keys keys, boolean called) {
        this.name = name;
        this.channel = channel;
        this.keys = keys;
        this.called = called;
        this.lastKey = keys.number("");
    }

    RowIndex run() throws IOException, DamagedExport {
        byte[] bytes = new byte[BUFFER];
        int held = 0;
        long at = 0;
        boolean closed = false;
        while (true) {
            int read = channel.read(ByteBuffer.wrap(bytes, held, bytes.length - held), at + held);
            int end = held + Math.max(read, 0);
            int from = 0;
            for (int i = newline(bytes, held, end); i < end; i = newline(bytes, from, end)) {
                closed = line(bytes, from, i, at, closed);
                from = i + 1;
            }
            if (read < 0) {
                if (from < end) {
                    closed = line(bytes, from, end, at, closed);
                }
                break;
            }
            held = end - from;
            at += from;
            if (from > 0) {
                System.arraycopy(bytes, from, bytes, 0, held);
            } else if (held == bytes.length) {
                if (held >= LONGEST_ROW) {
                    throw new DamagedExport(DamagedExport.Reason.UNREADABLE, name, index.size() + 1L);
                }
                bytes = Arrays.copyOf(bytes, held * 2);
            }
        }
        if (!closed) {
            throw new DamagedExport(DamagedExport.Reason.UNREADABLE, name, index.size() + 1L);
        }
        return index.whole();
    }

    /** Looks at eight bytes at a time: most of the start is spent here. */
    private static int newline(byte[] bytes, int from, int to) {
        int at = from;
        while (at + Long.BYTES <= to) {
            long differing = (long) EIGHT.get(bytes, at) ^ NEWLINES;
            long zeros = (differing - EACH) & ~differing & HIGHEST;
            if (zeros != 0) {
                return at + Long.numberOfTrailingZeros(zeros) / Byte.SIZE;
            }
            at += Long.BYTES;
        }
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /** @return whether the array has ended */
    private boolean line(byte[] bytes, int from, int lineEnd, long at, boolean closed) throws DamagedExport {
        int to = lineEnd;
        while (to > from && bytes[to - 1] <= ' ') {
            to--;
        }
        lines++;
        if (to == from) {
            return closed;
        }
        boolean bracket = to - from == 1;
        if (lines == 1
                && (bracket && bytes[from] == '[' || to - from == 2 && bytes[from] == '[' && bytes[from + 1] == ']')) {
            return !bracket;
        }
        if (!closed && bracket && bytes[from] == ']') {
            return true;
        }
        int end = bytes[to - 1] == ',' ? to - 1 : to;
        if (closed || lines == 1 || bytes[from] != '{' || bytes[end - 1] != '}') {
            throw new DamagedExport(DamagedExport.Reason.NOT_JSON, name, index.size() + 1L);
        }
        index.add(at + from, at + lineEnd + 1, called ? key(bytes, from, end) : lastKey);
        return false;
    }

    private int key(byte[] bytes, int from, int end) throws DamagedExport {
        int start = end - 1;
        while (start > from && !(bytes[start - 1] == '{' && follows(bytes, from, start))) {
            start--;
        }
        if (start <= from || end - start < 2 || bytes[end - 2] != '}') {
            throw new DamagedExport(DamagedExport.Reason.NO_ID, name, index.size() + 1L);
        }
        if (!Arrays.equals(bytes, start, end - 2, lastCall, 0, lastCall.length)) {
            int next = keys.after(lastKey, bytes, start, end - 2);
            lastCall = Arrays.copyOfRange(bytes, start, end - 2);
            lastKey = next >= 0 ? next : lookedUp();
        }
        return lastKey;
    }

    private static boolean follows(byte[] bytes, int from, int start) {
        int begin = start - CALLED_WITH.length;
        return begin >= from && Arrays.equals(bytes, begin, start, CALLED_WITH, 0, CALLED_WITH.length);
    }

    private int lookedUp() throws DamagedExport {
        String key = CallKeys.key(new String(lastCall, StandardCharsets.UTF_8), name, index.size() + 1L);
        return keys.number(key, lastCall);
    }
}
