package org.spaceodt.cli.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InvocationTest {
    private static final Set<String> KNOWN = Set.of("jobs --out-dir", "jobs --sandbox");

    @Test
    void aCommandBeginsWithWhatTheProgramWasStartedWith() {
        assertThat(Invocation.plain().command("jobs", "list")).isEqualTo("space-odt jobs list");
        assertThat(started("java", "-jar", "target/space-odt.jar").command("jobs", "show", "3f2a"))
                .isEqualTo("java -jar target/space-odt.jar jobs show 3f2a");
        assertThat(started("java", "-jar", "my tools/space-odt.jar").command("v21_actions"))
                .isEqualTo("java -jar 'my tools/space-odt.jar' v21_actions");
        assertThat(Invocation.of(List.of(".\\space-odt.cmd"), Shell.CMD).command("jobs", "list"))
                .isEqualTo(".\\space-odt.cmd jobs list");
    }

    @Test
    void itGoesOnWhereThePrintingOneWorked() {
        Invocation here = Invocation.plain()
                .carrying(
                        Map.of("--out-dir", "my files"),
                        (command, option) -> KNOWN.contains(command.get(0) + " " + option));

        assertThat(here.command("jobs", "undo", "3f2a")).isEqualTo("space-odt jobs undo 3f2a --out-dir 'my files'");
        assertThat(here.command("jobs", "undo", "3f2a", "--out-dir", "other"))
                .as("unless it says so itself")
                .isEqualTo("space-odt jobs undo 3f2a --out-dir other");
        assertThat(here.command("v21_actions")).as("which has no such option").isEqualTo("space-odt v21_actions");
    }

    @Test
    void anOptionWithoutValueIsCarriedAlone() {
        Invocation here = Invocation.plain()
                .carrying(Map.of("--sandbox", ""), (command, option) -> KNOWN.contains(command.get(0) + " " + option));

        assertThat(here.command("jobs", "watch", "3f2a")).isEqualTo("space-odt jobs watch 3f2a --sandbox");
    }

    @Test
    void variablesAreSetAsTheShellSetsThem() {
        String[] words = {"WEBEX_BASE_URL=http://127.0.0.1:8089/v1", "inventory_run"};

        assertThat(Invocation.plain().command(words))
                .isEqualTo("WEBEX_BASE_URL=http://127.0.0.1:8089/v1 space-odt inventory_run");
        assertThat(Invocation.of(List.of("space-odt"), Shell.CMD).command(words))
                .isEqualTo("set \"WEBEX_BASE_URL=http://127.0.0.1:8089/v1\" && space-odt inventory_run");
        assertThat(Invocation.of(List.of("space-odt"), Shell.POWERSHELL).command(words))
                .isEqualTo("$env:WEBEX_BASE_URL='http://127.0.0.1:8089/v1'; space-odt inventory_run");
    }

    @Test
    void aQuotedProgramIsCalledInPowerShell() {
        assertThat(Invocation.of(List.of("C:\\my tools\\space-odt.cmd"), Shell.POWERSHELL)
                        .command("jobs", "list"))
                .isEqualTo("& 'C:\\my tools\\space-odt.cmd' jobs list");
    }

    private static Invocation started(String... program) {
        return Invocation.of(List.of(program), Shell.POSIX);
    }
}
