package org.spaceodt.web.verification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of a verification. Spanish and Catalan stand in {@code messages/verification_*.properties}. */
@MessageBundle("verification")
public interface VerificationMessages {
    @Message("Verification")
    String title();

    @Message("Jobs")
    String jobs();

    @Message("Verify again")
    String again();

    @Message("Verify")
    String begin();

    @Message("Refresh")
    String refresh();

    @Message("Nobody has looked yet. Verify reads again all that the job wrote, and changes nothing.")
    String none_yet();

    @Message("not verified")
    String none();

    @Message("reading")
    String running();

    @Message("{done} of {all} rows read again")
    String progress(String done, String all);

    @Message("all that Webex shows is still so")
    String good();

    @Message("something is no longer as the job wrote it")
    String otherwise();

    @Message("of some nobody knows whether it is still so")
    String open();

    @Message("not complete: of the other rows nothing is known")
    String incomplete();

    @Message("ended early")
    String failed();

    @Message("What is shown below was found the time before.")
    String earlier();

    @Message("Read again")
    String when();

    @Message("still so")
    String still_so();

    @Message("changed since")
    String different();

    @Message("gone")
    String gone();

    @Message("could not be read")
    String unread();

    @Message("perhaps written")
    String perhaps_written();

    @Message("not shown by Webex")
    String unverifiable();

    @Message("wrote nothing")
    String unchanged();

    @Message("What is not as it was written")
    String steps();

    @Message("Row")
    String row();

    @Message("What")
    String key();

    @Message("State")
    String state();

    @Message("Written → now")
    String fields();

    @Message("Why")
    String why();

    @Message("Webex does not show: {fields}")
    String not_shown(String fields);

    @Message("by job {job}, {when}")
    String later(String job, String when);

    @Message("by job {job} of {who}, {when}")
    String later_of(String job, String who, String when);

    @Message("{count} more are in the file.")
    String more(String count);

    @Message("All rows as a table (CSV)")
    String file();

    @Message("You may look; who operates may verify.")
    String viewer();
}
