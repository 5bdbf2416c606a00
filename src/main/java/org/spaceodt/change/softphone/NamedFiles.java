package org.spaceodt.change.softphone;

import java.nio.file.Path;
import java.util.Optional;
import org.spaceodt.diagnostic.Diagnostic;

/** Where the files are that somebody's decisions name. */
public interface NamedFiles {
    /** Empty where there is none of that name. */
    Optional<Path> find(String name);

    /** What is said of a file that there is not; of no name at all, too. */
    Diagnostic missing(String name, SoftphoneStage stage);
}
