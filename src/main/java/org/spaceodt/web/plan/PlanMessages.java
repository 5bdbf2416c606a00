package org.spaceodt.web.plan;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of plans. Spanish and Catalan stand in {@code messages/plan_*.properties}. */
@MessageBundle("plan")
public interface PlanMessages {
    @Message("Plan")
    String title();

    @Message("Apply…")
    String apply();

    @Message("Apply again…")
    String apply_again();

    @Message("Apply anyway…")
    String apply_anyway();

    @Message("This plan was applied: see its jobs. What is done already is refused when it is applied again.")
    String applied();

    @Message("{who} planned this on {time}. On this server another person applies it: you may.")
    String second_other(String who, String time);

    @Message("On this server what one person planned another applies, and nobody knows who made this plan. Plan again.")
    String second_unknown();

    @Message("Apply this plan?")
    String apply_title();

    @Message("Apply to {organization}")
    String apply_yes(String organization);

    @Message("Type when the window begins or ends.")
    String window_empty();

    @Message("Nothing is written before you apply it.")
    String nothing_written();

    @Message("Nothing of this plan writes anything: there is nothing to apply.")
    String nothing();

    @Message("The steps of this plan are not those that it was made with: it cannot be applied. Plan again.")
    String altered();

    @Message("You may look at this plan, but not apply it: your role is viewer.")
    String viewer();

    @Message("This plan is of a run by stages: it is decided there, stage by stage.")
    String staged();

    @Message(
            "Since this plan was made, {count} other jobs have ended. Rows that are not as they were are refused when it is applied.")
    String outrun(String count);

    @Message("Before you apply it")
    String warnings();

    @Message("{count} rows: the calls of the location go by “{from}” today, and would go by “{to}”")
    String route_moves(String count, String from, String to);

    @Message("{count} rows more: the calls of the location would go by another route than today")
    String route_moves_more(String count);

    @Message("Rehearse")
    String rehearse();

    @Message("A simulation made of the latest export: nothing of it reaches Webex")
    String rehearse_hint();

    @Message("A rehearsal of this plan is at work since {when}.")
    String rehearsal_running(String when);

    @Message("Rehearsed {when}: every step came out as planned.")
    String rehearsal_good(String when);

    @Message("Rehearsed {when}: {different} steps did not come out as planned; {bad} failed or were refused.")
    String rehearsal_bad(String when, String different, String bad);

    @Message("The rehearsal begun {when} was stopped before its end.")
    String rehearsal_stopped(String when);

    @Message("The rehearsal of {when} could not be finished.")
    String rehearsal_failed(String when);

    @Message("Jobs of this plan")
    String jobs();

    @Message("Job {id}: {state}")
    String job(String id, String state);

    @Message("Undoes job {id}")
    String undo_of(String id);

    @Message("What would be different")
    String rows();

    @Message("All steps")
    String all();

    @Message("Row")
    String row();

    @Message("Object")
    String object();

    @Message("Location")
    String place();

    @Message("What")
    String what();

    @Message("Fields: before and after")
    String fields();

    @Message("No step of this plan is of that kind.")
    String none();

    @Message("About this plan")
    String about();

    @Message("All fields as CSV")
    String csv();

    @Message("Made")
    String made();

    @Message("Made by")
    String by();

    @Message("On")
    String host();

    @Message("Note")
    String note();

    @Message("Made of")
    String source();

    @Message("Organization")
    String organization();

    @Message("Rows")
    String count();

    @Message("Digest")
    String digest();

    @Message("Id")
    String id();

    @Message("Rows may touch what is protected")
    String protected_included();

    @Message("yes")
    String yes();
}
