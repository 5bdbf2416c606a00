package org.spaceodt.sandbox.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.spaceodt.sandbox.state.RecentWrites;
import org.spaceodt.sandbox.state.WriteJournal;
import org.spaceodt.sandbox.state.WriteRecord;

/**
 * Hands on what the tenant records of its writes: to the gate the records of the write that it is carrying out, to another listener those of
 * writes that come later by themselves, such as the moves of a job. It keeps a few itself. One event loop carries out all writes.
 */
public final class WriteRecords implements WriteJournal {
    private static final int MOST = 1000;
    private static final long MOST_BYTES = 8L * 1024 * 1024;

    private final Consumer<WriteRecord> others;
    private Optional<Expected> expected = Optional.empty();
    private final WriteJournal kept = new RecentWrites(MOST, MOST_BYTES);

    public WriteRecords(Consumer<WriteRecord> others) {
        this.others = others;
    }

    /** Carries a write out, and collects what is recorded of it. */
    <T> T during(String operation, List<WriteRecord> into, Supplier<T> write) {
        expected = Optional.of(new Expected(operation, into));
        try {
            return write.get();
        } finally {
            expected = Optional.empty();
        }
    }

    @Override
    public void add(WriteRecord record) {
        kept.add(record);
        Optional<Expected> one = expected.filter(wanted -> wanted.operation().equals(record.operation()));
        if (one.isPresent()) {
            one.get().into().add(record);
        } else {
            others.accept(record);
        }
    }

    @Override
    public long count() {
        return kept.count();
    }

    @Override
    public List<WriteRecord> latest(int most) {
        return kept.latest(most);
    }

    @Override
    public List<WriteRecord> history(String id) {
        return kept.history(id);
    }

    private record Expected(String operation, List<WriteRecord> into) {}
}
