package org.spaceodt.change.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.spaceodt.action.Description;

/**
 * A folder with a table for each domain: {@code ubicaciones.csv}, {@code usuarios.csv}, {@code workspaces.csv}, and
 * {@code global.csv} with values for all of them; each may be a workbook, {@code .xlsx}. Capitals in the names do not matter; any may
 * be missing.
 */
public final class DomainFiles {
    public static final String GLOBAL = "global.csv";

    private final Path folder;

    public DomainFiles(Path folder) {
        this.folder = folder;
    }

    /** Two files for the same, with names that differ in capitals or in the form of the table only. */
    public static final class Ambiguous extends Exception {
        private static final long serialVersionUID = 1L;

        Ambiguous(String name) {
            super(name, null, false, false);
        }
    }

    /** How the file of a domain is called. */
    public static String name(Description.Section section) {
        return switch (section) {
            case LOCATION -> "ubicaciones.csv";
            case PERSON -> "usuarios.csv";
            case WORKSPACE -> "workspaces.csv";
        };
    }

    /** The rows of a domain. */
    public Optional<Path> of(Description.Section section) throws IOException, Ambiguous {
        return find(name(section));
    }

    public Optional<Path> global() throws IOException, Ambiguous {
        return find(GLOBAL);
    }

    private Optional<Path> find(String name) throws IOException, Ambiguous {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> called = all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .replaceFirst("\\.xlsx$", ".csv")
                            .equals(name))
                    .toList();
            if (called.size() > 1) {
                throw new Ambiguous(name);
            }
            return called.stream().findFirst();
        }
    }
}
