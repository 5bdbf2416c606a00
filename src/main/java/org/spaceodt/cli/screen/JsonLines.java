package org.spaceodt.cli.screen;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.spaceodt.json.JsonFormat;

/**
 * Words to people as a program that collects logs wants them: each line an object with the fields that lines of the log have. A line is
 * written when it has ended; the last at the end.
 */
public final class JsonLines extends TextFilter {
    private static final String LOGGER = "space-odt";

    private final StringBuilder line = new StringBuilder();

    private JsonLines(Writer out) {
        super(out);
    }

    public static PrintWriter over(PrintWriter out) {
        return new PrintWriter(new JsonLines(out), true);
    }

    @Override
    public void write(String text, int from, int count) throws IOException {
        for (int at = from; at < from + count; at++) {
            if (text.charAt(at) == '\n') {
                end();
            } else if (text.charAt(at) != '\r') {
                line.append(text.charAt(at));
            }
        }
    }

    private void end() throws IOException {
        if (!line.toString().isBlank()) {
            out.write(JsonFormat.MAPPER
                            .createObjectNode()
                            .put("timestamp", OffsetDateTime.now().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME))
                            .put("loggerName", LOGGER)
                            .put("level", "INFO")
                            .put("message", line.toString())
                    + "\n");
            out.flush();
        }
        line.setLength(0);
    }

    @Override
    public void close() throws IOException {
        end();
        super.close();
    }
}
