package org.spaceodt.api;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.spaceodt.location.LocationEntity;
import org.spaceodt.location.LocationJobs;
import org.spaceodt.location.LocationTable;
import org.spaceodt.sheet.Limits;
import org.spaceodt.sheet.Source;

/** Files of locations that somebody sends. They go through the disk, never as a whole through memory. */
@Singleton
class LocationUploads {
    private static final int LONGEST_NAME = 200;
    private static final String UNNAMED = "api";

    private final Backend backend;

    LocationUploads(Backend backend) {
        this.backend = backend;
    }

    /**
     * @param file nothing when the form has none
     * @throws Refusal when the file cannot be used: nothing was done
     */
    LocationJobJson.Created receive(FileUpload file, LocationEntity entity, String acceptLanguage) {
        if (file == null) {
            throw Refusal.of(ProblemKind.NO_FILE);
        }
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            return receive(content, printable(file.fileName()), entity, Languages.of(acceptLanguage));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with a file that is the whole body. */
    LocationJobJson.Created receive(InputStream body, LocationEntity entity, String acceptLanguage) {
        return receive(body, UNNAMED, entity, Languages.of(acceptLanguage));
    }

    private LocationJobJson.Created receive(InputStream content, String name, LocationEntity entity, Locale language) {
        Limits limits = backend.uploads();
        try (Source source = Source.spool(new BoundedInput(content, limits.bytes()), limits)) {
            return made(source, name, entity, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LocationJobJson.Created made(Source source, String name, LocationEntity entity, Locale language)
            throws IOException {
        LocationJobs locations = backend.locations();
        LocationTable table = locations.check(source, entity, Map.of(), backend.uploads());
        if (!table.isGood()) {
            throw Refusal.badFile(table.diagnostics());
        }
        LocationJobs.Made made = locations.make(table, name, locations.usualLimits());
        return new LocationJobJson.Created(
                LocationJobJson.of(made.job()),
                table.count(),
                LocationJobJson.Created.preview(table.preview()),
                made.already(),
                Problem.Fault.all(table.diagnostics().list(), language));
    }

    /** It is kept and shown: where there is none, it gets one; without a path, and without what would break a line. */
    private static String printable(String name) {
        if (name == null) {
            return UNNAMED;
        }
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        return clean.substring(0, Math.min(LONGEST_NAME, clean.length()));
    }
}
