package org.spaceodt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.Await;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.CommandRun.Running;
import org.spaceodt.support.WebexStandIn;
import org.sqlite.SQLiteJDBCLoader;

/** What somebody at a prompt meets, of the packaged program. */
class CommandLineIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "inventory_run --help",
                "sandbox --help",
                "serve --help",
                "ready --help",
                "help inventory_run"
            })
    void helpIsAnsweredWithoutStartingTheContainer(String arguments) {
        Finished run = CommandRun.in(folder).jvm("-Dquarkus.log.level=INFO").run(arguments.split(" "));

        assertThat(run.exitCode()).isZero();
        assertThat(run.stdout()).contains("Usage:").contains("Exit codes:");
        assertThat(run.stderr()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", ""})
    void accentsAreReadableAlsoWhereTheLocaleKnowsNone(String locale) {
        Finished run = CommandRun.in(folder)
                .with("LANG", locale)
                .with("LC_ALL", locale)
                .with("SPACE_ODT_LANG", "es")
                .run("jobs", "--help");

        assertThat(run.stdout()).contains("reanuda", "más nuevo").doesNotContain("?");
    }

    /** What another process removes in the same moment is gone for this one: it cannot remove it, either. */
    @Test
    void leftoversOfTheDatabasesLibraryThatCannotBeRemovedAreNobodysTrouble() throws Exception {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        Path leftover = temporary.resolve("sqlite-" + SQLiteJDBCLoader.getVersion() + "-left-libsqlitejdbc.so");
        Files.createFile(Files.createDirectories(leftover).resolve("in-use"));

        Finished run =
                CommandRun.in(folder).jvm("-Djava.io.tmpdir=" + temporary).run("jobs", "list", "--out-dir", "out");

        assertThat(run.exitCode()).as(run.stderr()).isZero();
        assertThat(run.stderr()).doesNotContain("Exception", "Failed", "at org.");
        assertThat(leftover).exists();
        try (Stream<Path> files = Files.list(temporary)) {
            assertThat(files.filter(file -> file.toString().contains("sqlite")))
                    .as("our own library is loaded and gone")
                    .containsExactly(leftover);
        }
    }

    /** As bash asks it, for {@code space-odt v21_action workspaces_a}. */
    @Test
    void theShellCompletesTheIdsOfActions() throws Exception {
        Finished run = CommandRun.in(folder).run("generate-completion");
        Files.writeString(
                folder.resolve("ask.sh"),
                run.stdout()
                        + "COMP_WORDS=(space-odt v21_action workspaces_a)\nCOMP_CWORD=2\n_complete_space-odt\n"
                        + "echo \"completed: ${COMPREPLY[*]}\"\n");
        Process bash = new ProcessBuilder("bash", folder.resolve("ask.sh").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(run.exitCode()).isZero();
        assertThat(said)
                .contains("completed: workspaces_alta workspaces_anadir_intercom_legacy")
                .doesNotContain("usuarios");
    }

    @Test
    void theVersionIsTheBuilds() {
        Finished run = CommandRun.in(folder).run("--version");
        assertThat(run.exitCode()).isZero();
        assertThat(run.stdout().strip()).isEqualTo("space-odt " + System.getProperty("space-odt.version"));
    }

    @ParameterizedTest
    @CsvSource({"es,Uso:,Códigos de salida", "ca,Ús:,Codis de sortida", "en,Usage:,Exit codes"})
    void helpSpeaksTheLanguageOfTheOperator(String language, String usage, String codes) {
        Finished run = CommandRun.in(folder)
                .jvm("-Dstdout.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8")
                .with("LANG", language + "_ES.UTF-8")
                .run("inventory_run", "--help");
        assertThat(run.stdout()).contains(usage).contains(codes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inventory_run --nothing", "inventory_run", "serve --port 99999999", "serve --port 0"})
    void wrongUsageIsOneMessageAndExitCode2(String arguments) {
        Finished run = CommandRun.in(folder).run(arguments.split(" "));

        assertThat(run.exitCode()).as(run.stderr()).isEqualTo(2);
        assertThat(run.stdout()).isEmpty();
        assertThat(run.stderr().lines().count()).isBetween(1L, 3L);
    }

    @Test
    void aPlaceWhereNothingCanBeMadeIsRefused() {
        Finished run = CommandRun.in(folder).run("inventory_run", "--sandbox", "--out-dir", "/proc/nothing", "-q");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr()).contains("Cannot write to");
    }

    @Test
    void theSandboxServesUntilItIsStoppedAndSaysHowToUseIt() throws IOException, InterruptedException {
        try (Running sandbox = CommandRun.in(folder).start("sandbox", "--port", "0", "--people", "12")) {
            String line = sandbox.awaitLine("WEBEX_BASE_URL=");
            String port = line.replaceAll(".*:(\\d+)/v1.*", "$1");
            Finished second = CommandRun.in(folder).run("sandbox", "--port", port);
            assertThat(second.exitCode()).isEqualTo(2);
            assertThat(second.stderr()).contains("port");
            sandbox.interrupt();
            assertThat(sandbox.await().exitCode()).isZero();
        }
    }

    @Test
    void theInventoryOpensNoPort() throws IOException, InterruptedException {
        try (WebexStandIn webex = WebexStandIn.start();
                Running run = slow(webex).start("inventory_run", "--out-dir", "out")) {
            Await.until(
                    () -> "a request of\n" + run.stderr(),
                    () -> !webex.server().getAllServeEvents().isEmpty() || !run.goesOn());
            assertThat(run.goesOn()).as(run.stderr()).isTrue();
            assertThat(listening(run.process().pid())).isZero();
        }
    }

    private CommandRun slow(WebexStandIn webex) {
        webex.server().setGlobalFixedDelay(300);
        return webex.command(folder);
    }

    /** Sockets in state LISTEN (0A) that the process holds, as Linux tells. */
    private static long listening(long pid) throws IOException {
        try (var descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            var inodes = descriptors
                    .map(CommandLineIT::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring(8, target.length() - 1))
                    .toList();
            long count = 0;
            for (String table : new String[] {"tcp", "tcp6"}) {
                count += Files.readAllLines(Path.of("/proc/" + pid + "/net/" + table)).stream()
                        .map(line -> line.trim().split("\\s+"))
                        .filter(columns -> columns.length > 9 && columns[3].equals("0A") && inodes.contains(columns[9]))
                        .count();
            }
            return count;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
