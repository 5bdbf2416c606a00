package org.spaceodt.web.location;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the screens of locations. */
@MessageBundle("location")
public interface LocationMessages {
    @Message("Locations")
    String where();

    @Message("Create and enable locations")
    String title_create();

    @Message("Location ids")
    String title_ids();

    @Message("Route groups")
    String title_routes();

    @Message("Configure PSTN")
    String title_pstn();

    @Message("Add numbers")
    String title_numbers();

    @Message(
            "Create locations, or change what a row gives of one that is there; or enable those that are there for Webex Calling.")
    String help_create();

    @Message("Connect locations to the telephone network through a route group. It comes before numbers.")
    String help_pstn();

    @Message("Add numbers to locations, switched off (INACTIVE). The location needs its PSTN connection first.")
    String help_numbers();

    @Message("A table")
    String by_table();

    @Message("One location")
    String by_form();

    @Message("File")
    String file();

    @Message("CSV, Excel (.xlsx) or JSON. It is shown with all its faults before anything is done.")
    String file_hint();

    @Message("What is done with each row")
    String what();

    @Message("Create it, or change what the row gives")
    String what_create();

    @Message("Enable one that is there for Webex Calling")
    String what_enable();

    @Message("Upload and look at it")
    String upload();

    @Message("See the plan")
    String plan();

    @Message("Create the job without a plan")
    String job();

    @Message("The plan shows what would change. Nothing is written before you apply it.")
    String plan_hint();

    @Message("The job waits until you start it.")
    String job_hint();

    @Message("Columns of the table")
    String columns();

    @Message("optional")
    String optional();

    @Message(
            "The columns that are needed to create a location. One that is there needs its name, or its id, and what is to change.")
    String columns_create();

    @Message("Ours, {organization}, unless you say another.")
    String org_hint(String organization);

    @Message("choose one")
    String choose();

    @Message("There are none, or too many, to choose from: write its name or its id.")
    String too_many();

    @Message(
            "Numbers separated by blanks, commas or lines. Internal numbers of the house, such as +3451xxxxxxx, are allowed.")
    String numbers_hint();

    @Message("They are added as INACTIVE: nobody is called on them before somebody activates them.")
    String inactive();

    @Message("Expected here: {name}.")
    String route_expected(String name);

    @Message("You chose another route group than {name}, which is expected here. If you mean it, go on; else go back.")
    String route_other(String name);

    @Message("No route group is called {name}, which is expected here.")
    String route_missing(String name);

    @Message(
            "There are other route groups: one of the test tenant in production, or the other way round, sends calls to the wrong place.")
    String route_warning();

    @Message("expected")
    String expected();

    @Message("another")
    String another();

    @Message("You may look, and change nothing: that takes an operator.")
    String read_only();

    @Message("Table")
    String step_table();

    @Message("Columns and faults")
    String step_faults();

    @Message("Plan")
    String step_plan();

    @Message("Apply")
    String step_apply();

    @Message("Result")
    String step_result();

    @Message("Another table")
    String again();

    @Message("These locations have no PSTN connection: {names}. Numbers need it.")
    String no_pstn(String names);

    @Message("Configure PSTN first.")
    String no_pstn_next();

    @Message("Jobs of the past")
    String past();

    @Message("No job of this kind yet. The first one will be here, with its result.")
    String no_jobs();

    @Message("Job")
    String job_head();

    @Message("What")
    String what_head();

    @Message("State")
    String state();

    @Message("Rows")
    String rows();

    @Message("Made")
    String made();

    @Message("by")
    String by();

    @Message("Result")
    String result();

    @Message("Organization")
    String organization();

    @Message("Its id. Another is possible if the token may see it.")
    String organization_hint();

    @Message("Search")
    String search();

    @Message("Part of a name or of an id.")
    String search_hint();

    @Message("Show")
    String show();

    @Message("Name")
    String name();

    @Message("Id")
    String id();

    @Message("Time zone")
    String time_zone();

    @Message("Language")
    String preferred_language();

    @Message("Next step")
    String next();

    @Message("PSTN")
    String to_pstn();

    @Message("Numbers")
    String to_numbers();

    @Message("All as CSV")
    String csv();

    @Message("No location fits. Change the search, or create one.")
    String no_location();

    @Message("No route group fits. Route groups are made in Control Hub, under Calling, Call routing.")
    String no_route();

    @Message("The setting {setting} names the expected route group; without it nobody is warned.")
    String route_setting(String setting);

    @Message("Result of {source}")
    String title_result(String source);

    @Message("Job and progress")
    String to_job();

    @Message("Read again")
    String refresh();

    @Message("What went wrong")
    String problems();

    @Message("Row")
    String row();

    @Message("What was changed")
    String details();

    @Message("Final state in Webex, as it was read back")
    String remote();

    @Message("Of the rows on this page.")
    String remote_hint();

    @Message("What the API answers")
    String answer();

    @Message("No row has a result yet.")
    String no_rows();

    @Message("{percent} % of the rows have ended")
    String percent(int percent);

    @Message("as they were to be")
    String count_good();

    @Message("not done")
    String count_bad();

    @Message("perhaps written")
    String count_perhaps();

    @Message("not done yet")
    String count_waiting();

    @Message("With a route group the location is enabled for Webex Calling, and connected, in the same job.")
    String route_hint();

    @Message("The number of the location: it is added, and others see it when it calls.")
    String main_number_hint();

    @Message("What may be called from the location, where nobody says otherwise.")
    String profile_hint();
}
