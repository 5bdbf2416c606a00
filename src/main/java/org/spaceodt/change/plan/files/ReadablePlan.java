package org.spaceodt.change.plan.files;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.plan.PlanBlocks;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.shown.PlanBlock;
import org.spaceodt.file.NewFiles;
import org.spaceodt.job.StoredPlan;

/** {@code plan.html}, which somebody can approve or print, and {@link PlanFields}, written step by step. */
public final class ReadablePlan implements AutoCloseable {
    public static final String PAGE = "plan.html";

    private final JobContext place;
    private final PlanBlocks blocks;
    private final NewFiles files;
    private final Path page;
    private final Path table;
    private final PlanFields fields;
    private final PlanContent content;

    /**
     * @param page where the page will be
     * @param table where the table of fields will be
     */
    public ReadablePlan(JobContext place, Path page, Path table) throws IOException {
        this.place = place;
        this.files = new NewFiles(place.out());
        this.blocks = new PlanBlocks(place);
        this.content = new PlanContent(place, blocks);
        this.page = files.instead(page);
        this.table = files.instead(table);
        this.fields = new PlanFields(this.table, place);
    }

    public void write(PlanRow step) throws IOException {
        PlanBlock block = blocks.of(step);
        fields.write(block);
        content.add(step, block);
    }

    /**
     * From now on they are there.
     *
     * @param plan that is kept by now
     * @param folder where they stay beyond the next plan
     */
    public void publish(StoredPlan plan, Path folder) throws IOException {
        fields.close();
        try (Writer out = Files.newBufferedWriter(page, StandardCharsets.UTF_8)) {
            place.reportPage().write(content.report(plan), place.language(), out);
        }
        files.copy(page, folder.resolve(PAGE));
        files.copy(table, folder.resolve(PlanFields.FILE));
        files.publish();
    }

    @Override
    public void close() throws IOException {
        fields.close();
        files.close();
    }
}
