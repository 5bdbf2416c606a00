package org.spaceodt.cli.screen;

import io.quarkus.logging.LoggingFilter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.spaceodt.app.watch.LogText;
import org.spaceodt.text.Visible;

/**
 * Lines of the log on the console, where a message may repeat what Webex, a table or a database said: what a terminal would obey can be
 * seen, and what looks like a secret cannot.
 */
@LoggingFilter(name = "visible")
public final class LoggedLines implements Filter {
    private final LogText said = new LogText();

    @Override
    public boolean isLoggable(LogRecord line) {
        ExtLogRecord record = ExtLogRecord.wrap(line);
        String text = record.getFormattedMessage() + trace(line.getThrown());
        String visible = Visible.inLines(said.of(text));
        if (!visible.equals(text)) {
            record.setMessage(visible, ExtLogRecord.FormatStyle.NO_FORMAT);
            record.setThrown(null);
        }
        return true;
    }

    private static String trace(Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return System.lineSeparator() + trace;
    }
}
