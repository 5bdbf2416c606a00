package org.spaceodt.change.softphone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.spaceodt.action.Catalogue;
import org.spaceodt.file.MissingFiles;
import org.spaceodt.file.OutDir;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.sheet.RowsForPeople;
import org.spaceodt.sheet.Template;

/** The files that an operator fills in before a run, made where they are missing; one that is there is never touched. */
public final class SoftphoneTemplates {
    static final String INPUT = "input_softphones.csv";
    private static final String EXPLAINED = "input_softphones.explained.csv";
    private static final String DECISIONS = "decisions.sample.json";

    private final OutDir out;
    private final Path folder;
    private final SoftphoneColumns columns;
    private final Locale language;

    /** @param outDir the files are in {@code v2} in it */
    public SoftphoneTemplates(Path outDir, Catalogue catalogue, Locale language) {
        this.out = OutDir.at(outDir);
        this.folder = outDir.resolve("v2");
        this.columns = SoftphoneColumns.of(catalogue);
        this.language = language;
    }

    /** Where they are. */
    public Path folder() {
        return folder;
    }

    /** The table: a workbook only where that alone is there. */
    public Path input() {
        Path csv = folder.resolve(INPUT);
        Path workbook = folder.resolve(RowsForPeople.name(INPUT, true));
        return !Files.exists(csv) && Files.exists(workbook) ? workbook : csv;
    }

    /** What holds for all rows. */
    public Path policy() {
        return folder.resolve(SoftphonePolicy.FILE);
    }

    /** @return those that were missing */
    public List<Path> create() throws IOException {
        return create(input(), List.of(), SoftphoneColumns.TEMPLATE);
    }

    /**
     * The same with a table of all columns and a row that explains them; beside the table, where there is one.
     *
     * @param workbook whether the table is one, not CSV
     * @return those that were made
     */
    public List<Path> explained(boolean workbook) throws IOException {
        boolean there = Files.exists(input());
        Path table = folder.resolve(RowsForPeople.name(there ? EXPLAINED : INPUT, workbook));
        out.folder(folder);
        if (there) {
            out.check(table);
            // Nobody's work: it is made anew with the columns of today.
            Files.deleteIfExists(table);
            Files.deleteIfExists(table.resolveSibling(
                    RowsForPeople.otherName(table.getFileName().toString())));
        }
        return create(
                table, new Explanations(columns).row(language), columns.shape().names());
    }

    private List<Path> create(Path table, List<String> explanations, List<String> header) throws IOException {
        out.folder(folder);
        MissingFiles files = new MissingFiles(out);
        files.make(table, file -> table(file, header, explanations));
        files.make(policy(), policyText());
        files.make(folder.resolve(DECISIONS), decisionsText());
        return files.made();
    }

    private void table(Path file, List<String> header, List<String> explanations) throws IOException {
        char separator = Template.separatorFor(language);
        String name = file.getFileName().toString();
        try (RowsForPeople rows = RowsForPeople.create(file, name, header, separator, StandardOpenOption.CREATE_NEW)) {
            if (!explanations.isEmpty()) {
                rows.write(explanations);
            }
        }
    }

    private static String policyText() throws IOException {
        ObjectNode policy = JsonFormat.MAPPER.createObjectNode();
        Arrays.stream(SoftphonePolicy.Block.values()).forEach(block -> policy.putObject(block.key()));
        return text(policy);
    }

    private static String decisionsText() throws IOException {
        ObjectNode decisions = JsonFormat.MAPPER.createObjectNode();
        SoftphoneStage.ids().forEach(stage -> decisions.put(stage, "yes"));
        return text(decisions);
    }

    private static String text(ObjectNode node) throws IOException {
        return JsonFormat.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    }
}
