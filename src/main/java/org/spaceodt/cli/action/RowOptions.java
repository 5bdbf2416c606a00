package org.spaceodt.cli.action;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.action.Description;
import org.spaceodt.app.GivenFile;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.launch.DomainFiles;
import org.spaceodt.cli.terminal.CountryOption;
import org.spaceodt.cli.terminal.LeaveOptions;
import org.spaceodt.cli.terminal.Refusals;
import org.spaceodt.sheet.source.Source;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the rows of an action come from. */
class RowOptions {

    @Option(
            names = {"-p", "--param"},
            paramLabel = "NAME=VALUE")
    Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--csv", paramLabel = "FILE")
    Path csv;

    @Option(names = "--input-dir", paramLabel = "DIR")
    Path inputDir;

    @Mixin
    MapOptions mapping = new MapOptions();

    @Mixin
    CountryOption country = new CountryOption();

    @Mixin
    LeaveOptions leave = new LeaveOptions();

    @Option(names = "--row", paramLabel = "N")
    Set<Integer> rows = new HashSet<>();

    /**
     * @param source what the rows are called
     * @param table the file that they are in; empty for one row of values alone
     * @param general the file with what holds for all; empty for none
     */
    record Chosen(GivenRows rows, String source, Optional<Path> table, Optional<Path> general) {
        Chosen inCountry(Optional<String> country) {
            return new Chosen(rows.inCountry(country), source, table, general);
        }

        Chosen only(Set<Integer> others) {
            return new Chosen(rows.onlyRows(others), source, table, general);
        }
    }

    boolean isGiven() {
        return csv != null
                || inputDir != null
                || !values.isEmpty()
                || !rows.isEmpty()
                || mapping.isGiven()
                || leave.isGiven()
                || country.isGiven();
    }

    /** @throws UsageError when there is nothing to read, or it is not clear what */
    Chosen choose(Description action, Path out, Messages messages) throws UsageError {
        if (csv != null && inputDir != null) {
            throw new UsageError(messages.get("action.oneInput"));
        }
        try {
            if (inputDir != null) {
                return ofFolder(action, out, messages);
            }
            if (csv != null) {
                GivenFile.require(csv, messages);
                return chosen(
                        Optional.of(csv), Optional.empty(), csv.getFileName().toString(), out, messages);
            }
            if (values.isEmpty()) {
                throw new UsageError(messages.get("action.noInput", action.id()));
            }
            return chosen(Optional.empty(), Optional.empty(), "-p", out, messages);
        } catch (IOException e) {
            throw new UsageError(messages.get("action.unreadable", Refusals.inWords(e, messages)));
        }
    }

    private Chosen ofFolder(Description action, Path out, Messages messages) throws IOException, UsageError {
        if (!Files.isDirectory(inputDir)) {
            throw new UsageError(messages.get("action.noFolder", inputDir.toString()));
        }
        DomainFiles files = new DomainFiles(inputDir);
        try {
            Optional<Path> table = files.of(action.section());
            Optional<Path> general = files.global();
            if (table.isEmpty() && general.isEmpty()) {
                throw new UsageError(messages.get(
                        "action.noFiles", inputDir.toString(), DomainFiles.name(action.section()), DomainFiles.GLOBAL));
            }
            String source = table.or(() -> general).orElseThrow().getFileName().toString();
            return chosen(table, general, source, out, messages);
        } catch (DomainFiles.Ambiguous e) {
            throw new UsageError(messages.get("action.twoFiles", inputDir.toString(), e.getMessage()));
        }
    }

    private Chosen chosen(Optional<Path> table, Optional<Path> general, String source, Path out, Messages messages)
            throws IOException, UsageError {
        if (table.isEmpty() && (!rows.isEmpty() || mapping.isGiven())) {
            throw new UsageError(messages.get("action.needsTable"));
        }
        return new Chosen(
                new GivenRows(
                        table.isPresent() ? Optional.of(mapping.source(table.get())) : Optional.empty(),
                        mapping.columns(out, messages),
                        values,
                        general.isPresent() ? Optional.of(Source.of(general.get())) : Optional.empty(),
                        inputDir != null,
                        rows,
                        Optional.empty(),
                        leave.leave()),
                source,
                table,
                general);
    }
}
