package org.spaceodt.web.softphone;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of softphones. */
@MessageBundle("softphone")
public interface SoftphoneMessages {
    @Message("Softphones in bulk")
    String title();

    @Message("People")
    String where();

    @Message(
            "People who have an account get a softphone in up to seven stages. Each stage shows what it would do, and waits for your decision.")
    String help();

    @Message("A new run")
    String begin();

    @Message("Table of softphones")
    String table();

    @Message(
            "CSV, Excel (.xlsx) or JSON, a row for each person. It is shown with all its faults before anything is done.")
    String table_hint();

    @Message("What holds for all rows (static_policy.json)")
    String policy();

    @Message("Optional. Without it the one of this server holds.")
    String policy_hint();

    @Message("Optional. This server has none: only what the rows say is done.")
    String policy_none();

    @Message("Upload and look at it")
    String upload();

    @Message("Decide everything beforehand")
    String decide_all();

    @Message(
            "With a file of decisions nobody is asked stage by stage. All of it is checked first; then the run waits to be started.")
    String decide_all_hint();

    @Message("Decisions (decisions.json)")
    String decisions_file();

    @Message("A JSON object with an answer for each of the seven stages: yes, no or yesbut FILE.")
    String decisions_file_hint();

    @Message("Files that the decisions name")
    String named_files();

    @Message("Optional. All files of a yesbut at once, with the names that stand in the decisions.")
    String named_files_hint();

    @Message("Check it and make the run")
    String decide_all_do();

    @Message("Faults in the decisions: {count}. No run was made.")
    String decisions_bad(String count);

    @Message(", row {row}")
    String in_row(String row);

    @Message("All stages are decided, and nothing has been written yet. Look at the whole plan, then start.")
    String all_decided();

    @Message("Start")
    String begin_run();

    @Message("Columns of the table")
    String columns();

    @Message("You may look, and change nothing: that takes an operator.")
    String read_only();

    @Message("Runs of the past")
    String past();

    @Message("No run yet. The first one will be here, with its stages.")
    String none();

    @Message("Run")
    String run();

    @Message("State")
    String state();

    @Message("People")
    String people();

    @Message("Made")
    String made();

    @Message("by")
    String by();

    @Message("takes another run back")
    String undo_run();

    @Message("Table")
    String step_table();

    @Message("Columns and faults")
    String step_faults();

    @Message("Stage by stage")
    String step_stages();

    @Message("Result")
    String step_result();

    @Message("Begin the run")
    String start();

    @Message("Nothing is written yet: each stage waits for a decision of its own.")
    String start_hint();

    @Message("With the policy that you sent.")
    String with_policy();

    @Message("Another table")
    String again();

    @Message("Run of {source}")
    String title_run(String source);

    @Message("The stage {stage} waits for your decision.")
    String waits(String stage);

    @Message("See what it would do")
    String look();

    @Message("Something is being done. This page reads itself again every few seconds.")
    String working();

    @Message("Read again")
    String refresh();

    @Message("Job and progress")
    String to_job();

    @Message("The whole plan")
    String to_plan();

    @Message("Take back")
    String take_back();

    @Message("A plan shows first what would be taken back, and what cannot be. The last stage comes first.")
    String take_back_hint();

    @Message("Stages")
    String stages();

    @Message("Stage")
    String stage();

    @Message("What became of it")
    String counts();

    @Message("Decision")
    String decision();

    @Message("no row needs it")
    String not_needed();

    @Message("not decided yet")
    String undecided();

    @Message("waits for a decision")
    String waiting();

    @Message("decided, not begun")
    String approved();

    @Message("in progress")
    String running();

    @Message("ended")
    String done();

    @Message("left out")
    String left_out();

    @Message("{count} done")
    String count_done(String count);

    @Message("{count} already so, or left out")
    String count_skipped(String count);

    @Message("{count} failed")
    String count_failed(String count);

    @Message("{count} perhaps written")
    String count_perhaps(String count);

    @Message("{count} to come")
    String count_waiting(String count);

    @Message("yes")
    String yes();

    @Message("no")
    String no();

    @Message("yes, with {file}")
    String yesbut(String file);

    @Message("{answer}: {who}, {when}")
    String decided(String answer, String who, String when);

    @Message("nobody said who")
    String nobody();

    @Message("What went wrong")
    String failures();

    @Message("All failures are in failures.csv.")
    String failures_hint();

    @Message("Person")
    String person();

    @Message("Why, and what to do")
    String why();

    @Message("Files")
    String files();

    @Message("Stage {number} of {of}: {label}")
    String question(int number, int of, String label);

    @Message("Nothing of this stage has been written.")
    String not_written();

    @Message("With the values of {file} for some people.")
    String with_override(String file);

    @Message("Fields that change")
    String fields();

    @Message("{field}: {count}")
    String field(String field, int count);

    @Message("The first people")
    String examples();

    @Message("All of them, field by field")
    String show_all();

    @Message("Cannot be taken back")
    String lost();

    @Message("It can be taken back afterwards.")
    String undo_yes();

    @Message("It can be taken back in part: the plan of that says what cannot.")
    String undo_partly();

    @Message("It changes nothing that would have to be taken back.")
    String undo_nothing();

    @Message("Digest of what is decided")
    String digest();

    @Message("Your decision")
    String decide();

    @Message("Yes, do it")
    String do_yes();

    @Message("Yes, with these values")
    String do_yesbut();

    @Message("No, leave this stage out")
    String do_no();

    @Message("Decide later")
    String later();

    @Message("Yes, but with other values for some people")
    String override();

    @Message(
            "A table with user_email and the columns of this stage: CSV, Excel or JSON. What it would do is shown before you decide.")
    String override_hint();

    @Message("File with other values")
    String override_file();

    @Message("Show it with these values")
    String override_show();

    @Message("This stage does not wait for a decision any more.")
    String closed();

    @Message("Row")
    String row();

    @Message("What would change")
    String changes();
}
