package org.spaceodt.change.plan.files;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.job.RowPlace;
import org.spaceodt.change.plan.PlanBlocks;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.report.RedactedReport;
import org.spaceodt.file.NewFiles;
import org.spaceodt.text.page.Pseudonyms;

/** The page about a plan that is kept, for who is not of the house. */
public final class RedactedPlan {
    private RedactedPlan() {}

    /**
     * @param page the page about the plan: this one is beside it
     * @return where it is
     */
    public static Path beside(Path page, SavedPlan plan, JobContext place) throws IOException {
        Path file = page.resolveSibling(page.getFileName().toString().replaceFirst("\\.html$", "_redacted.html"));
        Pseudonyms hidden = new Pseudonyms(place.language());
        PlanBlocks blocks = new PlanBlocks(place, hidden::value);
        PlanContent content = new PlanContent(place, blocks);
        plan.each(step -> {
            // First of all: what a row is about has a token that says so.
            hidden.name(RedactedReport.kind(RowPlace.kind(plan.head().subject())), step.key());
            content.add(step, blocks.of(step));
        });
        try (NewFiles files = new NewFiles(place.out())) {
            try (Writer out = Files.newBufferedWriter(files.instead(file), StandardCharsets.UTF_8)) {
                place.reportPage()
                        .write(new RedactedReport(hidden).of(content.report(plan.stored())), place.language(), out);
            }
            files.publish();
        }
        return file;
    }
}
