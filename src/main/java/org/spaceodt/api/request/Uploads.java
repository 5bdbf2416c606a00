package org.spaceodt.api.request;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.api.server.UploadFolder;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.FaultFiles;
import org.spaceodt.change.input.KeptMappings;
import org.spaceodt.job.StoredDocument;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;

/** Tables that somebody sends. They go through the disk, never as a whole through memory. */
@Singleton
public class Uploads {
    public static final String CSV = "text/csv";
    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int LONGEST_NAME = 200;

    /** Of what was sent nobody knows more. */
    private static final String MEDIA_TYPE = "application/octet-stream";

    private final Backend backend;
    private final UploadFolder folder;

    Uploads(Backend backend, UploadFolder folder) {
        this.backend = backend;
        this.folder = folder;
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

    /** Mappings that have a name in the server's out-dir. */
    public KeptMappings mappings() {
        return new KeptMappings(backend.place().folder(), JsonFormat.MAPPER);
    }

    /** The same with a file that is the whole body. */
    public <T> T open(InputStream content, Use<T> use) {
        TableLimits limits = backend.uploads();
        try (Source table = Source.spool(new BoundedInput(content, limits.bytes()), limits, folder.file())) {
            return use.of(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with a table that is in the store. */
    public <T> T open(StoredDocument document, Use<T> use) {
        try {
            Path file = folder.file();
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    backend.place().jobs().documents().copy(document, out);
                }
                try (InputStream content = Files.newInputStream(file)) {
                    return open(content, use);
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A body that memory has room for.
     *
     * @return all of it, or one byte more than the most that it may have
     * @throws Refusal when whoever sends it went away
     */
    public static byte[] small(InputStream content, int most) {
        try {
            return new BoundedInput(content, Long.MAX_VALUE).readNBytes(most + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name of a file that is kept and shown: without a path, and without what would break a line; empty where there is none. */
    public static String printable(String name) {
        if (name == null) {
            return "";
        }
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\u200C\u200D]]", "")
                .strip();
        return clean.substring(0, Math.min(LONGEST_NAME, clean.length()));
    }

    /** Why a table cannot be used; all of it is written down. */
    public static Refusal refused(CheckedTable table, JobContext place) throws IOException {
        Refusal refusal = Refusal.badFile(table.diagnostics());
        return table.writeFaults(
                        place, source -> FaultFiles.folder(place, table.recipe().kind(), source))
                .map(folder -> refusal.writtenTo(String.format(ErrorFilesResource.LINK, folder.getFileName())))
                .orElse(refusal);
    }

    /**
     * Keeps a table that is good, as it was sent.
     *
     * @param name what it is called
     * @return the same place, where what is made comes from that table
     */
    public static JobContext kept(Source table, String name, JobContext place) throws IOException {
        try (InputStream content = table.open()) {
            StoredDocument kept =
                    place.jobs().documents().put(place.account(), StoredDocument.SENT + name, MEDIA_TYPE, content);
            return place.of(place.origin().ofDocument(Optional.of(kept.id())));
        }
    }
}
