package org.spaceodt.change.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.plan.NewFiles;

/** The document of actions that others may read: {@code v21/transformacion/acciones.json}. */
public final class KeptActions {
    private final JobContext place;

    public KeptActions(JobContext place) {
        this.place = place;
    }

    private Path file() {
        return place.v21().resolve("transformacion").resolve("acciones.json");
    }

    /** An empty one when none is kept, or somebody made the file unusable. */
    public ActionsDocument get() throws IOException {
        if (!Files.isRegularFile(file())) {
            return ActionsDocument.empty(place.webex().json());
        }
        ActionsDocument.Read read =
                ActionsDocument.read(Files.readAllBytes(file()), place.webex().json(), place.catalogue());
        return read.found().hasErrors() ? ActionsDocument.empty(place.webex().json()) : read.document();
    }

    /** From then on it is there, whatever happens; in between the old one is. */
    public void put(ActionsDocument document) throws IOException {
        try (NewFiles files = new NewFiles()) {
            files.text(file(), document.content().toPrettyString() + "\n");
            files.publish();
        }
    }
}
