package org.spaceodt.sandbox.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.spaceodt.file.AtomicFiles;
import org.spaceodt.file.PrivateFile;
import org.spaceodt.sandbox.options.SandboxException;

/** The file that what was written is kept in. It is replaced as a whole, so it always holds a whole snapshot. */
public final class StateFile {
    private final Path file;
    private final State state;

    public StateFile(Path file, State state) {
        this.file = file;
        this.state = state;
    }

    /**
     * Takes over what the file holds, if it exists.
     *
     * @throws SandboxException when it cannot be read, or is of another tenant
     */
    void load() {
        try {
            if (Files.exists(file)) {
                state.restore(Files.readAllBytes(file));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new SandboxException("The state cannot be read from " + file + ": " + e.getMessage(), e);
        }
    }

    /** @throws SandboxException when it cannot be written; then the file is as it was */
    void save(byte[] snapshot) {
        try {
            AtomicFiles.write(file, snapshot, PrivateFile.attributes());
        } catch (IOException e) {
            throw new SandboxException("The state cannot be kept in " + file + ": " + e.getMessage(), e);
        }
    }
}
