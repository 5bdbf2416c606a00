package org.spaceodt.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A page of {@code docs/reference}: what the program says of itself, written by a test. */
public final class WrittenPage {
    private static final Path FOLDER = Path.of("docs/reference");
    private static final boolean RECORD = Boolean.getBoolean("golden.record");

    private WrittenPage() {}

    /** Compares; with {@code -Dgolden.record=true} it is written anew. */
    public static void compare(String name, String text, Class<?> test) throws IOException {
        Path page = FOLDER.resolve(name);
        String written = "<!-- Written by " + test.getSimpleName() + ". -->\n\n" + text.strip() + "\n";
        if (RECORD) {
            Files.createDirectories(FOLDER);
            Files.writeString(page, written);
        }
        assertThat(Files.exists(page) ? Files.readString(page) : "")
                .as(page + " is not what the program says. To record it anew: ./mvnw -q test -Dtest="
                        + test.getSimpleName() + " -Dgolden.record=true")
                .isEqualTo(written);
    }

    /** As text in a cell of a table: on one line, and nothing in it is read as a table, a tag or an emphasis. */
    public static String cell(String text) {
        return text.strip()
                .replaceAll("\\s+", " ")
                .replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("*", "\\*");
    }

    /** As code in a cell of a table. */
    public static String code(String text) {
        return text.isEmpty() ? "" : "`" + text.strip().replace("|", "\\|") + "`";
    }

    public static String row(String... cells) {
        return "|"
                + Arrays.stream(cells)
                        .map(cell -> cell.isEmpty() ? " |" : " " + cell + " |")
                        .collect(Collectors.joining())
                + "\n";
    }
}
