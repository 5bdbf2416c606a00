package org.spaceodt.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The golden files of one suite. What a test keeps is masked and written to {@code target/golden/SUITE}; at the end that is what lies in
 * {@code src/test/resources/golden/SUITE}, byte for byte. With {@code -Dgolden.record=true} it is put there instead.
 */
final class Golden {
    private static final Path FILES = Path.of("src/test/resources/golden");
    private static final boolean RECORD = Boolean.getBoolean("golden.record");

    private final String suite;
    private final Path made;
    private final boolean wholeNames;
    private final Masks masks;
    private final Map<String, String> texts = new TreeMap<>();

    Golden(String suite, Path folder) {
        this(suite, folder, false);
    }

    /** Does not tell a name of a file that is relative from the same one that is whole. */
    static Golden withWholeNames(String suite, Path folder) {
        return new Golden(suite, folder, true);
    }

    private Golden(String suite, Path folder, boolean wholeNames) {
        this.wholeNames = wholeNames;
        this.suite = suite;
        this.made = Path.of("target/golden").resolve(suite);
        this.masks = new Masks(folder);
    }

    /** The program that is tried; {@code -Dgolden.jar=FILE} takes another one. */
    static void chooseProgram() {
        String other = System.getProperty("golden.jar", "");
        if (!other.isEmpty()) {
            System.setProperty("space-odt.jar", Path.of(other).toAbsolutePath().toString());
        }
    }

    /** @param name may have folders */
    void keep(String name, String text) {
        String before = texts.put(masks.masked(name), SetsInFiles.ordered(name, masks.masked(text)));
        assertThat(before).as("kept twice: " + name).isNull();
    }

    void compare() {
        try {
            write(made);
            if (RECORD) {
                record();
            }
            assertThat(differences())
                    .as("diff -r " + FILES.resolve(suite) + " " + made + "; see " + FILES + "/README.md")
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is as it was keeps the names of files that are relative. */
    private void record() throws IOException {
        Map<String, String> expected = read(FILES.resolve(suite));
        texts.replaceAll((name, now) -> {
            String old = expected.getOrDefault(name, now);
            return comparable(old).equals(comparable(now)) ? old : now;
        });
        write(FILES.resolve(suite));
    }

    private List<String> differences() throws IOException {
        Map<String, String> expected = read(FILES.resolve(suite));
        TreeSet<String> names = new TreeSet<>(expected.keySet());
        names.addAll(texts.keySet());
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            String old = expected.get(name);
            String now = texts.get(name);
            if (old == null) {
                differences.add(name + " is new");
            } else if (now == null) {
                differences.add(name + " is missing");
            } else if (!comparable(old).equals(comparable(now))) {
                differences.add(name + ": " + firstDifference(comparable(old), comparable(now)));
            }
        }
        return differences;
    }

    private String comparable(String text) {
        return wholeNames ? text.replace("<folder>/out", "out") : text;
    }

    private static String firstDifference(String old, String now) {
        String[] before = old.split("\n", -1);
        String[] after = now.split("\n", -1);
        int line = 0;
        while (line < before.length && line < after.length && before[line].equals(after[line])) {
            line++;
        }
        return "line " + (line + 1) + "\n  - " + at(before, line) + "\n  + " + at(after, line);
    }

    private static String at(String[] lines, int line) {
        return line < lines.length ? lines[line] : "(end)";
    }

    private void write(Path folder) throws IOException {
        remove(folder);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = folder.resolve(text.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue(), StandardCharsets.UTF_8);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> read = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    read.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return read;
    }
}
