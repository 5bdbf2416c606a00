package org.spaceodt.cli.launch;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.launch.Launcher;
import org.spaceodt.change.launch.StepEnd;
import org.spaceodt.change.recipe.Stage;
import org.spaceodt.cli.question.Approval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes one location ready: its PSTN connection, then its numbers, then its main number. Plans, asks, and does it. */
@Command(
        name = "launcher_prueba_real",
        customSynopsis = "@|bold space-odt launcher_prueba_real|@ --location-id ID --premise-route-id ID"
                + " --phone-number NUMBER... [OPTIONS]")
public class SiteLaunchCommand extends LaunchCommand {
    private static final Launcher.Order ORDER = Launcher.Order.ONE_NEEDS_THE_OTHER;

    @Option(names = "--location-id", paramLabel = "ID", required = true)
    String locationId;

    @Option(names = "--premise-route-id", paramLabel = "ID", required = true)
    String premiseRouteId;

    @Option(names = "--premise-route-type", paramLabel = "TYPE", defaultValue = "ROUTE_GROUP")
    String premiseRouteType;

    @Option(names = "--phone-number", paramLabel = "NUMBER", required = true, split = "[,;|]")
    List<String> phoneNumbers;

    @Option(names = "--header-phone-number", paramLabel = "NUMBER")
    String headerPhoneNumber;

    @Option(names = "--plan")
    boolean plan;

    @Mixin
    LaunchOptions options = new LaunchOptions();

    SiteLaunchCommand(JobServices jobServices) {
        super(jobServices);
    }

    @Override
    LaunchOptions options() {
        return options;
    }

    @Override
    boolean mayApply() {
        return !plan;
    }

    /** What is wrong with a value, its action says. */
    @Override
    void check(Messages messages) throws UsageError {
        if (plan && (options.apply || options.approval.isGiven())) {
            throw new UsageError(messages.get("launch.planAlone"));
        }
    }

    @Override
    List<StepEnd> launch(Launch launch, Optional<String> country) throws IOException, UsageError {
        List<Launcher.Step> steps = steps(country);
        boolean ask = options.approval.isNeeded(launch.place());
        if (options.apply && !ask) {
            return launch.apply(steps, ORDER);
        }
        List<StepEnd> planned = launch.plan(steps, ORDER);
        // What comes after a step that cannot be done would be skipped.
        if (plan || planned.stream().takeWhile(StepEnd::good).noneMatch(StepEnd::writes)) {
            return planned;
        }
        if (ask) {
            Approval.needsSomebody(console(), launch.messages().get("launch.unasked"));
        }
        return !ask || launch.isApproved(locationId, planned) ? launch.apply(steps, planned, ORDER) : planned;
    }

    @Override
    String toApply(Messages messages) {
        return messages.get("launch.toApplySite");
    }

    private List<Launcher.Step> steps(Optional<String> country) {
        String header = headerPhoneNumber == null ? phoneNumbers.get(0) : headerPhoneNumber;
        return List.of(
                step(
                        country,
                        Stage.PSTN,
                        Map.of("premise_route_type", premiseRouteType, "premise_route_id", premiseRouteId)),
                step(country, Stage.NUMBER, Map.of("phone_numbers", String.join(";", phoneNumbers))),
                step(country, Stage.CALLER_ID, Map.of("phone_number", header)));
    }

    private Launcher.Step step(Optional<String> country, Stage stage, Map<String, String> parameters) {
        Map<String, String> values = new LinkedHashMap<>(parameters);
        values.put("location_id", locationId);
        return new Launcher.Step(
                stage.action(),
                GivenRows.of(values).inCountry(country).with(options.leave.leave()),
                "launcher_prueba_real");
    }
}
