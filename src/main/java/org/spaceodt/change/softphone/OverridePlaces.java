package org.spaceodt.change.softphone;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spaceodt.diagnostic.Diagnostic;

/**
 * Where a {@code yesbut} file is looked for: beside the file that names it, else in the folder of the run, else where the
 * command was called.
 *
 * @param folders in their order
 */
public record OverridePlaces(List<Path> folders) implements NamedFiles {
    public OverridePlaces {
        folders = List.copyOf(folders);
    }

    /** First beside another file. */
    OverridePlaces besideFirst(Path naming) {
        List<Path> all = new ArrayList<>();
        Optional.ofNullable(naming.toAbsolutePath().getParent()).ifPresent(all::add);
        all.addAll(folders);
        return new OverridePlaces(all);
    }

    @Override
    public Diagnostic missing(String name, SoftphoneStage stage) {
        return name.isEmpty()
                ? SoftphoneTexts.error(0, stage.id(), "override.no_name", stage.id())
                : SoftphoneTexts.error(
                        0,
                        stage.id(),
                        "override.missing",
                        name,
                        folders.stream().map(Path::toString).distinct().collect(Collectors.joining(", ")));
    }

    @Override
    public Optional<Path> find(String name) {
        try {
            return folders.stream()
                    .map(folder -> folder.resolve(name).normalize())
                    .filter(Files::isRegularFile)
                    .findFirst();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
