package org.spaceodt.cli.softphone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.app.GivenFile;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.softphone.RunTable;
import org.spaceodt.cli.action.MapOptions;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.CountryOption;
import org.spaceodt.cli.terminal.LeaveOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which table, and how it is read. */
final class TableOptions {
    @Option(names = "--input", paramLabel = "FILE")
    Path input;

    @Mixin
    MapOptions mapping = new MapOptions();

    @Mixin
    CountryOption country = new CountryOption();

    @Option(names = "--live")
    boolean live;

    @Mixin
    LeaveOptions leave = new LeaveOptions();

    boolean isInput() {
        return input != null;
    }

    boolean isGiven() {
        return input != null || mapping.isGiven() || country.isGiven() || leave.isGiven();
    }

    /** Whether names are looked up in Webex alone. */
    boolean isLive() {
        return live;
    }

    Optional<String> country(Console console) throws UsageError {
        return country.code(console);
    }

    /** @param usual where the table is when none is named */
    Path input(Path usual, Messages messages) throws UsageError {
        if (input != null) {
            GivenFile.require(input, messages);
        }
        return input == null ? usual : input.toAbsolutePath();
    }

    /** @param out where mappings are kept */
    GivenRows rows(Path file, Optional<String> code, Path out, Messages messages) throws IOException, UsageError {
        return new GivenRows(
                Optional.of(RunTable.in(mapping.source(file))),
                mapping.columns(out, messages),
                Map.of(),
                Optional.empty(),
                false,
                Set.of(),
                code,
                leave.leave());
    }
}
