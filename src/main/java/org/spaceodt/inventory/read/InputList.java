package org.spaceodt.inventory.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.inventory.manifest.Ids;

/** The ids for a module's calls, in the order of the rows they come from. It grows while these rows are read. */
final class InputList {
    private final List<Ids> ids = new ArrayList<>();
    private final Set<Ids> seen = new HashSet<>();
    private boolean closed;
    private boolean whole = true;

    /** For a module that is one call without ids, or two. */
    static InputList once(Optional<String> again) {
        InputList list = new InputList();
        list.add(Ids.NONE);
        again.ifPresent(parameter -> list.add(Ids.NONE.with(parameter)));
        list.close(true);
        return list;
    }

    /** Equal ids are kept once: no URL is asked for twice. */
    synchronized void add(Ids next) {
        if (seen.add(next)) {
            ids.add(next);
        }
    }

    /** A row had not all the ids that a call needs. */
    synchronized void lacksIds() {
        whole = false;
    }

    /** @param allRows whether all rows were there to take ids from */
    synchronized void close(boolean allRows) {
        whole &= allRows;
        closed = true;
        seen.clear();
    }

    synchronized int size() {
        return ids.size();
    }

    synchronized Ids get(int index) {
        return ids.get(index);
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** False when rows are missing that would have given more ids. */
    synchronized boolean isWhole() {
        return whole;
    }
}
