package org.spaceodt.cli.sandbox;

import java.time.Duration;
import java.util.Map;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.cli.terminal.Refusals;
import org.spaceodt.cli.terminal.SeedView;
import org.spaceodt.sandbox.fault.Jitter;
import org.spaceodt.sandbox.fault.RetryAfterHint;
import org.spaceodt.sandbox.options.Behaviour;
import org.spaceodt.sandbox.options.RateLimit;
import org.spaceodt.sandbox.options.SandboxOptions;
import org.spaceodt.sandbox.options.TokenRules;
import org.spaceodt.sandbox.tenant.draw.Census;
import org.spaceodt.sandbox.tenant.time.Lags;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What the simulated tenant holds and how it behaves. Equal options give an equal tenant. */
public class SandboxSize {
    @Option(names = "--people", paramLabel = "N", defaultValue = "120")
    int people;

    @Option(names = "--locations", paramLabel = "N", defaultValue = "8")
    int locations;

    @Option(names = "--workspaces", paramLabel = "N", defaultValue = "20")
    int workspaces;

    @Option(names = "--queues", paramLabel = "N", defaultValue = "6")
    int queues;

    @Option(names = "--hunt-groups", paramLabel = "N", defaultValue = "6")
    int huntGroups;

    @Option(names = "--auto-attendants", paramLabel = "N", defaultValue = "4")
    int autoAttendants;

    @Option(names = "--virtual-lines", paramLabel = "N", defaultValue = "10")
    int virtualLines;

    @Option(names = "--groups", paramLabel = "N", defaultValue = "5")
    int groups;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    long seed;

    @Option(names = "--latency-ms", paramLabel = "MS", defaultValue = "0")
    int latencyMs;

    @Option(names = "--rate", paramLabel = "N", defaultValue = "0")
    double rate;

    @Option(names = "--burst", paramLabel = "N", defaultValue = "50")
    int burst;

    @Option(names = "--retry-after", paramLabel = "S", defaultValue = "1")
    int retryAfterSeconds;

    @Option(names = "--retry-after-form", paramLabel = "FORM", defaultValue = "seconds")
    String retryAfterForm;

    @Option(names = "--error-rate", paramLabel = "SHARE", defaultValue = "0")
    double errorRate;

    /** Whether one of the options says how large the tenant is, or which. */
    public boolean isSized(CommandLine command) {
        return SeedView.SIZES.stream().anyMatch(command.getParseResult()::hasMatchedOption);
    }

    /** @throws UsageError when there can be no such tenant */
    public SandboxOptions options(Messages messages) throws UsageError {
        try {
            return new SandboxOptions(census(), behaviour(), TokenRules.defaults(), Lags.defaults());
        } catch (IllegalArgumentException e) {
            throw new UsageError(Refusals.impossible(e, messages));
        }
    }

    private Behaviour behaviour() {
        RetryAfterHint retryAfter =
                new RetryAfterHint(Duration.ofSeconds(retryAfterSeconds), RetryAfterHint.Form.of(retryAfterForm));
        return new Behaviour(
                Duration.ofMillis(latencyMs), Jitter.NONE, new RateLimit(rate, burst), Map.of(), retryAfter, errorRate);
    }

    private Census census() {
        return new Census(
                people, locations, workspaces, queues, huntGroups, autoAttendants, virtualLines, groups, seed);
    }
}
