package org.spaceodt.change.launch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.spaceodt.change.JobContext;
import org.spaceodt.file.NewFiles;
import org.spaceodt.job.StoredDocument;

/** The document of actions that others may read. It is in the store; versions before had it in {@code v21/transformacion/acciones.json} alone. */
public final class KeptActions {
    private static final String NAME = "acciones.json";

    private final JobContext place;

    public KeptActions(JobContext place) {
        this.place = place;
    }

    private Path file() {
        return place.v21().resolve("transformacion").resolve("acciones.json");
    }

    /** An empty one when none is kept, or somebody made the file unusable. */
    public ActionsDocument get() throws IOException {
        Optional<StoredDocument> stored = place.jobs().documents().newest(place.account(), NAME);
        if (stored.isPresent()) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            place.jobs().documents().copy(stored.get(), content);
            return usable(content.toByteArray());
        }
        if (!Files.isRegularFile(file())) {
            return ActionsDocument.empty(place.webex().json());
        }
        return usable(Files.readAllBytes(file()));
    }

    private ActionsDocument usable(byte[] text) {
        ActionsDocument.Read read = ActionsDocument.read(text, place.webex().json(), place.catalogue());
        return read.found().hasErrors() ? ActionsDocument.empty(place.webex().json()) : read.document();
    }

    /** From then on it is there, whatever happens; in between the old one is. */
    public void put(ActionsDocument document) throws IOException {
        String pretty = document.content().toPrettyString() + "\n";
        // For people who look into the folder; what is read is in the store.
        try (NewFiles files = new NewFiles(place.out())) {
            files.text(file(), pretty);
            files.publish();
        }
        byte[] text = pretty.getBytes(StandardCharsets.UTF_8);
        place.jobs().documents().put(place.account(), NAME, "application/json", new ByteArrayInputStream(text));
    }
}
