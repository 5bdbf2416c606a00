package org.spaceodt.cli.softphone;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.action.Difference;
import org.spaceodt.app.Messages;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.PlanTotals;
import org.spaceodt.text.Visible;
import picocli.CommandLine.Help.Ansi;

/** What somebody reads of a stage before they decide: how many people, what changes, some of them, and what cannot be taken back. */
final class StageSummary {
    private static final int EXAMPLES = 10;
    private static final int FIELDS = 8;
    private static final int DETAILS = 160;

    private final Action<?> action;
    private final Messages messages;
    private final Ansi ansi;
    private final PlanTotals totals = new PlanTotals();
    private final List<PlanRow> changes = new ArrayList<>();
    private final List<PlanRow> others = new ArrayList<>();
    private final Map<String, Integer> fields = new LinkedHashMap<>();
    private final Map<String, Integer> lost = new LinkedHashMap<>();

    StageSummary(Action<?> action, Messages messages, Ansi ansi) {
        this.action = action;
        this.messages = messages;
        this.ansi = ansi;
    }

    void add(PlanRow row) {
        totals.add(row);
        List<PlanRow> to = row.mode().writes() ? changes : others;
        if (to.size() < EXAMPLES && row.mode() != PlanRow.Mode.NOTHING) {
            to.add(row);
        }
        row.input()
                .change()
                .filter(Change.Effective.class::isInstance)
                .map(Change.Effective.class::cast)
                .ifPresent(this::add);
    }

    private void add(Change.Effective change) {
        change.differences().stream().map(Difference::field).forEach(field -> fields.merge(field, 1, Integer::sum));
        action.irreversible(change).values().stream()
                .map(why -> why.in(messages.locale()))
                .distinct()
                .forEach(why -> lost.merge(why, 1, Integer::sum));
    }

    /**
     * @param place of the stage among those of the run, from 1
     * @param of how many there are
     */
    void print(PrintWriter err, int place, int of) {
        Locale language = messages.locale();
        String id = action.description().id();
        err.println(ansi.string("@|bold "
                + messages.get(
                        "softphones.stage", place, of, id, action.description().label(language), totals.rows())
                + "|@"));
        for (PlanRow.Mode mode : PlanRow.Mode.values()) {
            if (totals.of(mode) > 0) {
                err.println(String.format(
                        language, "  %-12s %,8d", messages.get("plan.mode." + mode.id()), totals.of(mode)));
            }
        }
        if (!fields.isEmpty()) {
            err.println("  " + messages.get("softphones.fields", most()));
        }
        List<PlanRow> examples = new ArrayList<>(changes);
        others.stream().limit(EXAMPLES - examples.size()).forEach(examples::add);
        examples.forEach(row -> err.println(line(row)));
        if (lost.isEmpty()) {
            err.println("  " + messages.get("softphones.undo." + action.undo()));
        }
        lost.forEach((why, people) -> err.println("  " + messages.get("softphones.lost", Visible.of(why), people)));
        err.flush();
    }

    private String most() {
        String some = fields.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(FIELDS)
                .map(field -> field.getKey() + " " + field.getValue())
                .collect(Collectors.joining(", "));
        return fields.size() > FIELDS ? some + ", …" : some;
    }

    /** A step of the plan, on one line. */
    String line(PlanRow row) {
        String details = row.details().replaceAll("\\s+", " ");
        String shortened = details.length() > DETAILS ? details.substring(0, DETAILS - 1) + "…" : details;
        return "  " + Visible.of(String.format("%-6s %-32s %-10s %s", row.row(), row.key(), mode(row), shortened));
    }

    private String mode(PlanRow row) {
        return messages.get("plan.mode." + row.mode().id());
    }

    /** The same, whole. */
    String whole(PlanRow row) {
        return "  "
                + Visible.of(row.row() + "  " + row.key() + "  " + mode(row) + "  "
                        + row.details().replaceAll("\\s+", " "));
    }
}
