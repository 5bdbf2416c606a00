package org.spaceodt.api.location;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.spaceodt.api.problem.Languages;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.ErrorFilesResource;
import org.spaceodt.api.request.LastFailures;
import org.spaceodt.api.request.Parts;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.files.LocationJob;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.recipe.LocationEntity;
import org.spaceodt.change.recipe.LocationRecipe;
import org.spaceodt.sheet.source.Source;

/** Makes jobs of the files of locations that somebody sends. */
@Singleton
class LocationUploads {
    private static final String UNNAMED = "api";

    private final Backend backend;
    private final Uploads uploads;

    LocationUploads(Backend backend, Uploads uploads) {
        this.backend = backend;
        this.uploads = uploads;
    }

    /**
     * @param file nothing when the form has none
     * @param asked what is said besides
     * @throws Refusal when the file cannot be used: nothing was done
     */
    LocationJobJson.Created receive(FileUpload file, Parts asked, LocationEntity entity, String acceptLanguage) {
        return uploads.open(
                file, table -> made(table, named(file.fileName()), asked, entity, Languages.of(acceptLanguage)));
    }

    /** The same with a file that is the whole body. */
    LocationJobJson.Created receive(InputStream body, Parts asked, LocationEntity entity, String acceptLanguage) {
        return uploads.open(body, table -> made(table, UNNAMED, asked, entity, Languages.of(acceptLanguage)));
    }

    private static String named(String fileName) {
        return fileName == null ? UNNAMED : Uploads.printable(fileName);
    }

    private LocationJobJson.Created made(
            Source source, String name, Parts asked, LocationEntity entity, Locale language) throws IOException {
        JobContext place = backend.place().including(asked.includeProtected());
        GivenRows rows = GivenRows.of(source.sheet(asked.sheet()))
                .mapped(asked.mapping(uploads.mappings()))
                .inCountry(asked.country().or(backend::country))
                .with(asked.leave());
        if (asked.onlyFailures()) {
            rows = LastFailures.of(place, RowKind.LOCATION, entity.id(), name, rows);
        }
        CheckedTable table = new RowJobs(place).check(LocationRecipe.of(entity, place), rows, backend.uploads());
        if (!table.isGood()) {
            throw Uploads.refused(table, place.in(language));
        }
        RowJobs.Made made = new RowJobs(Uploads.kept(source, name, place)).make(table, name, place.usualLimits());
        return new LocationJobJson.Created(
                LocationJob.of(made.job(), place.jobs().rowCounts(made.job().id())),
                table.count(),
                table.leftOut() == 0 ? null : table.leftOut(),
                LocationJobJson.Created.preview(table.preview()),
                made.already(),
                Problem.Fault.all(table.diagnostics().list(), language),
                ErrorFilesResource.ofJob(made.job(), place));
    }
}
