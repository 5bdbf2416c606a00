package org.spaceodt.cli.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.cli.terminal.Refusals;
import org.spaceodt.sandbox.OperationCatalogue;
import org.spaceodt.sandbox.fault.FaultPlan;
import org.spaceodt.sandbox.fault.Jitter;
import org.spaceodt.sandbox.fault.Rule;
import org.spaceodt.sandbox.fault.plan.BadPlanException;
import org.spaceodt.sandbox.fault.plan.ShortRule;
import org.spaceodt.sandbox.options.Behaviour;
import org.spaceodt.sandbox.options.RateLimit;
import org.spaceodt.sandbox.options.SandboxOptions;
import picocli.CommandLine.Option;

/** What is to go wrong in the simulated tenant, beyond what {@link SandboxSize} has. */
class SandboxFaults {
    private static final Pattern FAMILY_RATE = Pattern.compile("([^=]+)=(\\d{1,9}(?:\\.\\d{1,9})?)(?::(\\d{1,9}))?");
    private static final long LARGEST_PLAN = 1024 * 1024;

    @Option(names = "--jitter-ms", paramLabel = "MS", defaultValue = "0")
    int jitterMs;

    @Option(names = "--jitter", paramLabel = "FORM", defaultValue = "exponential")
    String jitter;

    @Option(names = "--family-rate", paramLabel = "LIMIT")
    List<String> familyRates = List.of();

    @Option(names = "--fault", paramLabel = "FAULT")
    List<String> faults = List.of();

    @Option(names = "--fault-plan", paramLabel = "FILE")
    Path faultPlan;

    @Option(names = "--token-requests", paramLabel = "N", defaultValue = "0")
    int tokenRequests;

    /** @throws UsageError when they make no sense, with everything that is wrong with the plan */
    SandboxOptions added(SandboxOptions options, Messages messages) throws UsageError {
        OperationCatalogue catalogue = OperationCatalogue.ofAnyTenant();
        FaultPlan plan = plan(catalogue, messages);
        try {
            Behaviour behaviour = options.behaviour()
                    .withJitter(new Jitter(Duration.ofMillis(jitterMs), Jitter.Shape.of(jitter)))
                    .withFamilies(families(options.behaviour().limit(), catalogue));
            return options.withBehaviour(behaviour).withFaults(plan.after(rules()));
        } catch (IllegalArgumentException e) {
            throw new UsageError(Refusals.impossible(e, messages));
        }
    }

    private List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        faults.forEach(fault -> rules.add(ShortRule.of(fault)));
        if (tokenRequests < 0) {
            throw new IllegalArgumentException("tokenRequests must be at least 0, but is " + tokenRequests);
        }
        if (tokenRequests > 0) {
            rules.add(ShortRule.tokenRequests(tokenRequests));
        }
        return rules;
    }

    private Map<String, RateLimit> families(RateLimit general, OperationCatalogue catalogue) {
        Map<String, RateLimit> limits = new HashMap<>();
        for (String text : familyRates) {
            Matcher parts = FAMILY_RATE.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException("familyRate looks like people=50:20, but is " + text);
            }
            if (!catalogue.families().contains(parts.group(1))) {
                throw new IllegalArgumentException("there is no family " + parts.group(1) + ", but there are "
                        + String.join(", ", catalogue.families()));
            }
            int burst = parts.group(3) == null ? general.burst() : Integer.parseInt(parts.group(3));
            limits.put(parts.group(1), new RateLimit(Double.parseDouble(parts.group(2)), burst));
        }
        return limits;
    }

    private FaultPlan plan(OperationCatalogue catalogue, Messages messages) throws UsageError {
        if (faultPlan == null) {
            return FaultPlan.NONE;
        }
        try {
            if (Files.size(faultPlan) > LARGEST_PLAN) {
                throw new IOException("more than 1 MB");
            }
            return catalogue.plan(Files.readAllBytes(faultPlan));
        } catch (IOException e) {
            throw new UsageError(messages.get("sandbox.unreadablePlan", faultPlan, e.getMessage()));
        } catch (BadPlanException e) {
            String list = String.join(
                    "\n", e.faults().stream().map(fault -> "  - " + fault).toList());
            throw new UsageError(messages.get("sandbox.badPlan", faultPlan) + "\n" + list);
        }
    }
}
