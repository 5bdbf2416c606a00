package org.spaceodt.web.master;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of loaded tables. Spanish and Catalan stand in {@code messages/master_*.properties}. */
@MessageBundle("master")
public interface MasterMessages {
    @Message("Load tables")
    String title();

    @Message(
            "Three tables are loaded once; the actions of the side bar work on them. Loading one leaves the others as they are, and changes nothing in Webex.")
    String intro();

    @Message("Refresh")
    String refresh();

    @Message("Not loaded")
    String not_loaded();

    @Message("Loaded")
    String loaded();

    @Message("Rows")
    String rows();

    @Message("Columns")
    String columns();

    @Message("File")
    String file();

    @Message("Sheet")
    String sheet();

    @Message("Loaded by")
    String by();

    @Message("On")
    String at();

    @Message("Actions that work on it: {actions}")
    String used_by(String actions);

    @Message("CSV, XLSX or JSON, the columns in any order. It is read whole before it replaces anything.")
    String file_hint();

    @Message("Sheet of the workbook")
    String sheet_label();

    @Message("Only for a workbook in which several sheets have rows.")
    String sheet_hint();

    @Message("Load")
    String load();

    @Message("Replace")
    String replace();

    @Message("This table was not loaded; the one before stays.")
    String refused();

    @Message("Choose the file first.")
    String choose();

    @Message("The file cannot be loaded")
    String unusable();

    @Message("{by} changed tables or columns on {at}, after you opened this page. Nothing was loaded.")
    String conflict(String by, String at);

    @Message("Below is what is loaded now. To replace it all the same, choose your file again and press Replace.")
    String conflict_next();

    @Message("{title} is loaded. Rows: {rows}.")
    String done(String title, String rows);

    @Message("Cells that look damaged or odd: {count}. Actions refuse only the rows whose cells they read.")
    String odd(String count);

    @Message("See them in their rows")
    String see_odd();

    @Message("All rows of {title}")
    String all_of(String title);

    @Message("First rows")
    String first_rows();

    @Message("All rows")
    String all_rows();

    @Message("Row")
    String row();

    @Message("Columns that are not shown here: {count}. They are in “{link}”.")
    String more_columns(String count, String link);

    @Message("Nothing is loaded here yet. Choose the file and press Load.")
    String empty();

    @Message("Which column is which parameter")
    String mapping();

    @Message(
            "A parameter is the column of its own name unless this says otherwise. Change it on the page of an action.")
    String mapping_help();

    @Message("Said by {by} on {at}.")
    String mapped(String by, String at);

    @Message("Parameter")
    String parameter();

    @Message("Column")
    String column();

    @Message("Table")
    String table();

    @Message("How")
    String how();

    @Message("chosen")
    String chosen();

    @Message("recognised")
    String recognised();

    @Message("every table")
    String every_table();

    @Message("Every column that is read has the name of its parameter.")
    String no_mapping();

    @Message("Of the chosen columns some are not there any more")
    String mapping_faults();

    @Message("You may look at tables; loading them takes an operator.")
    String viewer();

    @Message("Columns {from} to {to} of {total}")
    String columns_range(String from, String to, String total);

    @Message("columns before")
    String columns_before();

    @Message("next columns")
    String columns_next();

    @Message("Nothing is loaded as {title}.")
    String none(String title);
}
