package org.spaceodt.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of our classes the native binary may look at by name, as the build says: a line of each with what is registered of it. What the build
 * made itself, and what is of libraries, is counted.
 */
record Registered(Map<String, String> ours, String others) {
    static final Path LIST = Path.of("src/test/resources/native/reflection.txt");
    private static final Path CLASSES = Path.of("target/classes");
    private static final String CONFIGURATION = "META-INF/native-image/reflect-config.json";
    private static final String OTHERS = "# ";
    /** All that Jackson needs to read and write. */
    static final String WHOLE = "constructors fields methods";

    private static final Map<String, String> PARTS = new TreeMap<>(Map.of(
            "allDeclaredConstructors", "constructors", "allDeclaredFields", "fields", "allDeclaredMethods", "methods"));

    /** As it is kept. */
    static Registered kept() throws IOException {
        List<String> lines = Files.readAllLines(LIST);
        return new Registered(
                lines.stream()
                        .filter(line -> !line.startsWith(OTHERS))
                        .map(line -> line.split(" ", 2))
                        .collect(Collectors.toMap(line -> line[0], line -> line[1], (a, b) -> a, TreeMap::new)),
                lines.stream().filter(line -> line.startsWith(OTHERS)).collect(Collectors.joining("\n")));
    }

    /** @param jar what GraalVM would compile: {@code -Dnative -Dquarkus.native.sources-only=true} makes it */
    static Registered in(Path jar) throws IOException {
        JsonNode all;
        try (JarFile file = new JarFile(jar.toFile());
                InputStream in = file.getInputStream(file.getEntry(CONFIGURATION))) {
            all = new ObjectMapper().readTree(in);
        }
        Map<String, String> ours = new TreeMap<>();
        int made = 0;
        int ofLibraries = 0;
        for (JsonNode one : all) {
            String name = one.get("name").asText();
            if (!name.startsWith("org.spaceodt.")) {
                ofLibraries++;
            } else if (Files.exists(CLASSES.resolve(name.replace('.', '/') + ".class"))) {
                ours.put(name, parts(one));
            } else {
                made++;
            }
        }
        return new Registered(ours, OTHERS + "made by the build: " + made + "; of libraries: " + ofLibraries);
    }

    /** All of ours, not initialised. */
    static List<Class<?>> classes(Path below) throws IOException {
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(below.resolve("org/spaceodt"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".class")).toList()) {
                String name = below.relativize(file).toString().replaceAll("[/\\\\]", ".");
                classes.add(Class.forName(
                        name.substring(0, name.length() - ".class".length()),
                        false,
                        Registered.class.getClassLoader()));
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return classes;
    }

    private static String parts(JsonNode one) {
        String all = PARTS.entrySet().stream()
                .filter(part -> one.path(part.getKey()).asBoolean())
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" "));
        return all.isEmpty() ? "some" : all;
    }

    /** As the list is kept. */
    String text() {
        return Stream.concat(
                        ours.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()), Stream.of(others))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
