package org.spaceodt.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Await;

/** {@code bin/space-odt}, with a Java that only says what it was given. */
class ScriptTest {
    private static final String JAVA = """
            #!/bin/sh
            for word; do
                case $word in
                -XX:ArchiveClassesAtExit=* | -XX:AOTCacheOutput=*)
                    echo made >>"%1$s/makings"
                    [ -e "%1$s/cannot" ] || echo archive >"${word#*=}"
                    exit ;;
                esac
            done
            printf '%%s\\n' "$@" >"%1$s/given"
            [ ! -e "%1$s/waits" ] || { echo $$ >"%1$s/pid"; exec sleep 60; }
            exit 3
            """;

    @TempDir
    Path folder;

    private Path script;

    @BeforeEach
    void install() throws IOException {
        script = folder.resolve("my tools/bin/space-odt");
        Files.createDirectories(script.getParent());
        Files.copy(Path.of("bin/space-odt"), script);
        executable(script);
        Files.writeString(
                Files.createDirectories(folder.resolve("my tools/target")).resolve("space-odt.jar"), "a jar");
        java("jdk", "17.0.15");
    }

    @Test
    void theWordsAndTheExitCodeAreThoseOfTheProgram() throws Exception {
        assertThat(run(Map.of(), "jobs", "show", "two words", "", "$HOME *")).isEqualTo(3);

        assertThat(given()).endsWith("jobs", "show", "two words", "", "$HOME *");
        assertThat(given())
                .containsSequence(
                        "-Dspace-odt.script=" + script,
                        "-jar",
                        script.getParent().getParent().toRealPath() + "/target/space-odt.jar");
    }

    @Test
    void aLinkToItOnThePathStartsIt() throws Exception {
        Path link = folder.resolve("on the path/space-odt");
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, script);

        Process process =
                start(List.of("space-odt", "jobs", "list"), Map.of("PATH", link.getParent() + ":/usr/bin:/bin"));

