package org.spaceodt.sandbox.state;

import java.util.List;

/** The records of the writes to a tenant. Can be used from any thread. */
public interface WriteJournal {
    /** Adds a record and gives it its number. */
    void add(WriteRecord record);

    /** Writes since the start, also those whose records were let go since. */
    long count();

    /** The last writes that are still known, the latest first. */
    List<WriteRecord> latest(int most);

    /** What is still known of the thing with this Webex id, the oldest write first. */
    List<WriteRecord> history(String id);
}
