package org.spaceodt.web.table;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.api.server.Backend;
import org.spaceodt.job.StoredDocument;
import org.spaceodt.sheet.source.Source;

/**
 * Tables that people upload, kept in the store from one page to the next: any server on it shows them, and what is made of them comes from
 * them.
 */
@Singleton
public class TableUploads {
    private static final String MEDIA_TYPE = "application/octet-stream";

    private final Backend backend;
    private final Uploads uploads;

    TableUploads(Backend backend, Uploads uploads) {
        this.backend = backend;
        this.uploads = uploads;
    }

    /**
     * A table that is kept.
     *
     * @param id of the document
     * @param name of the file, without a path
     */
    public record Upload(String id, String name) {}

    /** What is done with one. */
    public interface Use<T> {
        /** @param source can be used until this ends */
        T of(Upload upload, Source source) throws IOException;
    }

    /**
     * @param file nothing when the form has none
     * @return what it is kept as
     * @throws Refusal when there is none, or it is too large
     */
    public Upload keep(FileUpload file) {
        if (file == null || file.size() == 0) {
            throw Refusal.of(ProblemKind.NO_FILE);
        }
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            String name = Uploads.printable(file.fileName());
            return keep(name.isEmpty() ? "tabla" : name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same of a table that a page made. */
    public Upload keep(String name, byte[] content) {
        try {
            return keep(name, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Upload keep(String name, InputStream content) throws IOException {
        StoredDocument kept = backend.jobs()
                .documents()
                .put(backend.place().account(), StoredDocument.SENT + name, MEDIA_TYPE, content);
        return new Upload(kept.id(), name);
    }

    /**
     * @param id of one of this account
     * @throws Refusal when there is none
     */
    public <T> T open(String id, Use<T> use) {
        StoredDocument document = Optional.of(id)
                .filter(text -> text.matches("[0-9a-f-]{36}"))
                .flatMap(backend.jobs().documents()::find)
                .filter(found -> found.account().equals(backend.place().account())
                        && found.name().startsWith(StoredDocument.SENT))
                .orElseThrow(() -> Refusal.of(ProblemKind.NO_SUCH_PLACE));
        Upload upload = new Upload(document.id(), document.name().substring(StoredDocument.SENT.length()));
        return uploads.open(document, source -> use.of(upload, source));
    }
}
