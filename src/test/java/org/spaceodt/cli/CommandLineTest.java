package org.spaceodt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.HostilePeer;
import org.spaceodt.support.WebexStandIn;

/** What somebody at a prompt meets, in this process. */
@QuarkusTest
class CommandLineTest {
    @TempDir
    Path folder;

    @Test
    void everyOptionHasADescriptionInEveryLanguage() {
        for (String language : new String[] {"en", "es", "ca"}) {
            for (String command : new String[] {
                "inventory_run",
                "whoami",
                "preflight",
                "sandbox",
                "serve",
                "v21_softphone_ui",
                "v211_softphone_ui",
                "v11_inventory_ui",
                "ready"
            }) {
                List<String> help = Command.in(folder)
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
                "v211_softphone_ui --v21-ui-port 99999999",
                "serve --host 0.0.0.0 --port 0",
                "v11_inventory_ui --v21-ui-host :: --port 0",
                "serve --host 203.0.113.7 --port 0",
                "serve --host nobody.invalid --port 0",
                "serve --max-upload-mb 0",
                "ready --port 0",
                "sandbox --fault status=200",
                "sandbox --family-rate animals=5",
                "sandbox --fault-plan no-such-file.json",
            })
    void wrongUsageIsOneMessageAndExitCode2(String arguments) {
        Finished run = Command.in(folder).run(arguments.split(" "));

        assertThat(run.exitCode()).as(run.stderr()).isEqualTo(2);
        assertThat(run.stdout()).isEmpty();
        assertThat(run.stderr()).isNotBlank().doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(run.stderr().lines().count()).isLessThanOrEqualTo(3);
        assertThat(folder.resolve(".artifacts")).doesNotExist();
    }

    @Test
    void withoutACommandTheHelpIsShown() {
        for (String arguments : new String[] {"", "jobs"}) {
            Finished run = Command.in(folder).run(arguments.isEmpty() ? new String[0] : new String[] {arguments});

            assertThat(run.exitCode()).as(run.stderr()).isZero();
            assertThat(run.stderr()).isEmpty();
            assertThat(run.stdout())
                    .isEqualTo(Command.in(folder)
                            .run((arguments + " --help").strip().split(" "))
                            .stdout());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "inventry_run, inventory_run",
        "jobs lst, list",
        "v21_action any --aply, --apply",
        "v21_action any --out-dri=x, --out-dir",
        "frobnicate, ''",
        "jobs --nothing-like-it, ''"
    })
    void whatIsNearIsSuggestedAndNothingElse(String arguments, String near) {
        Finished run = Command.in(folder).run(arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr().lines().filter(line -> line.startsWith("Perhaps: ")))
                .isEqualTo(near.isEmpty() ? List.of() : List.of("Perhaps: " + near));
    }

    @Test
    void theCompletionOfEachShellKnowsCommandsOptionsAndActions() throws Exception {
        String bash = completion("bash");
        assertThat(completion("zsh")).isEqualTo(bash);
        assertThat(Command.in(folder).run("generate-completion").stdout()).isEqualTo(bash);
        assertThat(bash).contains("complete -F _complete_space-odt", "workspaces_alta", "bashcompinit");

        assertThat(completion("fish").lines())
                .anyMatch(line -> line.contains("-a inventory_run -d "))
                .anyMatch(
                        line -> line.contains("__fish_seen_subcommand_from jobs; and not") && line.contains("-a undo"))
                .anyMatch(line -> line.contains("from v21_action'") && line.contains("workspaces_alta"))
                .anyMatch(line -> line.contains("from v21_action'") && line.contains(" -l csv -r -F -d "));
        assertThat(Command.in(folder).run("completion", "tcsh").exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"jobs un|undo", "v21_action workspaces_a|workspaces_alta", "v21_action x --ap|--apply-plan"})
    void fishOffersWhatIsKnown(String typed, String offered) throws Exception {
        assumeTrue(isOnPath("fish"), "skipped: there is no fish here");
        Path file = Files.writeString(folder.resolve("space-odt.fish"), completion("fish"));

        Process fish = new ProcessBuilder(
                        "fish", "--no-config", "-c", "source " + file + "; complete -C 'space-odt " + typed + "'")
                .redirectErrorStream(true)
                .start();

        assertThat(new String(fish.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.split("\t")[0]))
                .contains(offered);
    }

    /** Keys as somebody types them at a prompt: what the shell makes of them is run, and says with what. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "inventory_|inventory_run",
                "jobs un|jobs undo",
                "v21_action workspaces_al|v21_action workspaces_alta",
                "v21_action x --apply-|v21_action x --apply-plan",
                "launcher_csv_dependencias --action usuarios_alta_p|launcher_csv_dependencias --action usuarios_alta_people",
                "completion f|completion fish"
            })
    void zshCompletesWhatIsTyped(String typed, String completed) throws Exception {
        assumeTrue(isOnPath("zsh"), "skipped: there is no zsh here");
        Path script = Files.writeString(folder.resolve("space-odt.zsh"), completion("zsh"));
        Path prompt = Files.writeString(
                folder.resolve("prompt.zsh"),
                "unsetopt zle_bracketed_paste prompt_cr prompt_sp\nPROMPT=\nLISTMAX=10000\n"
                        + "autoload -Uz compinit && compinit -u -D\nsource " + script
                        + "\nspace-odt() { print -r -- \"<$*>\" }\nprint -r -- '<READY>'\n");
        String keys = "zmodload zsh/zpty\nzpty -b shell 'TERM=dumb zsh -f -i'\n"
                + "zpty -w shell 'source " + prompt + "'\nzpty -r shell shown '*<READY>*'\n"
                + "zpty -w shell \"space-odt " + typed + "\"$'\\t'\n"
                + "zpty -r shell shown $'*<*>[[:space:]]*'\nprint -r -- $shown\nzpty -d shell\n";

        Process zsh = new ProcessBuilder("zsh", "-f", "-c", keys)
                .directory(Files.createDirectory(folder.resolve("empty")).toFile())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(zsh.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("<" + completed + ">");
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private String completion(String shell) {
        Finished run = Command.in(folder).run("completion", shell);
        assertThat(run.exitCode()).as(run.stderr()).isZero();
        return run.stdout();
    }

    @Test
    void aTokenInTheWrongPlaceIsNotRepeated() {
        for (String arguments :
                new String[] {"inventory_run --tokn s3cretvalue", "inventory_run s3cretvalue", "--token=s3cretvalue"}) {
            Finished run = Command.in(folder).run(arguments.split(" "));
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.stdout() + run.stderr()).doesNotContain("s3cretvalue");
        }
        Finished broken = Command.in(folder).run("inventory_run", "--token", "s3cret value");
        assertThat(broken.exitCode()).isEqualTo(2);
        assertThat(broken.stdout() + broken.stderr()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inventory_run --concurrent-requests #",
                "inventory_run --concurrent-requests=#",
                "inventory_run --sandbox --people #",
                "inventory_run --sandbox --rate #",
                "inventory_run --sandbox --seed #",
                "inventory_run -q=#",
                "inventory_run --org-id",
                "serve --port #",
                "serve --max-upload-mb #",
                "ready --port #",
                "ready --port=#",
                "jobs show --items #",
                "jobs #",
                "jobs show #",
                "jobs watch #",
                "jobs undo #",
                "jobs cancel #",
                "v21_action # --apply",
                "v21_action usuarios_alta_people -p #",
                "v21_action usuarios_alta_people --country #",
                "v21_action usuarios_alta_people --failure-limit #",
                "v21_action usuarios_alta_people --apply-plan #",
                "v21_actions #",
                "v21_softphone_bulk_run --entity-type #",
                "launcher_tester_api_remota --remote-url #",
                "launcher_tester_api_remota --timeout-s #",
                "#",
                "help #",
            })
    void aTokenInAnyOtherPlaceIsNotRepeatedInAnyLanguage(String arguments) {
        String token = "SECRETTOKEN-0123456789abcdef";
        for (String language : List.of("en", "es", "ca")) {
            Finished run = Command.in(folder)
                    .with("SPACE_ODT_LANG", language)
                    .with("WEBEX_BASE_URL", "http://127.0.0.1:1/v1")
                    .run(arguments.replace("#", token).split(" "));
            assertThat(run.stdout() + run.stderr()).as(language).doesNotContain(token);
            assertThat(run.exitCode()).isNotZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WEBEX_ACCESS_TOKEN_EXPIRES_AT",
                "WEBEX_BASE_URL",
                "HTTP_PROXY",
                "SPACE_ODT_DB_URL",
                "SPACE_ODT_CA_FILE",
                "WEBEX_REFRESH_TOKEN_SECRET",
                "SPACE_ODT_LANG",
                "WEBEX_CLIENT_ID",
            })
    void aTokenInTheWrongVariableIsNotRepeated(String variable) {
        String token = "SECRETTOKEN-0123456789abcdef";
        try (WebexStandIn webex = WebexStandIn.start()) {
            Finished run = webex.here(folder).with(variable, token).run("whoami");
            assertThat(run.stdout() + run.stderr()).doesNotContain(token);
        }
    }

    @Test
    void aProbeReadsNoMoreOfAnAnswerThanItsBeginning() throws IOException {
        try (HostilePeer endless = HostilePeer.repeating("HTTP/1.1 503 ", "x".repeat(1000));
                HostilePeer ready = HostilePeer.repeating("HTTP/1.1 200 OK", "x".repeat(1000))) {
            assertThat(Command.in(folder).run("ready", "--port", endless.port()).exitCode())
                    .isEqualTo(1);
            assertThat(Command.in(folder).run("ready", "--port", ready.port()).exitCode())
                    .isZero();
        }
    }

    @Test
    void anAddressThatIsNotOfWebexIsSaidWithItsOriginAndTheVariableBeatsTheFile() throws IOException {
        try (WebexStandIn webex = WebexStandIn.start();
                WebexStandIn other = WebexStandIn.start()) {
            Path env = Files.writeString(folder.resolve(".env"), "WEBEX_BASE_URL=" + other.baseUrl() + "\n");

            Finished byVariable = webex.here(folder).run("whoami");
            assertThat(byVariable.stderr())
                    .contains(
                            "WEBEX_BASE_URL (environment)",
                            "localhost:" + webex.server().port());
            assertThat(other.server().getAllServeEvents()).isEmpty();

            Finished byFile = Command.in(folder).run("whoami", "--token", "OPTION-TOKEN-abcdefgh");
            assertThat(byFile.stderr()).contains("WEBEX_BASE_URL (" + env + ")", "not Webex");
            assertThat(other.server().getAllServeEvents()).isNotEmpty();

            Files.writeString(env, "HTTP_PROXY=" + other.server().baseUrl() + "\n");
            assertThat(webex.here(folder).run("whoami").stderr()).contains("HTTP_PROXY (" + env + ")");
        }
    }

    @Test
    void secretsDoNotGoOverHttpToAnotherMachineUnlessThatIsAskedFor() {
        for (String host : List.of("0.0.0.0", "127.evil.example", "127.0.0.1.nip.example", "localhost.example.com")) {
            Command command = Command.in(folder)
                    .with("WEBEX_BASE_URL", "http://" + host + ":1/v1")
                    .with("WEBEX_ACCESS_TOKEN", "stand-in-token");
            Finished refused = command.run("whoami");
            assertThat(refused.exitCode()).as(host).isEqualTo(2);
            assertThat(refused.stderr()).contains("--allow-http", host);
        }
        try (WebexStandIn webex = WebexStandIn.start()) {
            // Where the system takes that for this machine; nobody answers elsewhere, and the words are the same.
            Finished allowed = webex.here(folder)
                    .with("WEBEX_BASE_URL", webex.baseUrl().replace("localhost", "0.0.0.0"))
                    .run("whoami", "--allow-http");
            assertThat(allowed.stderr()).contains("readable on the way");
        }
    }

    @Test
    void theTokenOfTheNearestEnvFileIsSentAndTheOptionBeatsIt() throws IOException {
        try (WebexStandIn webex = WebexStandIn.start()) {
            Path below = Files.createDirectories(folder.resolve("a/b"));
            Files.writeString(folder.resolve(".env"), "WEBEX_ACCESS_TOKEN=far\n");
            Files.writeString(
                    folder.resolve("a/.env"), "WEBEX_ACCESS_TOKEN=near\nWEBEX_BASE_URL=" + webex.baseUrl() + "/\n");
            Command command = Command.in(below).with("WEBEX_ACCESS_TOKEN", "variable");

            assertThat(command.run("inventory_run", "-q").exitCode()).isZero();
            assertThat(tokensSent(webex)).containsOnly("Bearer near");
            webex.server().resetRequests();
            assertThat(Command.in(below)
                            .run("inventory_run", "-q", "--token", "given")
                            .exitCode())
                    .isZero();
            assertThat(tokensSent(webex)).containsOnly("Bearer given");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"webexapis.com", "https://", "ftp://example.com/v1", "http://user:pass@example.com"})
    void aBaseUrlThatCannotBeUsedIsSaid(String url) {
        Finished run = Command.in(folder).with("WEBEX_BASE_URL", url).run("inventory_run", "--token", "any");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr()).contains("WEBEX_BASE_URL");
    }

    @Test
    void anOutDirThatIsAFileIsRefused() throws IOException {
        Files.writeString(folder.resolve("file"), "mine");
        for (String outDir : new String[] {"file", "file/below"}) {
            Finished run = Command.in(folder).run("inventory_run", "--sandbox", "--out-dir", outDir, "-q");
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.stderr()).contains("Cannot write to");
        }
        assertThat(folder.resolve("file")).hasContent("mine");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Cannot write to, 'it is a file, or a folder above it is'",
        "es, No se puede escribir en, ''",
        "ca, No es pot escriure a, ''"
    })
    void anOutDirThatCannotBeOneIsSaidInOneLineByEveryCommandThatKeepsJobs(String language, String said, String why)
            throws IOException {
        Files.writeString(folder.resolve("file"), "mine");
        Files.writeString(folder.resolve("t.csv"), "email,first_name,last_name\na@example.com,A,B\n");
        for (String outDir : new String[] {"file", "file/below", "/proc/nothing"}) {
            for (String command : new String[] {
                "jobs list",
                "v21_action usuarios_alta_people --token any --csv t.csv",
                "launcher_csv_dependencias --token any --usuarios t.csv",
                "inventory_run --sandbox -q"
            }) {
                Finished run = Command.in(folder)
                        .with("SPACE_ODT_LANG", language)
                        .run((command + " --out-dir " + outDir).split(" "));
                assertThat(run.exitCode()).as(run.stderr()).isEqualTo(2);
                assertThat(run.stderr()).contains(said).doesNotContain("Exception", "SPACE_ODT_DB_URL");
                assertThat(run.stderr().lines()).as(run.stderr()).hasSize(1);
                if (outDir.startsWith("file")) {
                    assertThat(run.stderr()).contains(why);
                }
            }
        }
    }

    @Test
    void quietShowsNoProgressAndStdoutHasTheSummaryOnly() {
        Finished run = Command.in(folder).run("inventory_run", "--sandbox", "--people", "12", "--quiet");
        assertThat(run.stderr()).isEmpty();
        assertThat(run.stdout().lines().count()).as(run.stdout()).isEqualTo(5);
    }

    private static java.util.Set<String> tokensSent(WebexStandIn webex) {
        return webex.server().getAllServeEvents().stream()
                .map(event -> event.getRequest().getHeader("Authorization"))
                .collect(java.util.stream.Collectors.toSet());
    }
}
