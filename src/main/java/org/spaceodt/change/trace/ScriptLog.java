package org.spaceodt.change.trace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.spaceodt.change.JobContext;

/** The log of a program beside those of the actions: lines of JSON, which are only ever added. Without secrets. */
public final class ScriptLog {
    private final JobContext place;
    private final Path file;

    private ScriptLog(JobContext place, Path file) {
        this.place = place;
        this.file = file;
    }

    /** @param name of the program; the file is {@code NAME.log} */
    public static ScriptLog of(JobContext place, String name) {
        return new ScriptLog(place, Trace.log(place, name));
    }

    public void add(ObjectNode line) throws IOException {
        AddedLines.to(place.out(), file).add(place.calls().withoutSecrets(line.toString()) + "\n");
    }
}
