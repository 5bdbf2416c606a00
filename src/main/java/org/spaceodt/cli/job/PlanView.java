package org.spaceodt.cli.job;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.spaceodt.app.Messages;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.PlanTotals;
import org.spaceodt.text.Visible;
import picocli.CommandLine.Help.Ansi;

/** A plan on the screen: its first rows, those that cannot be done first of all, and how many there are of each kind. */
public final class PlanView {
    private static final int LISTED = 15;
    private static final int DETAILS = 160;

    private final Messages messages;
    private final Ansi ansi;
    private final List<PlanRow> first = new ArrayList<>();
    private final List<PlanRow> bad = new ArrayList<>();

    public PlanView(Messages messages, Ansi ansi) {
        this.messages = messages;
        this.ansi = ansi;
    }

    public void add(PlanRow row) {
        boolean isBad = row.mode() == PlanRow.Mode.REFUSED || row.mode() == PlanRow.Mode.FAILED;
        List<PlanRow> to = isBad ? bad : first;
        if (to.size() < LISTED) {
            to.add(row);
        }
    }

    public void print(PrintWriter out, PlanTotals totals) {
        first.forEach(row -> out.println(line(row)));
        bad.forEach(row -> out.println(line(row)));
        int more = totals.steps() - first.size() - bad.size();
        if (more > 0) {
            out.println(messages.get("plan.more", more));
        }
        out.println(ansi.string("@|bold " + messages.get("plan.totals", totals.rows(), totals.steps()) + "|@"));
        for (PlanRow.Mode mode : PlanRow.Mode.values()) {
            if (totals.of(mode) > 0) {
                out.println("  " + coloured(mode, 12) + String.format("%,8d", totals.of(mode)));
            }
        }
        out.flush();
    }

    private String line(PlanRow row) {
        String details = row.details().replaceAll("\\s+", " ");
        String shortened = details.length() > DETAILS ? details.substring(0, DETAILS - 1) + "…" : details;
        return coloured(row.mode(), 12)
                + Visible.of(String.format("%-6s %-28s ", row.row(), row.key())
                        + (row.stage().isEmpty() ? "" : String.format("%-22s ", row.stage()))
                        + shortened);
    }

    private String coloured(PlanRow.Mode mode, int width) {
        String colour =
                switch (mode) {
                    case CREATE -> "green";
                    case UPDATE -> "cyan";
                    case REMOVE -> "magenta";
                    case NOTHING -> "faint";
                    case REFUSED, FAILED -> "red";
                    case LATER -> "yellow";
                };
        return ansi.string(
                "@|" + colour + " " + String.format("%-" + width + "s", messages.get("plan.mode." + mode.id())) + "|@");
    }

    /** The files that hold all of it. */
    public static void files(PrintWriter out, Messages messages, List<Path> files) {
        for (Path file : files) {
            out.println(messages.get("plan.file", file.toString()));
        }
    }
}
