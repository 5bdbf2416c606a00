package org.spaceodt.sandbox.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Keeps the latest writes in memory: so many records, and so many characters of JSON, at most. */
public final class RecentWrites implements WriteJournal {
    private final int mostRecords;
    private final long mostWeight;
    private final Deque<WriteRecord> records = new ArrayDeque<>();
    private long weight;
    private long count;

    /** @param mostWeight about how many bytes all records together may take */
    public RecentWrites(int mostRecords, long mostWeight) {
        this.mostRecords = mostRecords;
        this.mostWeight = mostWeight;
    }

    @Override
    public synchronized void add(WriteRecord record) {
        count++;
        records.addLast(record.numbered(count));
        weight += record.weight();
        while (records.size() > mostRecords || weight > mostWeight && records.size() > 1) {
            weight -= records.removeFirst().weight();
        }
    }

    @Override
    public synchronized long count() {
        return count;
    }

    @Override
    public synchronized List<WriteRecord> latest(int most) {
        List<WriteRecord> found = new ArrayList<>();
        for (Iterator<WriteRecord> from = records.descendingIterator(); from.hasNext() && found.size() < most; ) {
            found.add(from.next());
        }
        return found;
    }

    @Override
    public synchronized List<WriteRecord> history(String id) {
        return records.stream().filter(record -> record.id().equals(id)).toList();
    }
}
