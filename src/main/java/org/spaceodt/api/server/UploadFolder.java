package org.spaceodt.api.server;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.spaceodt.file.TemporaryFolder;

/** Where the bodies of requests are on the disk until they are understood: those that we read, and the files of forms. */
@Singleton
public class UploadFolder {
    /** Where the container puts the files of forms. */
    public static final String OF_FORMS = "quarkus.http.body.uploads-directory";

    /** Our own name for it. */
    public static final String PLACE = "space-odt.uploads.folder";

    private static final Logger LOG = Logger.getLogger(UploadFolder.class);

    private final TemporaryFolder folder;

    /** @param place where a command that serves has put it; the same that {@value #OF_FORMS} says */
    UploadFolder(@ConfigProperty(name = PLACE) Optional<Path> place) {
        this.folder = new TemporaryFolder(place.orElseGet(TemporaryFolder::unused));
    }

    /** Removes what processes left that are dead. That it could not be removed keeps nobody from serving. */
    void open() {
        try {
            folder.removeDead();
        } catch (IOException e) {
            LOG.warn("Uploads that another process left behind cannot be removed: " + e);
        }
    }

    /** Before a form comes, which is written there by the container. */
    public void there() throws IOException {
        folder.there();
    }

    public Path file() throws IOException {
        return folder.file();
    }

    void close() {
        try {
            folder.close();
        } catch (IOException e) {
            LOG.warn("Uploads cannot be removed: " + e);
        }
    }
}
