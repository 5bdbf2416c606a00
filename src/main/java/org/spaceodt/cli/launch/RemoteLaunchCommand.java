package org.spaceodt.cli.launch;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.RemoteDocument;
import org.spaceodt.app.UsageError;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.launch.ActionsDocument;
import org.spaceodt.change.launch.Launcher;
import org.spaceodt.change.launch.StepEnd;
import org.spaceodt.cli.question.Approval;
import org.spaceodt.sheet.Listing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Does the actions of a document that somebody serves. */
@Command(
        name = "launcher_tester_api_remota",
        customSynopsis = "@|bold space-odt launcher_tester_api_remota|@ --remote-url URL [OPTIONS]")
public class RemoteLaunchCommand extends LaunchCommand {
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LONGEST = 3_600;
    private static final Launcher.Order ORDER = Launcher.Order.EACH_FOR_ITSELF;

    private final Vertx vertx;

    @Option(names = "--remote-url", paramLabel = "URL", required = true)
    String remoteUrl;

    @Option(names = "--timeout-s", paramLabel = "N", defaultValue = "30")
    int timeoutSeconds;

    @Mixin
    LaunchOptions options = new LaunchOptions();

    RemoteLaunchCommand(Vertx vertx, JobServices jobServices) {
        super(jobServices);
        this.vertx = vertx;
    }

    @Override
    LaunchOptions options() {
        return options;
    }

    @Override
    void check(Messages messages) throws UsageError {
        url(messages);
        if (timeoutSeconds < 1 || timeoutSeconds > LONGEST) {
            throw new UsageError(messages.get("launch.timeout"));
        }
    }

    /** An address with a name and a password in it is none: they would stand in the list of processes. */
    private URI url(Messages messages) throws UsageError {
        try {
            URI url = new URI(remoteUrl);
            if (url.getScheme() != null
                    && SCHEMES.contains(url.getScheme().toLowerCase(java.util.Locale.ROOT))
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawFragment() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Said below, without repeating it: it may hold a secret.
        }
        throw new UsageError(messages.get("launch.url"));
    }

    @Override
    List<StepEnd> launch(Launch launch, Optional<String> country) throws IOException, UsageError {
        Messages messages = launch.messages();
        byte[] text = new RemoteDocument(vertx, console().settings(), err(), messages)
                .get(url(messages), Duration.ofSeconds(timeoutSeconds));
        ActionsDocument.Read read = ActionsDocument.read(
                text, launch.place().webex().json(), launch.place().catalogue());
        if (read.found().hasErrors()) {
            new Listing(read.found(), messages.locale()).lines().forEach(err()::println);
            throw new UsageError(messages.get("launch.document"));
        }
        List<Launcher.Step> steps = read.document().actions().stream()
                .map(one -> new Launcher.Step(
                        one.action(),
                        GivenRows.of(one.parameters()).inCountry(country).with(options.leave.leave()),
                        "launcher_tester_api_remota"))
                .toList();
        if (!options.apply) {
            return launch.plan(steps, ORDER);
        }
        if (!options.approval.isNeeded(launch.place())) {
            return launch.apply(steps, ORDER);
        }
        Approval.needsSomebody(console(), messages.get("question.unasked"));
        // A step that can only be seen when the ones before it are done is not shown as refused, and then done.
        List<StepEnd> planned = launch.plan(steps, Launcher.Order.ONE_NEEDS_THE_OTHER);
        return launch.isApproved(remoteUrl, planned) ? launch.apply(steps, planned, ORDER) : planned;
    }
}
