package org.spaceodt.web.job;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of jobs. Spanish and Catalan stand in {@code messages/job_*.properties}. */
@MessageBundle("job")
public interface JobMessages {
    @Message("Jobs")
    String title();

    @Message("All")
    String all();

    @Message("queued")
    String queued();

    @Message("running")
    String running();

    @Message("success")
    String success();

    @Message("error")
    String error();

    @Message("State")
    String state();

    @Message("Kind")
    String kind();

    @Message("all kinds")
    String kind_all();

    @Message("actions")
    String kind_action();

    @Message("locations")
    String kind_location();

    @Message("softphones")
    String kind_softphone();

    @Message("inventories")
    String kind_inventory();

    @Message("At work now")
    String now();

    @Message("Refresh")
    String refresh();

    @Message("Job")
    String job();

    @Message("Organization")
    String organization();

    @Message("Window")
    String window();

    @Message("Set the window")
    String window_set();

    @Message("Without times it may be worked on at any time.")
    String window_none();

    @Message("The window is not set")
    String window_fault();

    @Message("Done")
    String done();

    @Message("Created")
    String created();

    @Message("By")
    String by();

    @Message("Note")
    String note();

    @Message("There are no jobs here.")
    String empty();

    @Message("A job is made when you apply a plan, load locations or softphones, or start an inventory.")
    String empty_next();

    @Message(
            "How states map: queued = created, waiting for a process; running = running, pausing, paused, cancelling; success = completed; error = completed with failures, failed, cancelled.")
    String mapping();

    @Message("{done} of {total} steps")
    String steps(String done, String total);

    @Message("{done} of {total} reads")
    String reads(String done, String total);

    @Message("{count} failed")
    String failed_count(String count);

    @Message("{rate} per second")
    String rate(String rate);

    @Message("{time} left")
    String left(String time);

    @Message("Webex allows about {pace} calls per second")
    String pace(String pace);

    @Message("Webex refused {count} calls for their pace (HTTP 429)")
    String refused(String count);

    @Message("waiting until {time}, as Webex asks")
    String hold(String time);

    @Message("job {title}: {state}, {done} of {total}")
    String spoken(String title, String state, String done, String total);

    @Message("done")
    String item_done();

    @Message("skipped")
    String item_skipped();

    @Message("failed")
    String item_failed();

    @Message("in progress")
    String item_running();

    @Message("pending")
    String item_waiting();

    @Message("perhaps written")
    String item_perhaps();

    @Message("changed")
    String row_changed();

    @Message("unchanged")
    String row_unchanged();

    @Message("refused")
    String row_refused();

    @Message("failed")
    String row_failed();

    @Message("perhaps written")
    String row_perhaps();

    @Message("pending")
    String row_waiting();

    @Message("Start")
    String start();

    @Message("Pause")
    String pause();

    @Message("Resume")
    String resume();

    @Message("Retry what failed")
    String retry();

    @Message("Cancel…")
    String cancel();

    @Message("Undo…")
    String undo();

    @Message("Undoing starts with a plan: nothing is written before you apply it.")
    String undo_hint();

    @Message("Cancel this job?")
    String cancel_title();

    @Message("Steps in progress finish. The rest is not begun. What is written stays written until you undo it.")
    String cancel_what();

    @Message("Steps that were perhaps written are looked at first.")
    String cancel_perhaps();

    @Message("A cancelled job cannot go on.")
    String cancel_grave();

    @Message("Cancel the job")
    String cancel_yes();

    @Message("No, go back")
    String no();

    @Message("You may look at this job, but not change it: your role is viewer.")
    String viewer();

    @Message("This job is of another organization: this server can show it, and nothing else.")
    String foreign();

    @Message("Stages and decisions")
    String stages();

    @Message("Plan {id}")
    String plan(String id);

    @Message("Undoes job {id}")
    String undo_of(String id);

    @Message("About this job")
    String about();

    @Message("Files")
    String files();

    @Message("Rows as CSV")
    String file_results();

    @Message("Report")
    String file_report();

    @Message("Report for who is not of the house")
    String file_redacted();

    @Message("Changed fields")
    String file_fields();

    @Message("What is still so (CSV)")
    String file_verify();

    @Message("Verify")
    String verify();

    @Message("Reads again all that the job wrote, and says what changed since. It changes nothing.")
    String verify_hint();

    @Message("What is still so of it")
    String verification();

    @Message("Faults of the table")
    String file_faults();

    @Message("The table as it was sent")
    String file_table();

    @Message("This job as JSON")
    String file_json();

    @Message("Zip for support, without names and numbers")
    String file_support();

    @Message("Steps")
    String rows();

    @Message("Row")
    String row();

    @Message("Object")
    String object();

    @Message("Result")
    String result();

    @Message("Changes")
    String changes();

    @Message("Why, and what to do")
    String why();

    @Message("HTTP")
    String http();

    @Message("No step stands so.")
    String no_rows();

    @Message("Modules")
    String modules();

    @Message("Module")
    String module();

    @Message("Reads")
    String module_reads();

    @Message("Failed")
    String module_failed();

    @Message("Rows")
    String module_rows();

    @Message("reading")
    String module_reading();

    @Message("not begun")
    String module_waiting();

    @Message("incomplete ({result})")
    String module_incomplete(String result);

    @Message("complete")
    String module_ok();

    @Message("The inventory")
    String to_inventory();

    @Message("What was asked for was not done")
    String not_done();

    @Message("This job is {state} now.")
    String state_now(String state);

    @Message("Last told by {who}, {time}: {what}.")
    String moved_by(String who, String time, String what);

    @Message("Id")
    String id();

    @Message("Started")
    String started();

    @Message("Ended")
    String ended();

    @Message("Planned by")
    String planned_by();

    @Message("Applied by")
    String applied_by();

    @Message("Made by")
    String operator();

    @Message("On")
    String host();

    @Message("Danger")
    String danger();

    @Message("Message")
    String told();

    @Message("Works on it")
    String owner();

    @Message("Rows may touch what is protected")
    String protected_included();

    @Message("yes")
    String yes();
}
