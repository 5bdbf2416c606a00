package org.spaceodt.change.input;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.spaceodt.file.NewFiles;
import org.spaceodt.file.OutDir;

/** Mappings that somebody gave a name: {@code mappings/NAME.json} in the out-dir, an object as {@link ColumnMapping} reads it. */
public final class KeptMappings {
    /** Letters, digits, {@code _} and {@code -}: a name is a file in any system. */
    private static final String NAME = "[\\p{L}\\p{N}_-]{1,60}";

    private static final String FOLDER = "mappings";
    private static final String ENDING = ".json";

    private final Path out;
    private final ObjectMapper json;

    public KeptMappings(Path out, ObjectMapper json) {
        this.out = out;
        this.json = json;
    }

    public static boolean isName(String text) {
        return text.matches(NAME);
    }

    /**
     * Canonical name -> heading.
     *
     * @return empty when none has the name
     * @throws ColumnMapping.Malformed when somebody wrote something else into its file
     */
    public Optional<Map<String, String>> find(String name) throws IOException, ColumnMapping.Malformed {
        Optional<Path> file = isName(name) ? fileOf(name).filter(Files::isRegularFile) : Optional.empty();
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(new ColumnMapping()
                        .json(Files.readString(file.get()), json)
                        .columns());
    }

    /** Replaces one of that name. */
    public void keep(String name, Map<String, String> columns) throws IOException {
        OutDir folder = OutDir.at(out);
        folder.folder(out.resolve(FOLDER));
        try (NewFiles files = new NewFiles(folder)) {
            files.text(file(name), json.writerWithDefaultPrettyPrinter().writeValueAsString(new TreeMap<>(columns)));
            files.publish();
        }
    }

    /** @return whether there was one of that name */
    public boolean remove(String name) throws IOException {
        Optional<Path> file = isName(name) ? fileOf(name).filter(Files::isRegularFile) : Optional.empty();
        return file.isPresent() && Files.deleteIfExists(file.get());
    }

    /** In the order of the alphabet. */
    public List<String> names() throws IOException {
        Path folder = out.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(KeptMappings::isName)
                    .sorted()
                    .toList();
        }
    }

    /** A system whose names of files have no accents has no file with one. */
    private Optional<Path> fileOf(String name) {
        try {
            return Optional.of(file(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Path file(String name) {
        return out.resolve(FOLDER).resolve(name + ENDING);
    }
}
