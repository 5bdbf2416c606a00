package org.spaceodt.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is taken for a terminal: by each Java of this machine, at a pseudo-terminal of {@code script} of util-linux. */
class TerminalTest {
    @TempDir
    Path folder;

    /** One of each version of Java that is installed beside that of the test. */
    private static Map<String, Path> javas() throws IOException {
        Map<String, Path> javas = new TreeMap<>();
        Path own = Path.of(System.getProperty("java.home"));
        try (Stream<Path> all = Files.list(own.getParent())) {
            for (Path home : Stream.concat(Stream.of(own), all.sorted()).toList()) {
                Path release = home.resolve("release");
                if (Files.isRegularFile(release) && Files.isExecutable(home.resolve("bin/java"))) {
                    String version = Files.readString(release).replaceAll("(?s).*JAVA_VERSION=\"(\\d+).*", "$1");
                    if (version.matches("\\d+") && Integer.parseInt(version) >= 17) {
                        javas.putIfAbsent(version, home.resolve("bin/java"));
                    }
                }
            }
        }
        return javas;
    }

    static Stream<Arguments> streams() throws IOException {
        return javas().entrySet().stream().flatMap(java -> Stream.of(
                        List.of("", "can answer, shows progress"),
                        // What is shown goes elsewhere; the question goes to stderr.
                        List.of("| cat", "can answer, shows progress"),
                        List.of("> /dev/null", "can answer, shows progress"),
                        List.of("2> /dev/null", "cannot answer, shows lines"),
                        List.of("2>&1 | cat", "cannot answer, shows lines"),
                        List.of("< /dev/null", "cannot answer, shows progress"),
                        List.of("< pom.xml", "cannot answer, shows progress"))
                .map(line -> Arguments.of(java.getKey(), java.getValue(), line.get(0), line.get(1))));
    }

    @ParameterizedTest(name = "java {0} {2}")
    @MethodSource("streams")
    void atAPseudoTerminalSomebodyCanBeAskedUnlessStdinOrStderrGoElsewhere(
            String version, Path java, String redirection, String expected) throws Exception {
        assertThat(said(List.of("script", "-qec", probe(java) + " " + redirection, "/dev/null")))
                .isEqualTo(expected);
    }

    @Test
    void throughAPipeAtAPseudoTerminalNobodyCanBeAsked() throws Exception {
        for (Path java : javas().values()) {
            assertThat(said(List.of("script", "-qec", "echo 12 | " + probe(java), "/dev/null")))
                    .isEqualTo("cannot answer, shows progress");
        }
    }

    @Test
    void withPipesAloneNobodyCanBeAsked() throws Exception {
        for (Path java : javas().values()) {
            assertThat(said(List.of("sh", "-c", probe(java)))).isEqualTo("cannot answer, shows lines");
        }
    }

    /** The program, and the probe beside this test. */
    private String probe(Path java) {
        return java + " -XX:TieredStopAtLevel=1 -cp '" + place(Terminal.class) + ":" + place(TerminalProbe.class) + "' "
                + TerminalProbe.class.getName() + " '" + folder.resolve("said") + "'";
    }

    private static String place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }

    private String said(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("seen").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("seen")))
                .isZero();
        return Files.readString(folder.resolve("said"));
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,true", // a window of cmd or PowerShell
        "0,1,false", // stderr in a file, or NUL
        "1,0,false", // answers through a pipe
        "1,1,false"
    })
    void onWindowsPowerShellIsAskedOfEachStream(int input, int error, boolean expected) {
        Terminal.Streams windows = new Terminal.Streams.Windows(
                command -> {
                    assertThat(command).startsWith("powershell.exe");
                    return OptionalInt.of(
                            switch (command.get(command.size() - 1)) {
                                case "exit [int][Console]::IsInputRedirected" -> input;
                                case "exit [int][Console]::IsErrorRedirected" -> error;
                                default -> throw new AssertionError(command);
                            });
                },
                () -> {
                    throw new AssertionError("PowerShell has answered");
                });

        assertThat(new Terminal.OfThisProcess(Map.of(), windows).canAnswer()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void onAWindowsWithoutPowerShellTheConsoleOfTheJvmDecides(boolean console) {
        Terminal.Streams windows = new Terminal.Streams.Windows(command -> OptionalInt.empty(), () -> console);

        assertThat(new Terminal.OfThisProcess(Map.of(), windows).canAnswer()).isEqualTo(console);
    }

    @Test
    void noShellIsLookedForOnWindows() {
        assertThat(Terminal.Streams.of("Windows 11")).isInstanceOf(Terminal.Streams.Windows.class);
        assertThat(Terminal.Streams.of("Linux")).isNotInstanceOf(Terminal.Streams.Windows.class);
        assertThat(Terminal.Streams.of("Mac OS X")).isNotInstanceOf(Terminal.Streams.Windows.class);
    }

    @Test
    void theShellIsNotAskedOfWhatIsAFileAPipeOrNowhere() throws IOException {
        List<List<String>> asked = new ArrayList<>();
        Terminal.Streams streams = new Terminal.Streams.Unix(
                folder,
                command -> {
                    asked.add(command);
                    return OptionalInt.of(0);
                },
                () -> {
                    throw new AssertionError("the shell has answered");
                });
        Path file = Files.createFile(folder.resolve("file"));
        List<String> elsewhere = List.of("/dev/null", "pipe:[8815]", "socket:[8816]", file.toString());
        for (int i = 0; i < elsewhere.size(); i++) {
            Files.createSymbolicLink(folder.resolve(String.valueOf(i)), Path.of(elsewhere.get(i)));

            assertThat(streams.isTerminal(i)).as(elsewhere.get(i)).isFalse();
        }
        assertThat(asked).isEmpty();

        // Some containers show a terminal by a name that is not there for them; and there may be no such folder.
        Files.createSymbolicLink(folder.resolve("7"), Path.of("/0-is-not-there"));
        assertThat(streams.isTerminal(7)).isTrue();
        assertThat(streams.isTerminal(8)).isTrue();
        assertThat(asked).containsExactly(List.of("sh", "-c", "test -t 7"), List.of("sh", "-c", "test -t 8"));
    }
}
