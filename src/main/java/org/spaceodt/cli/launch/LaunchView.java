package org.spaceodt.cli.launch;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spaceodt.app.Messages;
import org.spaceodt.change.launch.StepEnd;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.text.Visible;
import picocli.CommandLine.Help.Ansi;

/** Actions and what became of them, as a table. */
final class LaunchView {
    private static final int DETAILS = 160;
    private static final String NONE = "—";

    private final PrintWriter out;
    private final Ansi ansi;
    private final Messages messages;
    private boolean begun;

    LaunchView(PrintWriter out, Ansi ansi, Messages messages) {
        this.out = out;
        this.ansi = ansi;
        this.messages = messages;
    }

    void print(StepEnd step) {
        if (!begun) {
            begun = true;
            out.println(ansi.string("@|bold "
                    + columns(column("action"), column("status"), column("httpStatus"), column("row"), column("key"))
                    + "|@"));
        }
        for (StepEnd.Line line : step.lines()) {
            String text = line.details().replaceAll("\\s+", " ");
            out.println(Visible.of(columns(
                            step.action(),
                            status(line.status()),
                            line.httpStatus() == 0 ? NONE : String.valueOf(line.httpStatus()),
                            line.row() == 0 ? NONE : String.valueOf(line.row()),
                            line.key())
                    + (text.length() > DETAILS ? text.substring(0, DETAILS - 1) + "…" : text)));
        }
        if (step.lines().isEmpty()
                || step.counts().values().stream().mapToInt(Integer::intValue).sum() != 1) {
            out.println(step.action() + ": " + counts(step));
        }
        step.plan()
                .flatMap(SavedPlan::dangers)
                .ifPresent(dangers -> out.println(step.action() + ": " + dangers.line()));
        step.jobId().ifPresent(id -> out.println(messages.get("jobs.made", id)));
        out.flush();
    }

    private static String columns(String action, String status, String httpStatus, String row, String key) {
        return String.format("%-48s %-10s %-12s %-6s %-28s ", action, status, httpStatus, row, key);
    }

    private String column(String name) {
        return messages.get("launch.column." + name);
    }

    /** In words; files have the code. */
    private String status(String code) {
        return messages.find("launch.status." + code).orElse(code);
    }

    private String counts(StepEnd step) {
        return step.counts().entrySet().stream()
                .map(one -> status(one.getKey()) + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    /** @param toApply how that is done which was only planned; empty when it was done */
    void end(List<StepEnd> steps, Optional<String> toApply) {
        long bad = steps.stream().filter(step -> !step.good()).count();
        out.println(ansi.string("@|bold " + messages.get("launch.end", steps.size(), bad) + "|@"));
        toApply.ifPresent(
                how -> out.println(ansi.string("@|bold " + messages.get("plan.nothingWritten") + "|@ ") + how));
        out.flush();
    }
}
