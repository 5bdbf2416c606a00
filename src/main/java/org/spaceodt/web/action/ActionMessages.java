package org.spaceodt.web.action;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of actions. Spanish and Catalan stand in {@code messages/action_*.properties}. */
@MessageBundle("action")
public interface ActionMessages {
    @Message("What it did can be undone.")
    String undo_yes();

    @Message("What it did can be undone in part: it depends on what was there before.")
    String undo_partly();

    @Message("It only reads: it changes nothing in Webex.")
    String undo_nothing();

    @Message("Table")
    String step_table();

    @Message("Columns")
    String step_columns();

    @Message("Plan")
    String step_plan();

    @Message("Apply")
    String step_apply();

    @Message("Result")
    String step_result();

    @Message("Ways to give it rows")
    String ways();

    @Message("With the loaded table")
    String tab_table();

    @Message("With a file of its own")
    String tab_file();

    @Message("The table for this once")
    String file();

    @Message("CSV, XLSX or JSON. The loaded tables stay as they are.")
    String file_hint();

    @Message("Show the table")
    String look();

    @Message("Another file")
    String another();

    @Message("One record")
    String tab_record();

    @Message("Plan…")
    String plan();

    @Message("Apply…")
    String apply();

    @Message("Choose the file first.")
    String choose();

    @Message("Tables or columns were changed after you opened this page. Nothing was done.")
    String changed();

    @Message("{by} changed them on {at}. This page shows them as they are now: look at it and go on.")
    String changed_by(String by, String at);

    @Message("Preview parameters")
    String preview();

    @Message("Nothing is written yet: first you see the plan, with what would change, and then you are asked.")
    String plan_hint();

    @Message("Loaded table: {title}")
    String table(String title);

    @Message("It works on {title}, which nobody has loaded.")
    String not_loaded(String title);

    @Message("Load tables")
    String load();

    @Message("Rows: {rows}")
    String rows(String rows);

    @Message("loaded by {by} on {at}")
    String loaded_by(String by, String at);

    @Message("All rows")
    String all_rows();

    @Message("Parameters and columns")
    String parameters();

    @Message("Parameter")
    String parameter();

    @Message("What it is")
    String what();

    @Message("Example")
    String example();

    @Message("Column of your table")
    String column();

    @Message("automatic: {column}")
    String automatic(String column);

    @Message("automatic: there is no column")
    String automatic_none();

    @Message("Column for {name}")
    String column_for(String name);

    @Message("The choice holds for every action that works on this table, until somebody changes it.")
    String columns_hint();

    @Message("Save columns")
    String save();

    @Message("Columns kept by name")
    String kept();

    @Message("Keep these columns under a name")
    String keep();

    @Message("Letters, digits, _ and -. Commands take it with --mapping, too.")
    String keep_hint();

    @Message("Save and keep")
    String save_keep();

    @Message("Use these columns")
    String use();

    @Message("Country of the numbers")
    String country();

    @Message(
            "Two letters, such as ES, for numbers without + in rows that do not say it. Empty: the usual one of the server.")
    String country_hint();

    @Message("Also touch what is protected; plan and job will say so")
    String include_protected();

    @Message("Parameters of the rows")
    String preview_title();

    @Message("{shown} of {total} rows, as they were understood.")
    String preview_rows(String shown, String total);

    @Message("{count} rows are left out by their column selected.")
    String left_out(String count);

    @Message("missing: {names}")
    String missing(String names);

    @Message("missing")
    String missing_cell();

    @Message("Row")
    String row();

    @Message("What is wrong")
    String wrong();

    @Message("ready")
    String ready();

    @Message("Parameters as JSON")
    String parameters_json();

    @Message("Last jobs of this action")
    String jobs();

    @Message("No job of this action yet. Its results will be here.")
    String no_jobs();

    @Message("Job")
    String job();

    @Message("Input")
    String source();

    @Message("Rows")
    String rows_head();

    @Message("State")
    String state();

    @Message("By")
    String by();

    @Message("Made")
    String made();

    @Message("Undo…")
    String undo();

    @Message("undoes another job")
    String is_undo();

    @Message("Last result: job {id}")
    String last(String id);

    @Message("{ended} of {total} rows have ended.")
    String progress(String ended, String total);

    @Message("Refresh")
    String refresh();

    @Message("Watch the whole job")
    String watch();

    @Message("Whole log of the action")
    String log();

    @Message("The first rows; the others are on the page of the job.")
    String first_rows();

    @Message("Name")
    String key();

    @Message("HTTP status")
    String http_status();

    @Message("Why, and what to do")
    String reason();

    @Message("done")
    String status_ok();

    @Message("error")
    String status_error();

    @Message("parameters missing")
    String status_missing_dependencies();

    @Message("pending")
    String status_pending();

    @Message("Answer of the API")
    String answer();

    @Message("In bulk")
    String bulk();

    @Message(
            "The job takes any number of rows and decides by itself how many are in progress at once, by the pace that Webex allows: there is nothing to set before. Here you see how it gets on in parts of so many rows.")
    String bulk_help();

    @Message("Rows of a part")
    String bulk_size();

    @Message("Show parts")
    String bulk_show();

    @Message("Part {order}")
    String bulk_part(int order);

    @Message("{ended} of {rows} ended, {errors} with errors")
    String bulk_text(int ended, int rows, int errors);

    @Message("You may look at everything here; planning and applying takes an operator.")
    String viewer();

    @Message("yes")
    String yes();

    @Message("no")
    String no();

    @Message("not said")
    String unsaid();

    @Message("Example: {example}")
    String for_example(String example);

    @Message("Several: one a line.")
    String list_hint();

    @Message("Fill in what is required; leave empty what is not to change.")
    String record_hint();

    @Message("The record cannot be used yet")
    String record_faults();
}
