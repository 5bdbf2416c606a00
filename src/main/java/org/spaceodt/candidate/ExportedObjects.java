package org.spaceodt.candidate;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.spaceodt.action.Description;
import org.spaceodt.inventory.exported.DamagedExport;

/** All objects of one kind that an export has. */
interface ExportedObjects {
    /** Whose actions take them. */
    Description.Section section();

    /** The first columns: what it is, in the words of people too. Those that no action knows are for reading only. */
    List<String> leading();

    /** CandidateColumns that say something about one object alone, whether the export knows it or not. */
    Set<String> own();

    /** In the order of the export. */
    void each(Taker taker) throws DamagedExport, IOException;

    /** Is given one after the other. */
    interface Taker {
        void take(Candidate candidate) throws IOException;
    }
}
