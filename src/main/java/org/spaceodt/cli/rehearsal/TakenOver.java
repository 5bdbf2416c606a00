package org.spaceodt.cli.rehearsal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.rehearsal.RehearsalFolder;

/**
 * A tenant's export comes where a rehearsal was. The simulated organization is put aside before the first file is there: whatever
 * happens after that, no rehearsal writes over the tenant's files. It comes back when none was written.
 */
public final class TakenOver implements AutoCloseable {
    private final RehearsalFolder folder;
    private final boolean there;
    private final PrintWriter err;
    private final Messages messages;
    private boolean forGood;

    private TakenOver(RehearsalFolder folder, boolean there, PrintWriter err, Messages messages) {
        this.folder = folder;
        this.there = there;
        this.err = err;
        this.messages = messages;
    }

    /** @throws UsageError when it cannot be put aside */
    public static TakenOver from(Path outDir, PrintWriter err, Messages messages) throws UsageError {
        RehearsalFolder folder = new RehearsalFolder(outDir);
        try {
            return new TakenOver(folder, folder.leave(), err, messages);
        } catch (IOException e) {
            throw new UsageError(messages.said(e));
        }
    }

    /** The tenant's files are there. */
    public void forGood() {
        forGood = true;
        if (there) {
            err.println(messages.get("rehearsal.left", folder.left().toString()));
        }
    }

    @Override
    public void close() {
        if (there && !forGood) {
            try {
                folder.comeBack();
            } catch (IOException e) {
                err.println(messages.get("rehearsal.left", folder.left().toString()));
            }
        }
    }
}
