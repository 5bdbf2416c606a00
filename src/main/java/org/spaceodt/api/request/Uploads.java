package org.spaceodt.api.request;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;

/** Tables that somebody sends. They go through the disk, never as a whole through memory, and are gone with the answer. */
@Singleton
public class Uploads {
    public static final String CSV = "text/csv";

    private final Backend backend;

    Uploads(Backend backend) {
        this.backend = backend;
    }

    public interface Use<T> {
        T of(Source table) throws IOException;
    }

    /**
     * @param file nothing when the form has none
     * @throws Refusal when there is none, or it is too large
     */
    public <T> T open(FileUpload file, Use<T> use) {
        if (file == null) {
            throw Refusal.of(ProblemKind.NO_FILE);
        }
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            return open(content, use);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with a file that is the whole body. */
    public <T> T open(InputStream content, Use<T> use) {
        TableLimits limits = backend.uploads();
        try (Source table = Source.spool(new BoundedInput(content, limits.bytes()), limits)) {
            return use.of(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
