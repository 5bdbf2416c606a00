package org.spaceodt.cli.invocation;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The words that started a process: by the script of this program, as a jar, or as a native binary.
 *
 * @param properties those of the JVM; the script says in {@value #SCRIPT} as what it was called
 * @param executable of the process, where the system tells it
 * @param folder where relative paths begin
 */
record Launched(Properties properties, Map<String, String> environment, Optional<Path> executable, Path folder) {
    static final String SCRIPT = "space-odt.script";
    private static final String NAME = "space-odt";

    List<String> words() {
        String script = properties.getProperty(SCRIPT, "");
        if (!script.isEmpty()) {
            return List.of(called(script));
        }
        String jar = properties.getProperty("java.class.path", "");
        boolean isJar = jar.endsWith(".jar") && !jar.contains(File.pathSeparator);
        if (isJar) {
            return List.of(java(), "-jar", jar);
        }
        return List.of(executable
                .filter(file -> !isJava(file))
                .map(file -> called(file.toString()))
                .orElse(NAME));
    }

    boolean onWindows() {
        return properties.getProperty("os.name", "").startsWith("Windows");
    }

    /** By its name where that leads to it, else where it is, from here. */
    private String called(String program) {
        Path file = Path.of(program);
        if (onPath(file)) {
            return file.getFileName().toString().replaceFirst("\\.(cmd|exe)$", "");
        }
        if (!file.isAbsolute() || !file.startsWith(folder)) {
            return file.getNameCount() == 1 ? here(file) : program;
        }
        return here(folder.relativize(file));
    }

    /** Without a folder a shell would look for it on the PATH. */
    private static String here(Path file) {
        return file.getNameCount() == 1 ? "." + File.separator + file : file.toString();
    }

    private String java() {
        return executable
                .filter(file -> isJava(file) && !onPath(file))
                .map(Path::toString)
                .orElse("java");
    }

    private static boolean isJava(Path file) {
        return file.getFileName().toString().matches("javaw?(\\.exe)?");
    }

    /** Whether the first program of that name on the PATH is this very file. */
    private boolean onPath(Path file) {
        Optional<Path> first = Stream.of(environment
                        .getOrDefault("PATH", environment.getOrDefault("Path", ""))
                        .split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .flatMap(entry -> in(entry, file.getFileName()))
                .filter(Files::isExecutable)
                .findFirst();
        return first.isPresent() && isSame(first.get(), folder.resolve(file));
    }

    private Stream<Path> in(String entry, Path name) {
        try {
            return Stream.of(folder.resolve(entry).resolve(name));
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    /** What this process was started with. */
    static Launched process(Map<String, String> environment) {
        Optional<Path> executable = ProcessHandle.current().info().command().map(Path::of);
        return new Launched(
                System.getProperties(), environment, executable, Path.of("").toAbsolutePath());
    }
}
