package org.spaceodt.web.rehearsal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of rehearsals. Spanish and Catalan stand in {@code messages/rehearsal_*.properties}. */
@MessageBundle("rehearsal")
public interface RehearsalMessages {
    @Message("Rehearsal")
    String title();

    @Message("Nothing was rehearsed")
    String refused_title();

    @Message("Plan")
    String to_plan();

    @Message("Go to the inventory to export")
    String to_inventory();

    @Message("See the rehearsal that is at work")
    String to_other();

    @Message("Rehearse again")
    String again();

    @Message("Stop")
    String stop();

    @Message("Refresh")
    String refresh();

    @Message(
            "This is a simulation made of an export: nothing of it reached Webex. What it does not know it refuses or invents; a rehearsal that went well is a good sign and no promise.")
    String simulation();

    @Message("running")
    String running();

    @Message("finished")
    String ended();

    @Message("stopped")
    String stopped();

    @Message("failed")
    String failed();

    @Message("The simulated organization is being made of the export. With a large export that takes some minutes.")
    String said_preparing();

    @Message("The rows of the plan are being done in the simulated organization.")
    String said_running();

    @Message("Every step came out as planned.")
    String said_good();

    @Message("Every step came out as planned; {bad} of them are refused, as the plan says.")
    String said_as_planned(String bad);

    @Message("{different} steps did not come out as planned. They are shown below.")
    String said_different(String different);

    @Message("It was stopped before its end, or the server was. It can be begun again.")
    String said_stopped();

    @Message("The export cannot be used: {detail} is damaged. Export again, then rehearse.")
    String said_damaged(String detail);

    @Message("The steps of the plan are not those that it was made with. Plan again, then rehearse.")
    String said_altered();

    @Message("Something in this program went wrong, and is in its log: {detail}")
    String said_fault(String detail);

    @Message(
            "The export is incomplete: something is missing of {modules}. Defaults stand for it, so steps about it may come out otherwise in Webex.")
    String missing(String modules);

    @Message("{modules} and {more} more")
    String missing_more(String modules, String more);

    @Message("{done} of {total} rows")
    String rows_done(String done, String total);

    @Message("Steps")
    String steps();

    @Message("all")
    String all();

    @Message("otherwise than planned")
    String different();

    @Message("changed")
    String came_changed();

    @Message("unchanged")
    String came_unchanged();

    @Message("refused")
    String came_refused();

    @Message("failed")
    String came_failed();

    @Message("not begun")
    String came_left_out();

    @Message("The step before it was not done.")
    String left_out_why();

    @Message("Row")
    String row();

    @Message("Object")
    String object();

    @Message("The plan says")
    String planned();

    @Message("In the rehearsal")
    String came();

    @Message("There are no such steps.")
    String none();

    @Message("About this rehearsal")
    String about();

    @Message("Organization")
    String organization();

    @Message("Begun")
    String begun();

    @Message("By")
    String by();

    @Message("Took")
    String took();

    @Message("Export read")
    String export_read();

    @Message("Calls to the simulation")
    String calls();

    @Message("Plan digest")
    String digest();

    @Message("Id")
    String id();
}
