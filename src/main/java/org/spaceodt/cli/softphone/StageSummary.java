package org.spaceodt.cli.softphone;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.spaceodt.action.Action;
import org.spaceodt.app.Messages;
import org.spaceodt.app.told.StageTally;
import org.spaceodt.change.danger.Dangers;
import org.spaceodt.change.plan.PlanBlocks;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.shown.PlanBlock;
import org.spaceodt.change.plan.shown.PlanScreen;
import org.spaceodt.cli.job.PlanView;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.text.Visible;
import picocli.CommandLine.Help.Ansi;

/** What somebody reads of a stage before they decide: how many people, what changes, some of them, and what cannot be taken back. */
final class StageSummary {
    private final Action<?> action;
    private final Messages messages;
    private final Ansi ansi;
    private final PlanScreen screen;
    private final StageTally tally;
    /** The step that was shown last. */
    private PlanBlock last;

    StageSummary(Action<?> action, PlanBlocks blocks, Console console, Ansi ansi) {
        this.action = action;
        this.messages = console.messages();
        this.ansi = ansi;
        this.screen = PlanView.screen(console, ansi);
        this.tally = new StageTally(action, blocks, messages.locale());
    }

    void add(PlanRow row) {
        tally.add(row);
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
                        "softphones.stage",
                        place,
                        of,
                        id,
                        action.description().label(language),
                        tally.totals().rows())
                + "|@"));
        PlanView.counts(screen, tally.totals()).forEach(err::println);
        err.println("  " + (dangers.any() ? ansi.string("@|bold,red " + dangers.line() + "|@") : dangers.line()));
        if (!tally.fields().isEmpty()) {
            err.println("  " + messages.get("softphones.fields", most()));
        }
        screen.lines(tally.examples()).forEach(err::println);
        if (tally.lost().isEmpty()) {
            err.println("  " + messages.get("softphones.undo." + action.undo()));
        }
        tally.lost()
                .forEach((why, people) -> err.println("  " + messages.get("softphones.lost", Visible.of(why), people)));
        err.flush();
    }

    private String most() {
        String some = tally.fields().stream()
                .map(field -> field.getKey() + " " + field.getValue())
                .collect(Collectors.joining(", "));
        return tally.hasMoreFields() ? some + ", …" : some;
    }

    /** A step of the plan, whole; below the one before where that is at the same place. */
    List<String> whole(PlanRow row) {
        PlanBlock before = last;
        last = tally.block(row);
        if (before == null || !before.place().equals(last.place())) {
            return screen.lines(List.of(last));
        }
        List<String> both = screen.lines(List.of(before, last));
        return both.subList(screen.lines(List.of(before)).size(), both.size());
    }
}
