package org.spaceodt.change.input;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Directory;
import org.spaceodt.action.Row;
import org.spaceodt.action.Target;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.PlanningSession;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.sheet.TableShape;
import org.spaceodt.sheet.source.Source;

/**
 * Which actions do a row, and in which order. Everything else about jobs of rows (tables, plans, jobs, results, undo) is the
 * same for all recipes. Immutable.
 */
public interface Recipe {
    /** Whose files, and whose place in the store, its jobs have. */
    RowKind kind();

    /** What is done, as files, store and lists of jobs call it: the id of an action, or of what a table of locations is for. */
    String subject();

    /** The columns that it reads. */
    TableShape shape();

    /** The columns that may say where a row is, in their order: they name its location, or who has one. */
    Map<String, Kind> places();

    /**
     * What holds for every row that does not say otherwise, beside what somebody gave.
     *
     * @throws IOException when it cannot be read
     */
    default Standing standing(JobContext place) throws IOException {
        return Standing.NONE;
    }

    /** Names that need no question to Webex, such as those of an export; empty where nothing is known of that kind. */
    default Optional<Directory> known(Kind kind) {
        return Optional.empty();
    }

    /**
     * @param values by column
     * @param found what is wrong or odd with where they stand, each with its file
     */
    record Standing(Map<String, String> values, List<Diagnostic> found) {
        static final Standing NONE = new Standing(Map.of(), List.of());
    }

    /**
     * What must not be in a table: nothing of it is read then.
     *
     * @throws IOException when it cannot be read
     */
    default List<Diagnostic> leftIn(Source table) throws IOException {
        return List.of();
    }

    /** What two inputs must have in common beside their rows to be the same job. */
    List<String> purpose();

    /** The action that does a row first. */
    String first();

    /** What people call the object of a row, also of a bad one; empty text when the row does not say it. */
    String keyOf(Row row);

    /** For the rows of one input. */
    RowChecker checker(PlanningSession session);

    /** What its objects are, in lines of a plan. */
    String entityType();

    /** What a step is about, in lines of a plan; empty text where a row is one step. */
    String stage(String action);

    /** The stages that its jobs go through one after the other, in their order: ids of actions; none where rows go one by one. */
    default List<String> stages() {
        return List.of();
    }

    /** What people call the object of a row, now that it is known which one it is. */
    default String key(String given, Target target) {
        return given;
    }
}
