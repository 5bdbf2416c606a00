package org.spaceodt.action.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Target;
import org.spaceodt.text.Text;

/** How it ended, as far as it was seen. */
record ResultBuilder(
        Change.Effective change,
        ObjectNode after,
        List<Difference> missing,
        List<String> unverifiable,
        List<String> ids,
        ObjectNode image) {

    /** @param action whose change it is */
    static ResultBuilder of(Action<?> action, Change.Effective change, Observed seen, List<String> trackingIds) {
        ObjectNode now = seen instanceof Observed.Found found ? found.seenBy(change) : Fields.none();
        List<Difference> differences = change.differences();
        List<Difference> missing = new ArrayList<>(differences.stream()
                .map(planned -> new Difference(planned.field(), planned.after(), Fields.at(now, planned.field())))
                .filter(one -> !Difference.same(one.after(), one.before()))
                .toList());
        missing.addAll(contradicted(change, seen));
        missing.addAll(takenAlong(change, seen));
        List<String> unverifiable = Fields.values(change.unseen()).keySet().stream()
                .filter(path -> Difference.isNothing(Fields.at(now, path)))
                .toList();
        ObjectNode after = change instanceof Change.Create && action.ownsWhatItMade()
                ? now
                : Fields.pick(now, differences.stream().map(Difference::field).toList());
        ObjectNode image = seen instanceof Observed.Found found ? found.image() : Fields.none();
        return new ResultBuilder(change.of(target(change, seen)), after, missing, unverifiable, trackingIds, image);
    }

    static ResultBuilder unseen(Change.Effective change, List<String> trackingIds) {
        return new ResultBuilder(change, Fields.none(), List.of(), List.of(), trackingIds, Fields.none());
    }

    Result done(boolean foundDone, Optional<FailureDetail> despite) {
        return new Result.Done(
                change.target(),
                Result.Effect.of(change),
                change.before(),
                after,
                made(),
                unverifiable,
                foundDone,
                despite,
                ids,
                image,
                change instanceof Change.Update update ? update.lost() : List.of());
    }

    /** What was there before of a field that is not shown, nobody knows. */
    private List<Difference> made() {
        List<Difference> made = new ArrayList<>(Difference.between(change.before(), after));
        unverifiable.forEach(
                path -> made.add(new Difference(path, MissingNode.getInstance(), Fields.at(change.unseen(), path))));
        return made;
    }

    Result failed(Abort stop) {
        return failed(stop.reasons(), stop.failure(), stop.retryable());
    }

    Result failed(List<Text> reasons, boolean retryable) {
        return failed(reasons, Optional.empty(), retryable);
    }

    private Result failed(List<Text> reasons, Optional<FailureDetail> failure, boolean retryable) {
        return new Result.Failed(
                change.target(),
                Result.Effect.of(change),
                change.before(),
                after,
                change.differences(),
                missing,
                reasons,
                failure,
                retryable,
                ids);
    }

    /** What the API usually does not show, and shows after all, and otherwise than it was written. */
    static List<Difference> contradicted(Change.Effective change, Observed seen) {
        List<Difference> contradicted = new ArrayList<>();
        if (seen instanceof Observed.Found found) {
            Fields.values(change.unseen()).forEach((path, wanted) -> {
                JsonNode now = Fields.at(found.fields(), path);
                if (!Difference.isNothing(now) && !Difference.same(now, wanted)) {
                    contradicted.add(new Difference(path, wanted, now));
                }
            });
        }
        return contradicted;
    }

    /** What is otherwise than before though the change does not name it; of a change after which all else has to be as it was. */
    static List<Difference> takenAlong(Change.Effective change, Observed seen) {
        if (!(change instanceof Change.Update update)
                || !update.exact()
                || update.image().isEmpty()
                || !(seen instanceof Observed.Found found)) {
            return List.of();
        }
        Set<String> named = change.differences().stream().map(Difference::field).collect(Collectors.toSet());
        // What comes back beside it is no loss.
        return Difference.between(update.image(), found.image()).stream()
                .filter(one -> !named.contains(one.field()) && !Difference.isNothing(one.before()))
                .toList();
    }

    static Target target(Change.Effective change, Observed observed) {
        return observed instanceof Observed.Found found ? found.target() : change.target();
    }
}
