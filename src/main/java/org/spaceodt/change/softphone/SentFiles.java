package org.spaceodt.change.softphone;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.spaceodt.diagnostic.Diagnostic;

/**
 * Files that were sent together with the decisions that name them, and no other file of this machine.
 *
 * @param files where each lies, by the name that it was sent with
 */
public record SentFiles(Map<String, Path> files) implements NamedFiles {
    public SentFiles {
        files = Map.copyOf(files);
    }

    @Override
    public Optional<Path> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    @Override
    public Diagnostic missing(String name, SoftphoneStage stage) {
        return name.isEmpty()
                ? SoftphoneTexts.error(0, stage.id(), "override.no_name", stage.id())
                : SoftphoneTexts.error(
                        0, stage.id(), "override.not_sent", name, String.join(", ", new TreeSet<>(files.keySet())));
    }
}
