package org.spaceodt.cli.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.sandbox.fault.Jitter;
import org.spaceodt.sandbox.fault.Rule;
import org.spaceodt.sandbox.options.RateLimit;
import org.spaceodt.sandbox.options.SandboxOptions;
import picocli.CommandLine;

/** The options that say what goes wrong. */
class SandboxFaultsTest {
    @TempDir
    Path folder;

    @Test
    void optionsAndPlanAreTakenTogetherTheOptionsFirst() throws Exception {
        Path plan = Files.writeString(folder.resolve("plan.json"), """
                {"seed": 4, "rules": [{"name": "later", "where": {"path": "/people/{personId}"}, "what": {"status": 503}}]}
                """);
        SandboxOptions options = options(
                "--fault",
                "partial@0.5",
                "--fault=late=3000",
                "--token-requests",
                "9",
                "--fault-plan",
                plan.toString());

        assertThat(options.faults().seed()).hasValue(4);
        assertThat(options.faults().rules())
                .extracting(Rule::name)
                .containsExactly("--fault partial@0.5", "--fault late=3000", "--token-requests 9", "later");
    }

    @Test
    void aFamilyHasTheGeneralBurstUnlessItHasItsOwn() throws Exception {
        SandboxOptions options = options(
                "--family-rate",
                "people=50:20",
                "--family-rate",
                "telephony/config/people=2.5",
                "--jitter-ms",
                "30",
                "--jitter",
                "uniform");

        assertThat(options.behaviour().families())
                .isEqualTo(Map.of("people", new RateLimit(50, 20), "telephony/config/people", new RateLimit(2.5, 50)));
        assertThat(options.behaviour().jitter()).isEqualTo(new Jitter(Duration.ofMillis(30), Jitter.Shape.UNIFORM));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--family-rate=people",
                "--family-rate=people=fast",
                "--family-rate=animals=5",
                "--family-rate=people=5:0",
                "--jitter=wild",
                "--jitter-ms=-1",
                "--fault=status=200",
                "--fault=nothing",
                "--fault=partial@2",
                "--token-requests=-1",
                "--fault-plan=/no/such/file.json",
            })
    void whatMakesNoSenseIsSaidInOneMessage(String option) {
        assertThatThrownBy(() -> options(option))
                .isInstanceOf(UsageError.class)
                .message()
                .isNotBlank()
                .doesNotContain("\n");
    }

    @Test
    void aBadPlanIsSaidWithAllItsFaults() throws IOException {
        Path plan = Files.writeString(
                folder.resolve("plan.json"),
                "{\"rules\": [{\"what\": {\"status\": 1}}, {\"where\": {\"path\": \"/x\"}}]}");

        assertThatThrownBy(() -> options("--fault-plan", plan.toString()))
                .isInstanceOf(UsageError.class)
                .hasMessageContainingAll(
                        plan.toString(), "rules[0].what.status", "rules[1].where.path", "rules[1].what must have");
    }

    private static SandboxOptions options(String... arguments) throws UsageError {
        SandboxFaults faults = new SandboxFaults();
        new CommandLine(CommandLine.Model.CommandSpec.create().addMixin("faults", mixin(faults))).parseArgs(arguments);
        return faults.added(SandboxOptions.defaults(), Messages.of(System.getenv()));
    }

    private static CommandLine.Model.CommandSpec mixin(SandboxFaults faults) {
        return CommandLine.Model.CommandSpec.forAnnotatedObject(faults);
    }
}
