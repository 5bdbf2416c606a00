package org.spaceodt.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Makes files of an out-dir where they are missing; one that is there is never touched. */
public final class MissingFiles {
    private final OutDir out;
    private final List<Path> made = new ArrayList<>();

    public MissingFiles(OutDir out) {
        this.out = out;
    }

    /** Makes a new file; fails when there is one. */
    public interface Making {
        void make(Path file) throws IOException;
    }

    public void make(Path file, Making making) throws IOException {
        try {
            if (!Files.exists(file)) {
                out.check(file);
                making.make(file);
                out.settle(file, file);
                made.add(file);
            }
        } catch (FileAlreadyExistsException e) {
            // Somebody else made it in the same moment.
        }
    }

    /** With that text in it, as UTF-8. */
    public void make(Path file, String text) throws IOException {
        make(file, one -> Files.write(one, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW));
    }

    /** Those that were missing, in the order in which they were made. */
    public List<Path> made() {
        return List.copyOf(made);
    }
}
