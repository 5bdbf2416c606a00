package org.spaceodt.web.part;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the parts. Spanish and Catalan stand in {@code messages/part_*.properties}. */
@MessageBundle("part")
public interface PartMessages {
    @Message("field")
    String field();

    @Message("nothing")
    String nothing();

    @Message("Show the values")
    String show_values();

    @Message("Show")
    String show();

    @Message("Progress")
    String progress();

    @Message("Number of rows")
    String rows();

    @Message("Type the number of rows to apply this. Anything else writes nothing.")
    String rows_hint();

    @Message("No, go back")
    String no();
}
