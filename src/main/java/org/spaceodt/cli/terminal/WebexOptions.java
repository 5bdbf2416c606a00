package org.spaceodt.cli.terminal;

import io.quarkus.arc.Arc;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.spaceodt.app.Messages;
import org.spaceodt.app.Settings;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.WebexAccess;
import org.spaceodt.app.trace.Tracing;
import org.spaceodt.cli.rehearsal.SimulatedOrganization;
import org.spaceodt.file.LinkRefused;
import org.spaceodt.inventory.files.ExportRefused;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that talks to Webex. */
public class WebexOptions {
    @Option(names = "--token", paramLabel = "TOKEN")
    String token;

    @Option(names = "--org-id", paramLabel = "ID")
    String orgId;

    @Option(names = "--concurrent-requests", paramLabel = "N", defaultValue = "40")
    int concurrentRequests;

    @Option(names = "--allow-http")
    boolean allowHttp;

    @Option(names = "--sandbox")
    boolean sandbox;

    @Mixin
    WireLogOptions logs = new WireLogOptions();

    /** As the settings say, for a command with none of these options but one. */
    public static WebexOptions ofSettings(boolean sandbox) {
        WebexOptions options = new WebexOptions();
        options.sandbox = sandbox;
        options.concurrentRequests = 1;
        return options;
    }

    /**
     * Calls are counted, whether a file of metrics is asked for or not: a server is asked for its meters.
     *
     * @param told who else is told of calls
     */
    public WebexOptions serving(Optional<Tracing> told) {
        logs.serve(told);
        return this;
    }

    /** Whether it is said as whom, by an option or the settings. */
    public boolean hasToken(Console console) {
        return sandbox || token != null || WebexAccess.saysAsWhom(console.settings());
    }

    /** Whose data is meant, where an option or the settings say it. */
    public Optional<String> organization(Console console) {
        return Optional.ofNullable(orgId).or(() -> WebexAccess.organization(console.settings()));
    }

    /** @throws UsageError when something that was given cannot be used; nothing was opened */
    public void check(Messages messages) throws UsageError {
        if (concurrentRequests < 1 || concurrentRequests > 1000) {
            throw new UsageError(messages.get("usage.concurrency"));
        }
    }

    /** Whether the simulated organization of the out-dir is meant, and not Webex. */
    public boolean isRehearsal() {
        return sandbox;
    }

    /**
     * To Webex, or where {@code WEBEX_BASE_URL} says, or to the simulated organization of the out-dir.
     *
     * @param folder the out-dir, also for the logs that were asked for without a name
     * @throws UsageError when something that was given cannot be used; nothing was opened
     */
    public WebexAccess.Line toWebex(Path folder, Console console) throws UsageError {
        check(console.messages());
        if (sandbox) {
            return toSandbox(SimulatedOrganization.Asked.NOTHING, folder, folder, console);
        }
        Settings settings = console.settings();
        settings.notes()
                .forEach(note -> console.err().println(console.messages().get(note.key(), note.file())));
        return access(console.folder(), folder).toWebex(console.err(), settings, console.messages());
    }

    /**
     * To the simulated organization: no token, no proxy.
     *
     * @param asked what it is to be like
     * @param folder for the logs that were asked for without a name
     */
    public WebexAccess.Line toSandbox(SimulatedOrganization.Asked asked, Path outDir, Path folder, Console console)
            throws UsageError {
        check(console.messages());
        Vertx vertx = Arc.container().instance(Vertx.class).get();
        SimulatedOrganization rehearsal = open(vertx, outDir, asked, console.messages());
        try {
            return access(console.folder(), folder)
                    .toSandbox(
                            rehearsal.address(),
                            rehearsal::close,
                            console.err(),
                            console.settings(),
                            console.messages());
        } catch (UsageError | RuntimeException e) {
            rehearsal.close();
            throw e;
        }
    }

    private static SimulatedOrganization open(
            Vertx vertx, Path outDir, SimulatedOrganization.Asked asked, Messages messages) throws UsageError {
        try {
            return SimulatedOrganization.open(vertx, outDir, asked, messages);
        } catch (LinkRefused e) {
            throw new UsageError(messages.said(e));
        } catch (IOException e) {
            throw new UsageError(
                    messages.get("refused." + ExportRefused.Reason.OUT_DIR_UNUSABLE, Refusals.inWords(e, messages)));
        }
    }

    private WebexAccess access(Path start, Path folder) {
        return new WebexAccess(
                Optional.ofNullable(token),
                Optional.ofNullable(orgId),
                concurrentRequests,
                allowHttp,
                logs.in(start, folder));
    }
}
