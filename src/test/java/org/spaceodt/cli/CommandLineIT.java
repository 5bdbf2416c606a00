package org.spaceodt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.CommandRun.Running;
import org.spaceodt.support.WebexStandIn;

/** What somebody at a prompt meets. */
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

    @Test
    void everyOptionHasADescriptionInEveryLanguage() {
        for (String language : new String[] {"en", "es", "ca"}) {
            for (String command :
                    new String[] {"inventory_run", "whoami", "sandbox", "serve", "v21_softphone_ui", "ready"}) {
                List<String> help = CommandRun.in(folder)
                        .with("SPACE_ODT_LANG", language)
                        .run(command, "--help")
                        .stdout()
                        .lines()
                        .toList();
                for (int i = 0; i < help.size(); i++) {
                    if (help.get(i).matches("\\s+(-.,)?\\s*--[a-z-]+(\\[?=\\w+\\]?)?\\s*")) {
                        // The name is long: what it does stands on the next line.
                        assertThat(help.get(i + 1))
                                .as(language + " " + command + help.get(i))
                                .matches("\\s{20,}\\S.*");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "inventory_run --nothing",
                "inventory_run --people 3",
                "inventory_run --sandbox --concurrent-requests 0",
                "inventory_run --sandbox --concurrent-requests many",
                "inventory_run --sandbox --people -1",
                "inventory_run --sandbox --rate x",
                "inventory_run",
                "sandbox --port 99999999",
                "serve --port 99999999",
                "serve --port 0",
                "serve --max-upload-mb 0",
                "ready --port 0",
                "sandbox --fault status=200",
                "sandbox --family-rate animals=5",
                "sandbox --fault-plan no-such-file.json",
            })
    void wrongUsageIsOneMessageAndExitCode2(String arguments) {
        Finished run = CommandRun.in(folder).run(arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(run.exitCode()).as(run.stderr()).isEqualTo(2);
        assertThat(run.stdout()).isEmpty();
        assertThat(run.stderr()).isNotBlank().doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(run.stderr().lines().count()).isLessThanOrEqualTo(3);
        assertThat(folder.resolve(".artifacts")).doesNotExist();
    }

    @Test
    void aTokenInTheWrongPlaceIsNotRepeated() {
        for (String arguments :
                new String[] {"inventory_run --tokn s3cretvalue", "inventory_run s3cretvalue", "--token=s3cretvalue"}) {
            Finished run = CommandRun.in(folder).run(arguments.split(" "));
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.stdout() + run.stderr()).doesNotContain("s3cretvalue");
        }
        Finished broken = CommandRun.in(folder).run("inventory_run", "--token", "s3cret value");
        assertThat(broken.exitCode()).isEqualTo(2);
        assertThat(broken.stdout() + broken.stderr()).doesNotContain("s3cret");
    }

    @Test
    void theTokenOfTheNearestEnvFileIsSentAndTheOptionBeatsIt() throws IOException {
        try (WebexStandIn webex = WebexStandIn.start()) {
            Path below = Files.createDirectories(folder.resolve("a/b"));
            Files.writeString(folder.resolve(".env"), "WEBEX_ACCESS_TOKEN=far\n");
            Files.writeString(
                    folder.resolve("a/.env"), "WEBEX_ACCESS_TOKEN=near\nWEBEX_BASE_URL=" + webex.baseUrl() + "/\n");
            CommandRun command = CommandRun.in(below).with("WEBEX_ACCESS_TOKEN", "variable");

            assertThat(command.run("inventory_run", "-q").exitCode()).isZero();
            assertThat(tokensSent(webex)).containsOnly("Bearer near");
            webex.server().resetRequests();
            assertThat(CommandRun.in(below)
                            .run("inventory_run", "-q", "--token", "given")
                            .exitCode())
                    .isZero();
            assertThat(tokensSent(webex)).containsOnly("Bearer given");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"webexapis.com", "https://", "ftp://example.com/v1", "http://user:pass@example.com"})
    void aBaseUrlThatCannotBeUsedIsSaid(String url) {
        Finished run = CommandRun.in(folder).with("WEBEX_BASE_URL", url).run("inventory_run", "--token", "any");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr()).contains("WEBEX_BASE_URL");
    }

    @Test
    void anOutDirThatIsAFileIsRefused() throws IOException {
        Files.writeString(folder.resolve("file"), "mine");
        for (String outDir : new String[] {"file", "file/below"}) {
            Finished run = CommandRun.in(folder).run("inventory_run", "--sandbox", "--out-dir", outDir, "-q");
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.stderr()).contains("Cannot write to");
        }
        assertThat(folder.resolve("file")).hasContent("mine");
    }

    @Test
    void aPlaceWhereNothingCanBeMadeIsRefused() {
        Finished run = CommandRun.in(folder).run("inventory_run", "--sandbox", "--out-dir", "/proc/nothing", "-q");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr()).contains("Cannot write to");
    }

    @Test
    void quietShowsNoProgressAndStdoutHasTheSummaryOnly() {
        Finished run = CommandRun.in(folder).run("inventory_run", "--sandbox", "--people", "12", "--quiet");
        assertThat(run.stderr()).isEmpty();
        assertThat(run.stdout().lines().count()).isEqualTo(4);
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
            while (webex.server().getAllServeEvents().isEmpty() && run.process().isAlive()) {
                run.process().waitFor(10, TimeUnit.MILLISECONDS);
            }
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

    private static java.util.Set<String> tokensSent(WebexStandIn webex) {
        return webex.server().getAllServeEvents().stream()
                .map(event -> event.getRequest().getHeader("Authorization"))
                .collect(java.util.stream.Collectors.toSet());
    }
}
