package org.spaceodt.change.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.spaceodt.action.Fields;
import org.spaceodt.action.apply.Result;
import org.spaceodt.change.ResultWords;
import org.spaceodt.job.ItemView;

/** What a job has read back of the location of a row. */
public final class RemoteState {
    private RemoteState() {}

    /** Empty while nobody knows the location. */
    public static Optional<ObjectNode> of(LocationResult row, List<ItemView> steps, ResultWords words) {
        if (row.remoteId().isEmpty()) {
            return Optional.empty();
        }
        ObjectNode item = Fields.none()
                .put("row_number", row.rowNumber())
                .put("location_key", row.locationKey())
                .put("remote_id", row.remoteId());
        ObjectNode fields = item.putObject("fields");
        steps.forEach(step -> words.result(step).ifPresent(result -> fields.setAll(after(result))));
        return Optional.of(item);
    }

    private static ObjectNode after(Result result) {
        if (result instanceof Result.Done done) {
            return done.after();
        }
        return result instanceof Result.Failed failed ? failed.after() : Fields.none();
    }
}
