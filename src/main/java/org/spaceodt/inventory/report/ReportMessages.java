package org.spaceodt.inventory.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the report, in English here and in {@code messages/report_es.properties} and {@code report_ca.properties}. */
@MessageBundle("report")
public interface ReportMessages {
    @Message("Webex Calling inventory")
    String title();

    @Message("Skip to the content")
    String skipToContent();

    @Message("Sections of the report")
    String sections();

    @Message("API host")
    String apiHost();

    @Message("Generated")
    String generated();

    @Message("Duration")
    String took();

    @Message("Simulated tenant")
    String simulated();

    @Message("The data below is invented: it comes from a simulated tenant, not from Webex.")
    String simulatedNote();

    @Message("Complete: everything asked for was read")
    String bannerComplete();

    @Message("Modules: {modules}. API reads: {reads}. Failures: 0.")
    String bannerCompleteDetail(String modules, String reads);

    @Message("Incomplete: part of the tenant is missing here")
    String bannerIncomplete();

    @Message("Incomplete: the run stopped early")
    String bannerStopped();

    @Message("Incomplete: no module was read")
    String bannerNothing();

    @Message("Reason: {reason}")
    String stoppedBecause(String reason);

    @Message("Foundation modules that could not be read: {names}. What takes its ids from them is missing too.")
    String foundationUnread(String names);

    @Message("Modules that could not be read: {count} of {total}.")
    String modulesUnread(String count, String total);

    @Message("Modules read in part: {count} of {total}.")
    String modulesPartial(String count, String total);

    @Message("API reads that failed: {count} of {total}.")
    String readsFailed(String count, String total);

    @Message("Failures recorded: {count}.")
    String failuresRecorded(String count);

    @Message(
            "Modules with nothing to read: {count}. Where their ids come from a module with failures, having no rows proves nothing.")
    String emptyInputs(String count);

    @Message("The run itself says that it is not complete.")
    String notFinished();

    @Message("Causes and next steps")
    String seeFailures();

    @Message("Totals")
    String totals();

    @Message("People")
    String people();

    @Message("People with calling")
    String peopleWithCalling();

    @Message("Locations")
    String locations();

    @Message("Workspaces")
    String workspaces();

    @Message("Call queues")
    String callQueues();

    @Message("Hunt groups")
    String huntGroups();

    @Message("Auto attendants")
    String autoAttendants();

    @Message("Virtual lines")
    String virtualLines();

    @Message("Virtual extensions")
    String virtualExtensions();

    @Message("Groups and licenses")
    String groupsAndLicenses();

    @Message("Other modules")
    String otherModules();

    @Message("Devices")
    String devices();

    @Message("Rows exported")
    String rowsExported();

    @Message("Requests")
    String requests();

    @Message("Requests a second")
    String requestsPerSecond();

    @Message("Retries")
    String retries();

    @Message("Rate limit answers (429)")
    String rateLimited();

    @Message("could not be read")
    String cardUnread();

    @Message("read in part")
    String cardPartial();

    @Message("not in this run")
    String cardAbsent();

    @Message("run incomplete")
    String cardIncompleteRun();

    @Message("Foundation")
    String foundation();

    @Message("Read first: the other modules take their ids from these.")
    String foundationIntro();

    @Message("V1 retrieval artifacts")
    String artifacts();

    @Message("Read for each person, workspace, location or service that the foundation found.")
    String artifactsIntro();

    @Message("No module in this run.")
    String modulesNone();

    @Message("{title}: modules, their results and their reads")
    String modulesCaption(String title);

    @Message("Reads done + failed + skipped = expected. Skipped: people without calling. Rows: exported items.")
    String legendReads();

    @Message("Module")
    String module();

    @Message("Method")
    String method();

    @Message("Result")
    String result();

    @Message("Rows")
    String rows();

    @Message("Reads done / expected")
    String reads();

    @Message("Failed")
    String failed();

    @Message("Skipped (no calling)")
    String skipped();

