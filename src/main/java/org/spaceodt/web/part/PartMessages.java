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

    @Message("When")
    String when();

    @Message("Now")
    String now();

    @Message("In a window")
    String in_a_window();

    @Message("From")
    String start_at();

    @Message("To")
    String stop_at();

    @Message("Time zone")
    String zone();

    @Message(
            "22:00 to 06:00 comes every night until the job is done. A date makes it one stretch: 2026-12-01T22:00. Nothing begins after the end; what is in progress finishes.")
    String window_hint();

    @Message("You planned this. On this server what one person planned another applies: send them this address.")
    String second_own();

    @Message("Address to send")
    String second_link();

    @Message("No, go back")
    String no();
}
