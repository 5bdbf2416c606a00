package org.spaceodt.sandbox.evidence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** The latest writes, bounded in number and in size: the oldest are forgotten first. It can be used from any thread. */
public final class WriteLog {
    /** As many as a long evening of changes makes. */
    private static final int MOST = 20_000;

    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final int most;
    private final long mostBytes;
    private final Deque<Write> writes = new ArrayDeque<>();
    private long last;
    private long added;
    private long bytes;

    public WriteLog() {
        this(MOST, MOST_BYTES);
    }

    WriteLog(int most, long mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    /** Adds a write and gives it its number. */
    public synchronized Write add(Write write) {
        Write numbered = write.numbered(++last);
        added++;
        writes.addLast(numbered);
        bytes += numbered.size();
        while (writes.size() > most || bytes > mostBytes && writes.size() > 1) {
            bytes -= writes.removeFirst().size();
        }
        return numbered;
    }

    /** Writes with numbers above this one, the oldest first. */
    public synchronized List<Write> after(long number, int limit) {
        return writes.stream()
                .filter(write -> write.number() > number)
                .limit(limit)
                .toList();
    }

    /** The latest writes, the latest first. */
    public synchronized List<Write> latest(int limit) {
        List<Write> latest = new ArrayList<>();
        for (Iterator<Write> back = writes.descendingIterator(); back.hasNext() && latest.size() < limit; ) {
            latest.add(back.next());
        }
        return latest;
    }

    /** The writes that were about an object, the oldest first. */
    public synchronized List<Write> about(String plainId) {
        return writes.stream().filter(write -> write.ids().contains(plainId)).toList();
    }

    /** The number of the last write; 0 when there was none. */
    public synchronized long last() {
        return last;
    }

    /** The number of the oldest write that is remembered; 0 when there is none. */
    public synchronized long first() {
        return writes.isEmpty() ? 0 : writes.getFirst().number();
    }

    /** How many there ever were, whatever was forgotten. */
    public synchronized long added() {
        return added;
    }

    /** Forgets everything and counts from 1 again. */
    public synchronized void clear() {
        writes.clear();
        last = 0;
        bytes = 0;
    }
}
