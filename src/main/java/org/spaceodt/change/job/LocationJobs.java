package org.spaceodt.change.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.plan.PlanFiles;
import org.spaceodt.change.plan.RowKind;
import org.spaceodt.change.recipe.LocationCheck;
import org.spaceodt.change.recipe.LocationEntity;
import org.spaceodt.change.recipe.LocationRow;
import org.spaceodt.change.recipe.LocationTable;
import org.spaceodt.change.recipe.StaticPolicy;
import org.spaceodt.job.NewJob;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;
import org.spaceodt.webex.resource.location.Locations;

/**
 * Jobs of locations: made from a table, and looked at row by row. Moves ({@code start}, {@code pause}, …) are those of
 * {@link org.spaceodt.job.store.Jobs}. Every method may throw {@link org.spaceodt.job.StoreUnavailable}. Thread-safe.
 */
public final class LocationJobs {
    /** In the folder {@code v21}: the rows of the newest job that was started. */
    public static final String CURRENT = "results_locations.json";

    private final JobContext place;
    private final RowJobs jobs;

    public LocationJobs(JobContext place) {
        this.place = place;
        this.jobs = new RowJobs(place);
    }

    /**
     * Looks at all of a table: what is wrong with any cell, also names that Webex does not know, is known before anything is
     * done. Reads lists of Webex where there are names; writes nothing.
     *
     * @param mapping canonical name -> heading in the file, for columns that are called otherwise
     * @throws IOException when it could not be read at all; what is wrong with its content is in the diagnostics
     * @throws org.spaceodt.webex.WebexException when names could not be looked up
     */
    public LocationTable check(Source source, LocationEntity entity, Map<String, String> mapping, TableLimits limits)
            throws IOException {
        return new LocationCheck(
                        place,
                        entity,
                        StaticPolicy.read(place.v21(), place.webex().json()))
                .check(source, mapping, limits);
    }

    public LocationTable check(Source source, LocationEntity entity) throws IOException {
        return check(source, entity, Map.of(), TableLimits.USUAL);
    }

    /**
     * Makes a job of a good table; it waits to be started. An input that has a job already, which has not ended, gets no
     * second one.
     *
     * @param source what the input is called
     * @throws IllegalStateException when the table has errors
     * @throws IOException when the table could not be read again
     */
    public RowJobs.Made make(LocationTable table, String source, NewJob.Limits limits) throws IOException {
        KeptRows.Input input =
                new KeptRows.Input(RowKind.LOCATION, table.entity().id(), source, table.digest(), table.count(), "");
        return jobs.make(input, limits, items -> feed(table, items));
    }

    private void feed(LocationTable table, Consumer<NewJob.NewItem> items) {
        KeptRows kept = new KeptRows(place.webex().json());
        try (LocationTable.Rows rows = table.rows()) {
            int position = 0;
            for (Optional<LocationRow> row; (row = rows.next()).isPresent(); ) {
                int first = position;
                for (ActionInput step : row.get().steps()) {
                    OptionalInt before = position == first ? OptionalInt.empty() : OptionalInt.of(position - 1);
                    items.accept(
                            new NewJob.NewItem(row.get().number(), row.get().key(), before, kept.text(step)));
                    position++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when there is no such job, or it is one of something else. */
    public Optional<RowJob> find(String jobId) {
        return jobs.find(jobId).filter(job -> job.kind() == RowKind.LOCATION);
    }

    /** What became of the rows so far, in the order of the input; also while the job is at work. */
    public void eachRow(String jobId, Consumer<RowResult> row) {
        new RowReading(place).each(jobId, read -> row.accept(read.result()));
    }

    /**
     * A part of the rows.
     *
     * @param skipped so many from the beginning are left out
     */
    public List<RowResult> rows(String jobId, int skipped, int limit) {
        List<RowResult> rows = new ArrayList<>();
        new RowReading(place).each(jobId, skipped, limit, read -> rows.add(read.result()));
        return rows;
    }

    /** Reads all of the job. */
    public RowTotals totals(String jobId) {
        RowTotals[] totals = {RowTotals.NONE};
        eachRow(jobId, row -> totals[0] = totals[0].and(row.status()));
        return totals[0];
    }

    /** {@code v21/results_locations.json}: the rows of the job whose files were written last. Empty before there is one. */
    public Optional<Path> currentState() {
        return Optional.of(place.v21().resolve(CURRENT)).filter(Files::isRegularFile);
    }

    /** {@code v21/plan.csv} of the last dry run. */
    public Optional<Path> lastPlan() {
        return Optional.of(place.v21().resolve(PlanFiles.PLAN)).filter(Files::isRegularFile);
    }

    /** {@code v21/run_state.json} of the last dry run or job. */
    public Optional<Path> lastRunState() {
        return Optional.of(place.v21().resolve(PlanFiles.RUN_STATE)).filter(Files::isRegularFile);
    }

    /** A location of the organization. */
    public record LocationId(String id, String name) {}

    /**
     * @param orgId another organization than that of the token
     * @throws org.spaceodt.webex.WebexException when the list could not be read
     */
    public List<LocationId> locationIds(Optional<String> orgId) {
        return new Locations(orgId.map(place.webex()::inOrganization).orElse(place.webex()))
                .list().stream()
                        .map(location -> new LocationId(
                                location.path("id").asText(),
                                location.path("name").asText()))
                        .toList();
    }
}
