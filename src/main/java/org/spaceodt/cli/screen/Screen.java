package org.spaceodt.cli.screen;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spaceodt.text.Visible;

/**
 * The one way to the terminal, and to whoever reads the output in its place. What a terminal would obey is written so that it can be seen,
 * whoever wrote it: names in Webex, cells, options, names of files, libraries. Only our own colours and moves of the cursor
 * pass, and only to who can show them.
 */
public final class Screen extends TextFilter {
    /** Colours; the line above, the rest of a line or of the screen; the start of the line before one of these. Ends of lines of Windows. */
    private static final Pattern OURS = Pattern.compile("\u001b\\[[0-9;]{0,12}m|\r?\u001b\\[(?:[0-9]{1,4}A|[JK])|\r\n");

    private final BooleanSupplier obeys;

    private Screen(Writer out, BooleanSupplier obeys) {
        super(out);
        this.obeys = obeys;
    }

    /** @param obeys whether there is a terminal that understands colours and moves; asked only when there are some */
    public static PrintWriter over(PrintWriter out, BooleanSupplier obeys) {
        return out instanceof Printer ? out : new Printer(new Screen(out, obeys));
    }

    /** What comes out of one needs no other. */
    private static final class Printer extends PrintWriter {
        Printer(Screen screen) {
            super(screen, true);
        }
    }

    /** A sequence of ours comes in one piece. */
    @Override
    public void write(String text, int from, int count) throws IOException {
        String piece = text.substring(from, from + count);
        // Each row of a file ends so.
        String said = piece.endsWith("\r\n") ? piece.substring(0, piece.length() - 2) : piece;
        out.write(Visible.inLines(said).equals(said) ? piece : withOurs(piece));
    }

    private String withOurs(String piece) {
        StringBuilder shown = new StringBuilder(piece.length() + 16);
        Matcher ours = OURS.matcher(piece);
        int end = 0;
        while (ours.find()) {
            if (ours.group().equals("\r\n") || obeys.getAsBoolean()) {
                shown.append(Visible.inLines(piece.substring(end, ours.start())))
                        .append(ours.group());
                end = ours.end();
            }
        }
        return shown.append(Visible.inLines(piece.substring(end))).toString();
    }
}
