package org.spaceodt.change.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spaceodt.action.Change;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Target;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.action.apply.Result;
import org.spaceodt.change.ResultWords;
import org.spaceodt.job.ItemView;

/** What the rows of a job are about, and where that is, as people call it. */
public final class RowPlace {
    private static final String LOCATION = "location";
    /** Where a person or a workspace is, in the API and in tables. */
    private static final String PLACE = "locationId";

    private static final String PLACE_CELL = "location_id";

    private final KeptRows kept;
    private final ResultWords words;

    public RowPlace(ObjectMapper json, ResultWords words) {
        this.kept = new KeptRows(json);
        this.words = words;
    }

    /** {@code person}, {@code location}, {@code workspace} or {@code row}: of what the rows of a subject are. */
    public static String kind(String subject) {
        if (subject.startsWith("ubicacion") || subject.startsWith(LOCATION)) {
            return LOCATION;
        }
        if (subject.startsWith("usuarios") || subject.startsWith("apply_") || subject.equals("v2_bulk_run")) {
            return "person";
        }
        return subject.startsWith("workspaces") ? "workspace" : "row";
    }

    /** What is known of the steps of a row; it is read once for all that is asked of it. */
    public List<Result> results(List<ItemView> steps) {
        return steps.stream().flatMap(step -> words.result(step).stream()).toList();
    }

    /**
     * The location of a row; empty text where it is not known.
     *
     * @param results of the steps
     * @param steps all of one row
     * @param key of the row
     */
    public String of(List<Result> results, List<ItemView> steps, String key) {
        Optional<Target> location = results.stream()
                .map(Result::target)
                .filter(target -> target.kind().equals(LOCATION))
                .findFirst();
        if (location.isPresent()) {
            return location.map(Target::name).filter(name -> !name.isEmpty()).orElse(key);
        }
        Stream<String> ids = Stream.concat(
                results.stream().flatMap(RowPlace::seen).flatMap(fields -> Fields.text(fields, PLACE).stream()),
                steps.stream().map(kept::input).flatMap(RowPlace::asked));
        return ids.flatMap(id -> words.named(id).stream()).findFirst().orElse("");
    }

    /** With the name of the person in front of the address. */
    public static String called(List<Result> results, String key) {
        return results.stream()
                .map(result -> result.target().name())
                .filter(name -> key.contains("@") && !name.isEmpty() && !name.equals(key))
                .findFirst()
                .map(name -> name + " · " + key)
                .orElse(key);
    }

    private static Stream<ObjectNode> seen(Result result) {
        if (result instanceof Result.Done done) {
            return Stream.of(done.after(), done.before(), done.image());
        }
        return result instanceof Result.Failed failed ? Stream.of(failed.before(), failed.after()) : Stream.empty();
    }

    private static Stream<String> asked(ActionInput input) {
        Stream<String> planned = input.change().stream()
                .filter(Change.Effective.class::isInstance)
                .map(Change.Effective.class::cast)
                .flatMap(change -> Stream.of(change.after(), change.before(), change.image()))
                .flatMap(fields -> Fields.text(fields, PLACE).stream());
        return Stream.concat(planned, Optional.ofNullable(input.cells().get(PLACE_CELL)).stream());
    }
}