        assertThat(process.waitFor()).isEqualTo(3);
        assertThat(given()).contains("-Dspace-odt.script=" + link).endsWith("jobs", "list");
    }

    @Test
    void theArchiveIsMadeOnceAndTakenFromThenOn() throws Exception {
        run(Map.of(), "jobs", "list");
        run(Map.of(), "inventory_run");

        assertThat(archives()).hasSize(1).allMatch(file -> file.toString().endsWith(".jsa"));
        assertThat(given()).contains("-XX:SharedArchiveFile=" + archives().get(0));
        assertThat(folder.resolve("makings")).hasContent("made");
        assertThat(Files.getPosixFilePermissions(folder.resolve("cache/space-odt")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void startsAtTheSameTimeMakeOneArchive() throws Exception {
        List<Process> started = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            started.add(start(List.of(script.toString(), "jobs", "list"), Map.of()));
        }
        for (Process process : started) {
            assertThat(process.waitFor()).isEqualTo(3);
        }

        assertThat(archives()).hasSize(1);
        assertThat(folder.resolve("makings")).hasContent("made");
    }

    @Test
    void anotherJarAndAnotherJavaGetArchivesOfTheirOwn() throws Exception {
        run(Map.of(), "jobs", "list");
        Files.writeString(folder.resolve("my tools/target/space-odt.jar"), "another jar");
        run(Map.of(), "jobs", "list");
        assertThat(archives()).hasSize(2);

        Path newer = java("newer", "25.0.3");
        run(Map.of("JAVA_HOME", newer.toString()), "jobs", "list");
        assertThat(archives()).hasSize(3).anyMatch(file -> file.toString().endsWith(".aot"));
        assertThat(given()).anyMatch(word -> word.startsWith("-XX:AOTCache="));
    }

    @Test
    void withoutAnArchiveItStartsAllTheSame() throws Exception {
        Files.writeString(folder.resolve("cannot"), "");
        run(Map.of(), "jobs", "list");
        run(Map.of(), "jobs", "list");
        assertThat(archives()).isEmpty();
        assertThat(folder.resolve("makings"))
                .as("what cannot be made is not tried again")
                .hasContent("made");

        for (Map<String, String> environment : List.of(
                Map.of("XDG_CACHE_HOME", "/dev/null/nowhere"),
                Map.of("XDG_CACHE_HOME", "", "HOME", ""),
                Map.of("SPACE_ODT_ARCHIVE", "no"))) {
            assertThat(run(environment, "jobs", "list")).isEqualTo(3);
            assertThat(given()).noneMatch(word -> word.contains("Archive"));
        }
    }

    /** There was too little memory for it, for once. */
    @Test
    void whatCouldNotBeMadeIsTriedAgainAnotherDay() throws Exception {
        Files.writeString(folder.resolve("cannot"), "");
        run(Map.of(), "jobs", "list");
        Files.delete(folder.resolve("cannot"));
        try (Stream<Path> files = Files.list(folder.resolve("cache/space-odt"))) {
            Path none = files.filter(file -> file.toString().endsWith(".none"))
                    .findAny()
                    .orElseThrow();
            Files.setLastModifiedTime(none, FileTime.from(Instant.now().minus(Duration.ofHours(49))));
        }
        run(Map.of(), "jobs", "list");
        assertThat(archives()).hasSize(1);
        assertThat(given()).anyMatch(word -> word.startsWith("-XX:SharedArchiveFile="));
    }

    @Test
    void anArchiveThatWasCutOffIsNotTaken() throws Exception {
        run(Map.of(), "jobs", "list");
        Files.writeString(archives().get(0), "arch");

        assertThat(run(Map.of(), "jobs", "list")).isEqualTo(3);
        assertThat(given()).noneMatch(word -> word.contains("SharedArchiveFile"));
    }

    @Test
    void aJavaThatIsTooOldIsPassedOver() throws Exception {
        Path old = java("old", "11.0.2");

        assertThat(run(
                        Map.of("JAVA_HOME", old.toString(), "PATH", folder.resolve("jdk/bin") + ":/usr/bin:/bin"),
                        "--version"))
                .isEqualTo(3);
    }

    @Test
    void withoutAJarItSaysHowToMakeOne() throws Exception {
        Files.delete(folder.resolve("my tools/target/space-odt.jar"));

        Process process = start(List.of(script.toString(), "jobs", "list"), Map.of());

        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("./mvnw -q -DskipTests package");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void theBinaryBesideTheJarIsTakenUnlessASettingSpeaksOfJava() throws Exception {
        Path binary = Files.createDirectories(folder.resolve("my tools/lib")).resolve("space-odt");
        Files.writeString(binary, "#!/bin/sh\nprintf '%s\\n' \"$0\" \"$@\" >\"" + folder + "/given\"\nexit 4\n");
        assertThat(run(Map.of(), "jobs", "list")).as("one that cannot be run").isEqualTo(3);
        executable(binary);

        assertThat(run(Map.of(), "jobs", "show", "two words", "")).isEqualTo(4);
        assertThat(given())
                .endsWith("-Dspace-odt.script=" + script, "jobs", "show", "two words", "")
                .hasSize(6);
        assertThat(given().get(0)).endsWith("/lib/space-odt");
        assertThat(run(Map.of("SPACE_ODT_JAVA_OPTS", "-Xmx64m"), "jobs", "list"))
                .isEqualTo(3);
        assertThat(given()).contains("-Xmx64m", "-jar");
    }

    /** A JVM that is told two does not start. */
    @Test
    void aCollectorThatSomebodyNamesIsTheOnlyOne() throws Exception {
        run(Map.of(), "serve");
        assertThat(given()).contains("-XX:+UseSerialGC");

        run(Map.of("SPACE_ODT_JAVA_OPTS", "-Xmx2g -XX:+UseG1GC"), "serve");
        assertThat(given()).contains("-XX:+UseG1GC").doesNotContain("-XX:+UseSerialGC");

        run(Map.of("JAVA_TOOL_OPTIONS", "-XX:+UseZGC"), "jobs", "list");
        assertThat(given()).doesNotContain("-XX:+UseSerialGC");
    }

    @Test
    void itBecomesTheJavaProcessSoSignalsReachIt() throws Exception {
        Files.writeString(folder.resolve("waits"), "");

        Process process = start(List.of(script.toString(), "serve"), Map.of());
        Await.until("it runs", () -> isWritten(folder.resolve("pid")));

        assertThat(folder.resolve("pid")).hasContent(String.valueOf(process.pid()));
        process.destroy();
        assertThat(process.waitFor()).isEqualTo(143);
    }

    private static boolean isWritten(Path file) {
        try {
            return Files.exists(file) && Files.size(file) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private int run(Map<String, String> environment, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(words));
        return start(command, environment).waitFor();
    }

    private Process start(List<String> command, Map<String, String> environment) throws IOException {
        List<String> found = new ArrayList<>(command);
        ProcessBuilder builder = new ProcessBuilder(found).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPACE_ODT_") || name.equals("JAVA_HOME"));
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().putAll(environment);
        if (!found.get(0).contains("/")) {
            // A process is looked for on the path of this one.
            found.addAll(0, List.of("sh", "-c", "exec \"$0\" \"$@\""));
        }
        return builder.start();
    }

    private List<String> given() throws IOException {
        return Files.readAllLines(folder.resolve("given"));
    }

    private List<Path> archives() throws IOException {
        Path cache = folder.resolve("cache/space-odt");
        if (!Files.exists(cache)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> file.toString().matches(".*\\.(jsa|aot)"))
                    .toList();
        }
    }

    private Path java(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, JAVA.formatted(folder));
        executable(java);
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
