package org.spaceodt.web.inventory;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of the inventory. Spanish and Catalan stand in {@code messages/inventory_*.properties}. */
@MessageBundle("inventory")
public interface InventoryMessages {
    @Message("Inventory")
    String title();

    @Message("Export")
    String export();

    @Message("Export everything")
    String export_all();

    @Message("Export what is chosen")
    String export_chosen();

    @Message("Read again what failed")
    String export_failed();

    @Message("The rest is taken from the latest export.")
    String export_failed_hint();

    @Message("latest export")
    String latest_export();

    @Message("(the latest)")
    String latest();

    @Message(
            "Here stands what was read of the organization. Nothing was exported yet: export everything, or choose sections and modules below.")
    String no_export();

    @Message("You can read everything here. An operator starts exports.")
    String viewers();

    @Message("Options")
    String options();

    @Message("without the members of groups")
    String skip_group_members();

    @Message("also as Excel workbooks (.xlsx)")
    String xlsx();

    @Message(
            "Choose sections or modules; what they need is read first. The latest export has these alone then; earlier ones are kept.")
    String choose_hint();

    @Message("Choose")
    String choose();

    @Message("Module")
    String module();

    @Message("Needs")
    String needs();

    @Message("(read first)")
    String needs_first();

    @Message("Completeness")
    String completeness();

    @Message("Rows")
    String rows();

    @Message("Files")
    String files();

    @Message("Something is missing of")
    String missing();

    @Message("Report")
    String report();

    @Message("All files")
    String all_files();

    @Message("Times are those of {zone}.")
    String times(String zone);

    @Message("Being read")
    String running();

    @Message("Refresh")
    String refresh();

    @Message("Foundation")
    String section_foundation();

    @Message("People")
    String section_people();

    @Message("Locations")
    String section_locations();

    @Message("Workspaces")
    String section_workspaces();

    @Message("Numbers")
    String section_numbers();

    @Message("Queues, hunt groups, auto attendants")
    String section_queues();

    @Message("Devices")
    String section_devices();

    @Message("Routing")
    String section_routing();

    @Message("{count} modules")
    String modules(String count);

    @Message("complete")
    String complete();

    @Message("INCOMPLETE")
    String incomplete();

    @Message("part of it, complete")
    String part();

    @Message("read")
    String module_ok();

    @Message("nothing to read")
    String module_idle();

    @Message("in part")
    String module_partial();

    @Message("no permission")
    String module_forbidden();

    @Message("not found")
    String module_not_found();

    @Message("failed")
    String module_error();

    @Message("not read")
    String module_absent();

    @Message("{failed} of {expected} reads failed")
    String reads_failed(String failed, String expected);

    @Message("Read {at}: {rows} rows. {what}")
    String latest_words(String at, String rows, String what);

    @Message("Everything.")
    String what_whole();

    @Message("Only {modules}.")
    String what_part(String modules);

    @Message("Only {modules} and {more} more.")
    String what_more(String modules, long more);

    @Message("This is of another organization than that of this server.")
    String foreign();

    @Message("REHEARSAL: invented data.")
    String foreign_rehearsal();

    @Message("waits to be read alone")
    String alone_queued();

    @Message("is being read alone")
    String alone_running();

    @Message("read alone {at}: {rows} rows")
    String alone_done(String at, String rows);

    @Message("reading it alone failed {at}")
    String alone_error(String at);

    @Message("waits")
    String state_queued();

    @Message("being read")
    String state_running();

    @Message("read")
    String state_done();

    @Message("failed")
    String state_error();

    @Message("It is read when what was asked for before has been.{by}")
    String reading_queued(String by);

    @Message("It is being read, and before it what it needs.{by}")
    String reading_running(String by);

    @Message("Read alone {at}: {rows} rows.{by}")
    String reading_done(String at, String rows, String by);

    @Message("It could not be read as a whole ({at}): {error}. What an earlier reading left is as it was.{by}")
    String reading_error(String at, String error, String by);

    @Message("Asked for by {who}.")
    String asked_by(String who);

    @Message("Show what was read")
    String show_read();

    @Message("Read again")
    String read_again();

    @Message("Readings")
    String sources();

    @Message("read alone, {at}")
    String source_alone(String at);

    @Message("latest export, {at}")
    String source_latest(String at);

    @Message("export of {at}")
    String source_kept(String at);

    @Message("Something is missing here: {why}")
    String warning_incomplete(String why);

    @Message("It takes its ids from {module}, of which something is missing: some of its rows may be missing, too.")
    String warning_source(String module);

    @Message("Asked for")
    String asked_for();

    @Message("Answer")
    String answer();

    @Message("Why")
    String why();

    @Message("Tracking id")
    String tracking();

    @Message(
            "Here stand the rows of {module}. It was not read yet: read it again at the top right, or export the inventory.")
    String table_nothing(String module);

    @Message("Webex has nothing of this: no rows.")
    String table_empty();

    @Message("It could not be read: that there are no rows proves nothing.")
    String table_unread();

    @Message("Search")
    String search();

    @Message("Search")
    String search_do();

    @Message(
            "Looks in all cells and in the whole item, and for names of people, locations and workspaces. Capitals and accents make no difference.")
    String search_hint();

    @Message("Columns")
    String columns();

    @Message("With a dot: fields of the item, as Webex gives them. 24 columns at most.")
    String columns_hint();

    @Message("Show these")
    String columns_show();

    @Message("the usual ones")
    String columns_usual();

    @Message("{rows} rows")
    String counted(String rows);

    @Message("{matching} of {rows} rows")
    String counted_of(String matching, String rows);

    @Message("Download")
    String download();

    @Message("Ids and whole item")
    String ids();

    @Message("show")
    String show();

    @Message("… the rest is in the JSON download")
    String cut();

    @Message("No row has that.")
    String no_match();

    @Message("Lists")
    String lists();

    @Message("Lists that are read from Webex at once: choose one.")
    String lists_empty();

    @Message("Route groups")
    String list_routing_groups();

    @Message("Licences")
    String list_licenses();

    @Message("Ids of people")
    String list_person_ids();

    @Message("Ids of groups")
    String list_group_ids();

    @Message("Ids of locations")
    String list_location_ids();

    @Message("Ids of workspaces")
    String list_workspace_ids();

    @Message("Read from Webex {at}")
    String read_at(String at);

    @Message("Ids of this page, to be copied")
    String copy_ids();

    @Message("Webex has none.")
    String list_nothing();

    @Message("Past exports")
    String kept();

    @Message(
            "The latest {count} exports are kept here, and of each organization the newest complete one, however old. Older ones are removed by the next export.")
    String retention(long count);

    @Message("Nothing was exported yet.")
    String kept_empty();

    @Message("Read")
    String read_when();

    @Message("What")
    String what();

    @Message("something is missing of {count} modules")
    String modules_missing(String count);

    @Message("Export of {at}")
    String export_of(String at);

    @Message("File")
    String file();

    @Message("Bytes")
    String size();

    @Message("as a table")
    String as_table();

    @Message("{modules} of {all} modules, {reads} reads")
    String job_facts(String modules, String all, String reads);

    @Message("waits")
    String job_waiting();

    @Message("being read")
    String job_running();

    @Message("paused")
    String job_paused();

    @Message("stopping")
    String job_stopping();
}
