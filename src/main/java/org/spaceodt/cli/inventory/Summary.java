package org.spaceodt.cli.inventory;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.spaceodt.app.Messages;
import org.spaceodt.inventory.ExportResult;
import org.spaceodt.inventory.files.ModuleStatus;

/** What stdout says at the end. The last line is the path of the report, else of the export. */
final class Summary {
    private static final int LISTED = 15;

    private final ExportResult result;
    private final Messages messages;

    private Summary(ExportResult result, Messages messages) {
        this.result = result;
        this.messages = messages;
    }

    static Summary of(ExportResult result, Messages messages) {
        return new Summary(result, messages);
    }

    private String module(ModuleStatus module) {
        return messages.get(
                "summary.module",
                module.name(),
                module.result(),
                module.failed(),
                module.expected(),
                module.count(),
                module.error());
    }

    /** @param organization its name */
    void print(PrintWriter out, String organization) {
        List<ModuleStatus> incomplete = result.incomplete();
        out.println(
                result.isComplete()
                        ? messages.get(
                                "summary.complete",
                                organization,
                                result.modules().size())
                        : messages.get(
                                "summary.incomplete",
                                organization,
                                incomplete.size(),
                                result.modules().size()));
        result.stopped().ifPresent(reason -> out.println(messages.get("summary.stopped", reason)));
        double seconds = Math.max(0.001, result.elapsed().toMillis() / 1000.0);
        out.println(messages.get(
                "summary.figures",
                result.rows(),
                result.traffic().requests(),
                seconds,
                Math.round(result.traffic().requests() / seconds),
                result.traffic().retries(),
                result.traffic().refused()));
        List<ModuleStatus> withFailures = incomplete.stream()
                .filter(module -> module.failed() > 0 || module.count() > 0)
                .toList();
        withFailures.stream().limit(LISTED).forEach(module -> out.println(module(module)));
        int others = incomplete.size() - Math.min(LISTED, withFailures.size());
        if (others > 0) {
            out.println(messages.get("summary.others", others));
        }
        if (!incomplete.isEmpty()) {
            out.println(messages.get(
                    "summary.failures", result.exports().resolve("failures.csv").toString()));
        }
        if (result.notes() > 0) {
            out.println(messages.get(
                    "summary.notes",
                    result.notes(),
                    result.exports().resolve("notes.csv").toString()));
        }
        if (result.notAsked() > 0) {
            out.println(messages.get("summary.part", result.notAsked()));
        }
        Path exports = result.exports();
        out.println(messages.get("summary.exports", exports.toString()));
        result.report().ifPresent(report -> out.println(messages.get("summary.report", report.toString())));
        out.flush();
    }
}
