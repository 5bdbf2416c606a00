package org.spaceodt.inventory.again;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spaceodt.inventory.files.ReadNote;

/** How the reading of a module ended in an earlier export. */
final class EarlierModule {
    private static final String OK = "ok";

    private final String result;
    private final long skipped;
    private final Set<String> failed = new HashSet<>();
    private final Map<String, List<ReadNote>> notes = new HashMap<>();
    private boolean unfinished;

    EarlierModule(String result, long skipped) {
        this.result = result;
        this.skipped = skipped;
    }

    boolean isOk() {
        return OK.equals(result);
    }

    long skipped() {
        return skipped;
    }

    /** @param ids of the read, in words; none where reads were not made, or not finished, and nobody knows which */
    void failed(String ids) {
        failed.add(ids);
        unfinished |= ids.isEmpty();
    }

    boolean hasFailed(String ids) {
        return failed.contains(ids);
    }

    boolean isUnfinished() {
        return unfinished;
    }

    void noted(ReadNote note) {
        notes.computeIfAbsent(note.ids(), ids -> new ArrayList<>()).add(note);
    }

    List<ReadNote> notes(String ids) {
        return notes.getOrDefault(ids, List.of());
    }
}
