package org.spaceodt.webex.resource.license;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.license.Licenses.LicenseChange;
import org.spaceodt.webex.resource.license.Licenses.Operation;

/**
 * What became of the licences that were to be given or taken, by the ids that were asked with. Each is in one list.
 *
 * @param pending to be given, and waiting for something on the other side
 * @param notAdded to be given, and neither there nor pending
 * @param notRemoved to be taken, and still there
 */
public record Assignment(
        List<String> added,
        List<String> removed,
        List<String> pending,
        List<String> notAdded,
        List<String> notRemoved,
        Written written) {
    private static final int PARTLY = 206;

    /** Whether everything was done. An answer 206 says that it was not, even where no missing licence is found. */
    public boolean complete() {
        return written.status() != PARTLY && pending.isEmpty() && notAdded.isEmpty() && notRemoved.isEmpty();
    }

    /** @param now with {@code licenses}, and perhaps {@code pendingLicenses} */
    static Assignment of(Written written, ObjectNode now, List<LicenseChange> changes) {
        Assignment sorted = new Assignment(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), written);
        changes.forEach(change -> sorted.listFor(change, now).add(change.id()));
        return new Assignment(
                List.copyOf(sorted.added),
                List.copyOf(sorted.removed),
                List.copyOf(sorted.pending),
                List.copyOf(sorted.notAdded),
                List.copyOf(sorted.notRemoved),
                written);
    }

    private List<String> listFor(LicenseChange change, JsonNode now) {
        boolean held = LicenseState.holds(now.path("licenses"), change.id());
        if (change.operation() == Operation.REMOVE) {
            return held ? notRemoved : removed;
        }
        if (held) {
            return added;
        }
        return LicenseState.holds(now.path("pendingLicenses"), change.id()) ? pending : notAdded;
    }
}
