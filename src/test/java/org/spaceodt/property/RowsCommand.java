package org.spaceodt.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What does the rows of a table, and where its files tell what became of them.
 *
 * @param id of the action, or of what a job of locations is about
 * @param rows what tables it is given
 * @param words how it is called; the table follows
 * @param apply the option with which it changes something
 * @param jobs the folder of the files of its jobs, in the out-dir
 * @param plan the file of its plan, in the out-dir
 * @param keys the column of the results, and that of the plan, that say which row it is
 * @param good what the results say of a row that is as it was to be
 */
record RowsCommand(
        String id,
        RowSource rows,
        List<String> words,
        String apply,
        String jobs,
        String plan,
        List<String> keys,
        Set<String> good) {

    /** Every action that has rows here, and both kinds of jobs of locations. */
    static List<RowsCommand> all() {
        List<RowsCommand> all = new ArrayList<>();
        all.add(ofLocations("location", LocationRows::whole));
        all.add(ofLocations("location_webex_calling", LocationRows::enabling));
        List.of(LocationRows.ALL, PersonRows.ALL, HolderRows.ALL, SoftphoneRows.ALL, SettingRows.ALL)
                .forEach(some -> some.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(one -> all.add(ofAction(one.getKey(), one.getValue()))));
        return all;
    }

    private static RowsCommand ofAction(String id, RowSource rows) {
        return new RowsCommand(
                id,
                rows,
                List.of("v21_action", id, "--csv"),
                "--apply",
                "v21/transformacion/jobs",
                "v21/transformacion/" + id + "_plan.csv",
                List.of("row_number", "row_number"),
                Set.of("changed", "unchanged"));
    }

    private static RowsCommand ofLocations(String entity, RowSource rows) {
        return new RowsCommand(
                entity,
                rows,
                List.of("v21_softphone_bulk_run", "--entity-type", entity, "--input"),
                "--v21-apply",
                "v21/jobs",
                "v21/plan.csv",
                List.of("location_key", "entity_key"),
                Set.of("success"));
    }

    @Override
    public String toString() {
        return id;
    }
}
