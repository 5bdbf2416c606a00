package org.spaceodt.change.guard;

import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.job.JobView;
import org.spaceodt.text.Text;

/** The objects that unfinished jobs have still to work on, as they were a moment ago. Immutable. */
public final class Busy {
    private final ObjectKeys keys;
    private final Map<String, Has> objects;

    /** @param position of the item in the job */
    record Has(JobView job, int position) {}

    Busy(ObjectKeys keys, Map<String, Has> objects) {
        this.keys = keys;
        this.objects = objects;
    }

    /** Why a row is not done whose object another job has. */
    public Optional<Text> refusal(ActionInput input) {
        return has(input).map(has -> OtherJob.refusal(has.job()));
    }

    Optional<Has> has(ActionInput input) {
        return objects.isEmpty()
                ? Optional.empty()
                : keys.of(input).stream()
                        .filter(objects::containsKey)
                        .map(objects::get)
                        .findFirst();
    }
}
