package org.spaceodt.cli.location;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.app.GivenFile;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.recipe.LocationEntity;
import org.spaceodt.change.recipe.LocationRecipe;
import org.spaceodt.change.recipe.Templates;
import org.spaceodt.cli.action.MapOptions;
import org.spaceodt.cli.terminal.FaultList;
import org.spaceodt.cli.terminal.Refusals;
import org.spaceodt.file.LinkRefused;
import org.spaceodt.sheet.source.TableLimits;
import picocli.CommandLine.Help.Ansi;

/** The table that somebody filled in, or the templates to fill in. */
final class LocationInput {
    private final Path folder;
    private final Optional<Path> given;
    private final MapOptions mapping;
    private final Optional<String> country;
    private final GivenRows.Leave leave;
    private final Messages messages;

    LocationInput(
            Path folder,
            Optional<Path> given,
            MapOptions mapping,
            Optional<String> country,
            GivenRows.Leave leave,
            Messages messages) {
        this.folder = folder;
        this.mapping = mapping;
        this.given = given;
        this.country = country;
        this.leave = leave;
        this.messages = messages;
    }

    /**
     * Makes the templates that are missing.
     *
     * @return the file to read; empty when there is something to fill in first, and that was said
     */
    Optional<Path> file(PrintWriter err) throws UsageError {
        Templates templates = new Templates(folder, messages.locale());
        if (given.isPresent()) {
            GivenFile.require(given.get(), messages);
            return given;
        }
        try {
            List<Path> made = templates.create();
            if (made.isEmpty()) {
                return Optional.of(templates.input());
            }
            err.println(messages.get("locations.templates"));
            made.forEach(file -> err.println("  " + file));
            err.println(messages.get("locations.fillIn", templates.input().toString()));
            return Optional.empty();
        } catch (IOException e) {
            throw new UsageError(
                    e instanceof LinkRefused
                            ? messages.said(e)
                            : messages.get("locations.notWritten", Refusals.inWords(e, messages)));
        }
    }

    /**
     * Reads and checks it; all that is wrong or odd is said.
     *
     * @param only rows; empty for all
     */
    CheckedTable check(
            Path file,
            Set<Integer> only,
            LocationEntity entity,
            JobContext place,
            boolean apply,
            PrintWriter err,
            Ansi ansi)
            throws UsageError {
        try {
            CheckedTable table = new RowJobs(place)
                    .check(
                            LocationRecipe.of(entity, place),
                            GivenRows.of(mapping.source(file))
                                    .mapped(mapping.columns(folder, messages))
                                    .inCountry(country)
                                    .with(leave)
                                    .onlyRows(only),
                            TableLimits.USUAL);
            new FaultList(err, ansi, messages).print(table, Optional.empty(), file.toString(), place, apply);
            return table;
        } catch (IOException e) {
            throw new UsageError(messages.get("locations.unreadable", file.toString(), Refusals.inWords(e, messages)));
        }
    }
}
