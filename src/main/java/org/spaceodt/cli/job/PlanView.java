package org.spaceodt.cli.job;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.spaceodt.app.Messages;
import org.spaceodt.change.plan.PlanBlocks;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.PlanTotals;
import org.spaceodt.change.plan.shown.PlanBlock;
import org.spaceodt.change.plan.shown.PlanMark;
import org.spaceodt.change.plan.shown.PlanScreen;
import org.spaceodt.cli.terminal.Console;
import picocli.CommandLine.Help.Ansi;

/**
 * A plan on the screen: its first blocks, those that cannot be done last of all, and how many there are of each kind. What stays
 * as it is, is shown only where there is room.
 */
public final class PlanView {
    private static final int LISTED = 15;

    private final PlanBlocks blocks;
    private final Messages messages;
    private final Ansi ansi;
    private final PlanScreen screen;
    private final List<PlanBlock> first = new ArrayList<>();
    private final List<PlanBlock> same = new ArrayList<>();
    private final List<PlanBlock> bad = new ArrayList<>();

    public PlanView(PlanBlocks blocks, Console console, Ansi ansi) {
        this.blocks = blocks;
        this.messages = console.messages();
        this.ansi = ansi;
        this.screen = screen(console, ansi);
    }

    /** As wide as the terminal, in its colours. */
    public static PlanScreen screen(Console console, Ansi ansi) {
        return new PlanScreen(console.messages().locale(), console.terminal().size()[1], new Colours(ansi));
    }

    /** A colour never says what no sign says. */
    private record Colours(Ansi ansi) implements PlanScreen.Paint {
        @Override
        public String mark(PlanMark mark, String text) {
            String colour =
                    switch (mark) {
                        case CREATE -> "green";
                        case UPDATE, LATER -> "yellow";
                        case NOTHING -> "faint";
                        case REMOVE, REFUSED, FAILED -> "red";
                    };
            return painted(colour, text);
        }

        @Override
        public String head(String text) {
            return painted("bold", text);
        }

        /** Not as picocli's markup, which the text might be, too. */
        private String painted(String how, String text) {
            return ansi.enabled()
                    ? Ansi.Style.on(Ansi.Style.parse(how)) + text + Ansi.Style.off(Ansi.Style.parse(how))
                    : text;
        }
    }

    public void add(PlanRow row) {
        PlanMark mark = PlanMark.valueOf(row.mode().name());
        List<PlanBlock> to = mark.isBad() ? bad : mark == PlanMark.NOTHING ? same : first;
        if (to.size() < LISTED) {
            to.add(blocks.of(row));
        }
    }

    public void print(PrintWriter out, PlanTotals totals) {
        List<PlanBlock> shown = new ArrayList<>(first);
        same.stream().limit(LISTED - first.size()).forEach(shown::add);
        screen.lines(shown).forEach(out::println);
        screen.lines(bad).forEach(out::println);
        int more = totals.steps() - shown.size() - bad.size();
        if (more > 0) {
            out.println(messages.get("plan.more", more));
        }
        out.println(ansi.string("@|bold " + messages.get("plan.totals", totals.rows(), totals.steps()) + "|@"));
        counts(screen, totals).forEach(out::println);
        out.flush();
    }

    /** How many steps there are of each kind. */
    public static List<String> counts(PlanScreen screen, PlanTotals totals) {
        Map<PlanMark, Integer> counts = new EnumMap<>(PlanMark.class);
        for (PlanRow.Mode mode : PlanRow.Mode.values()) {
            counts.put(PlanMark.valueOf(mode.name()), totals.of(mode));
        }
        return screen.totals(counts);
    }

    /** The files that hold all of it. */
    public static void files(PrintWriter out, Messages messages, List<Path> files) {
        for (Path file : files) {
            out.println(messages.get("plan.file", file.toString()));
        }
    }
}
