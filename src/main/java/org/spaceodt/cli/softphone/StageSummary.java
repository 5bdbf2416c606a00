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
import org.spaceodt.app.Messages;
import org.spaceodt.change.danger.Dangers;
import org.spaceodt.change.plan.PlanBlocks;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.PlanTotals;
import org.spaceodt.change.plan.shown.FieldLine;
import org.spaceodt.change.plan.shown.PlanBlock;
import org.spaceodt.change.plan.shown.PlanScreen;
import org.spaceodt.cli.job.PlanView;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.text.Visible;
import picocli.CommandLine.Help.Ansi;

/** What somebody reads of a stage before they decide: how many people, what changes, some of them, and what cannot be taken back. */
final class StageSummary {
    private static final int EXAMPLES = 10;
    private static final int FIELDS = 8;

    private final Action<?> action;
    private final PlanBlocks blocks;
    private final Messages messages;
    private final Ansi ansi;
    private final PlanScreen screen;
    private final PlanTotals totals = new PlanTotals();
    private final List<PlanBlock> changes = new ArrayList<>();
    private final List<PlanBlock> others = new ArrayList<>();
    private final Map<String, Integer> fields = new LinkedHashMap<>();
    private final Map<String, Integer> lost = new LinkedHashMap<>();

    StageSummary(Action<?> action, PlanBlocks blocks, Console console, Ansi ansi) {
        this.action = action;
        this.blocks = blocks;
        this.messages = console.messages();
        this.ansi = ansi;
        this.screen = PlanView.screen(console, ansi);
    }

    void add(PlanRow row) {
        totals.add(row);
        PlanBlock block = block(row);
        List<PlanBlock> to = row.mode().writes() ? changes : others;
        if (to.size() < EXAMPLES && row.mode() != PlanRow.Mode.NOTHING) {
            to.add(block);
        }
        row.input()
                .change()
                .filter(Change.Effective.class::isInstance)
                .map(Change.Effective.class::cast)
                .ifPresent(change -> {
                    block.fields().stream()
                            .map(FieldLine::label)
                            .distinct()
                            .forEach(field -> fields.merge(field, 1, Integer::sum));
                    add(change);
                });
    }

    private PlanBlock block(PlanRow row) {
        return blocks.of(row).alone();
    }

    private void add(Change.Effective change) {
        action.irreversible(change).values().stream()
                .map(why -> why.in(messages.locale()))
                .distinct()
                .forEach(why -> lost.merge(why, 1, Integer::sum));
    }

    /**
     * @param place of the stage among those of the run, from 1
     * @param of how many there are
     */
    void print(PrintWriter err, int place, int of, Dangers dangers) {
        Locale language = messages.locale();
        String id = action.description().id();
        err.println(ansi.string("@|bold "
                + messages.get(
                        "softphones.stage", place, of, id, action.description().label(language), totals.rows())
                + "|@"));
        PlanView.counts(screen, totals).forEach(err::println);
        err.println("  " + (dangers.any() ? ansi.string("@|bold,red " + dangers.line() + "|@") : dangers.line()));
        if (!fields.isEmpty()) {
            err.println("  " + messages.get("softphones.fields", most()));
        }
        List<PlanBlock> examples = new ArrayList<>(changes);
        others.stream().limit(EXAMPLES - examples.size()).forEach(examples::add);
        screen.lines(examples).forEach(err::println);
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

    /** A step of the plan, whole. */
    List<String> whole(PlanRow row) {
        return screen.lines(List.of(block(row)));
    }
}
