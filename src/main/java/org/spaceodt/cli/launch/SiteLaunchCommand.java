package org.spaceodt.cli.launch;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.Services;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.launch.Launcher;
import org.spaceodt.change.launch.StepEnd;
import org.spaceodt.change.recipe.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes one location ready: its PSTN connection, then its numbers, then its main number. */
@Command(
        name = "launcher_prueba_real",
        customSynopsis = "@|bold space-odt launcher_prueba_real|@ --location-id ID --premise-route-id ID"
                + " --phone-number NUMBER... [OPTIONS]")
public class SiteLaunchCommand extends LaunchCommand {
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

    @Mixin
    LaunchOptions options = new LaunchOptions();

    SiteLaunchCommand(Services services, JobServices jobServices) {
        super(services, jobServices);
    }

    @Override
    LaunchOptions options() {
        return options;
    }

    @Override
    void check(Messages messages) {
        // What is wrong with a value, its action says.
    }

    @Override
    List<StepEnd> launch(Launch launch) throws IOException {
        String header = headerPhoneNumber == null ? phoneNumbers.get(0) : headerPhoneNumber;
        return launch.each(
                List.of(
                        step(
                                launch,
                                Stage.PSTN,
                                Map.of("premise_route_type", premiseRouteType, "premise_route_id", premiseRouteId)),
                        step(launch, Stage.NUMBER, Map.of("phone_numbers", String.join(";", phoneNumbers))),
                        step(launch, Stage.CALLER_ID, Map.of("phone_number", header))),
                Launcher.Order.ONE_NEEDS_THE_OTHER);
    }

    private Launcher.Step step(Launch launch, Stage stage, Map<String, String> parameters) {
        Map<String, String> values = new LinkedHashMap<>(parameters);
        values.put("location_id", locationId);
        return new Launcher.Step(
                stage.action(), GivenRows.of(values).inCountry(launch.country()), "launcher_prueba_real");
    }
}
