package org.spaceodt.web.table;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about uploaded tables. */
@MessageBundle("table")
public interface TableMessages {
    @Message("Faults in this table: {count}. Nothing was changed.")
    String faults(String count);

    @Message("Faults in this table: {count}. Those rows are left out.")
    String faults_left_out(String count);

    @Message("Row {number}")
    String row(int number);

    @Message("Row")
    String row_head();

    @Message("and {count} more")
    String more(String count);

    @Message("All rows")
    String all_rows();

    @Message("With faults")
    String faulty_rows();

    @Message("Left out by the column selected: {count}")
    String left_out(int count);

    @Message("Which rows are shown")
    String choice();

    @Message("The table as it was understood")
    String caption();

    @Message("No row to show.")
    String none();

    @Message("Columns")
    String columns();

    @Message("Columns {from} to {to} of {total}")
    String columns_range(String from, String to, String total);

    @Message("in the file: {heading}")
    String in_file(String heading);

    @Message("Columns that nobody reads")
    String unread();

    @Message("Odd, but no obstacle")
    String warnings();

    @Message("Write all faults to files")
    String write_faults();

    @Message("All faults as files")
    String files();

    @Message("How this table is read")
    String how();

    @Message("Where a column of yours is called otherwise, write its name beside ours. The rest is found by itself.")
    String how_hint();

    @Message("Our column")
    String ours();

    @Message("Your column")
    String theirs();

    @Message("Your column for {column}")
    String theirs_for(String column);

    @Message("Read now")
    String read_now();

    @Message("none")
    String not_there();

    @Message("Country of numbers without +")
    String country();

    @Message("Two letters, such as ES.")
    String country_hint();

    @Message("Sheet of the workbook")
    String sheet();

    @Message("Only if more than one sheet has rows.")
    String sheet_hint();

    @Message("Columns in which every text is meant")
    String accept();

    @Message("Their names, separated by commas. Texts such as NULL or None are not asked about there.")
    String accept_hint();

    @Message("Leave bad rows out, and go on with the good ones")
    String skip_bad();

    @Message("Mapping that is kept")
    String kept();

    @Message("no mapping")
    String no_mapping();

    @Message("Keep these columns as")
    String keep();

    @Message("A name of letters, digits, - and _. It can be used again with any table.")
    String keep_hint();

    @Message("Read the table so")
    String read_so();
}