    @Message("Time")
    String time();

    @Message("Error")
    String error();

    @Message("read")
    String resultOk();

    @Message("in part")
    String resultPartial();

    @Message("forbidden")
    String resultForbidden();

    @Message("not found")
    String resultNotFound();

    @Message("error")
    String resultError();

    @Message("nothing to read")
    String resultIdle();

    @Message("read: {count}")
    String countOk(String count);

    @Message("in part: {count}")
    String countPartial(String count);

    @Message("not read: {count}")
    String countUnread(String count);

    @Message("Could not be read")
    String notRead();

    @Message("Charts")
    String charts();

    @Message("Rows by module")
    String chartRows();

    @Message("Time by module")
    String chartTimes();

    @Message("People with and without calling, by location")
    String chartPeople();

    @Message("Horizontal bars: {bars}. Each bar has its name and its number beside it.")
    String chartDescription(String bars);

    @Message("Nothing to draw.")
    String chartEmpty();

    @Message("The other {count}")
    String chartMore(String count);

    @Message("Linear scale")
    String scaleLinear();

    @Message("Logarithmic scale: each line is ten times the one before")
    String scaleLogarithmic();

    @Message("With calling")
    String withCalling();

    @Message("Without calling")
    String withoutCalling();

    @Message("Numbers: with calling / all")
    String peopleNumbers();

    @Message("No location")
    String noLocation();

    @Message("Other locations ({count})")
    String otherLocations(String count);

    @Message("The first {shown} locations; the other {others} are summed up in the last bar.")
    String locationsSummed(String shown, String others);

    @Message("Failures and their causes")
    String failures();

    @Message("No read failed.")
    String noFailures();

    @Message("No single read is listed; the tables above say which modules failed.")
    String noFailuresListed();

    @Message("First {shown} of {total}; all in")
    String failuresExtent(String shown, String total);

    @Message("By module and cause")
    String causes();

    @Message("Counted in the failures listed below.")
    String causesNote();

    @Message("Causes not shown here: {count}.")
    String moreCauses(String count);

    @Message("One by one")
    String failureList();

    @Message("Status")
    String status();

    @Message("Code")
    String code();

    @Message("Message")
    String failureMessage();

    @Message("Count")
    String count();

    @Message("Next step")
    String nextStep();

    @Message("Asked for")
    String ids();

    @Message("Tracking id")
    String trackingId();

    @Message("Attempts")
    String attempts();

    @Message("No answer, or one that could not be read. Check the network and the proxy, then run again.")
    String nextConnection();

    @Message("The token was refused. Get a new one and run again.")
    String nextToken();

    @Message("The token lacks a scope or a role. Ask an administrator for it, or use the token of one.")
    String nextPermission();

    @Message("It is gone, or the feature is not enabled there. Check it in Control Hub.")
    String nextGone();

    @Message("Webex limited the requests until the end. Run again later, with fewer requests at once.")
    String nextLimit();

    @Message("Webex failed on its side. Run again; if it stays, give the tracking id to Cisco support.")
    String nextTryAgain();

    @Message(
            "Webex refused the request. The message says why; give the tracking id to Cisco support if it does not help.")
    String nextRequest();

    @Message("Data samples")
    String data();

    @Message("Click a table to open it. Ids are shortened; point at one to read it whole.")
    String dataIntro();

    @Message("No data table in this report.")
    String dataNone();

    @Message("rows: {count}")
    String rowsTotal(String count);

    @Message("First {shown} of {total} rows, all in {file}")
    String tableExtent(String shown, String total, String file);

    @Message("Columns that are empty in these rows are left out: {columns}")
    String columnsHidden(String columns);

    @Message("No rows.")
    String tableEmpty();

    @Message("Search the tables of this page")
    String search();

    @Message("Rows found: %n")
    String searchHits();

    @Message("Light or dark")
    String theme();

    @Message("Written by Space OdT. This file needs no network; the full data is in the exports folder beside it.")
    String footer();
}
