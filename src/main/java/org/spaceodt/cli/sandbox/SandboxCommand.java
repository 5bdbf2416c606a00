package org.spaceodt.cli.sandbox;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.rehearsal.RehearsalFolder;
import org.spaceodt.cli.browser.OpenOption;
import org.spaceodt.cli.rehearsal.OpenRehearsal;
import org.spaceodt.cli.terminal.BaseCommand;
import org.spaceodt.cli.terminal.ContainerCommand;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.Refusals;
import org.spaceodt.cli.terminal.SeedView;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.Exports;
import org.spaceodt.inventory.exported.Inventory;
import org.spaceodt.sandbox.Sandbox;
import org.spaceodt.sandbox.options.SandboxException;
import org.spaceodt.sandbox.options.SandboxOptions;
import org.spaceodt.sandbox.options.TokenRules;
import org.spaceodt.sandbox.tenant.time.Lags;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a simulated tenant until it is stopped. */
@Command(name = "sandbox")
public class SandboxCommand extends BaseCommand implements ContainerCommand {
    private final Vertx vertx;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8089")
    int port;

    @Mixin
    OpenOption browser = new OpenOption();

    @Option(names = "--from-inventory", paramLabel = "DIR")
    Path inventory;

    @Mixin
    SandboxSize size = new SandboxSize();

    @Mixin
    SandboxFaults faults = new SandboxFaults();

    @Option(names = "--lag-ms", paramLabel = "MS", defaultValue = "300")
    long lagMs;

    @Option(names = "--token-lifetime", paramLabel = "S", defaultValue = "1209600")
    long tokenLifetimeSeconds;

    @Option(names = "--new-refresh-tokens")
    boolean newRefreshTokens;

    @Option(names = "--state", paramLabel = "FILE")
    Path state;

    public SandboxCommand(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public Integer call() throws InterruptedException {
        Messages messages = messages();
        try (OpenRehearsal open = opened(messages);
                Sandbox sandbox = start(messages)) {
            if (open != null) {
                open.answersAt(Optional.of(sandbox.baseUrl()));
            }
            CountDownLatch stopped = new CountDownLatch(1);
            console().interrupts().onFirst(stopped::countDown);
            out().println(messages.get("sandbox.serving", sandbox.baseUrl()));
            sandbox.shows(base -> console()
                    .invocation()
                    .command("WEBEX_BASE_URL=" + base, "WEBEX_ACCESS_TOKEN=any", "inventory_run"));
            out().println(messages.get("sandbox.use", sandbox.baseUrl()));
            out().println(messages.get("sandbox.page", sandbox.pageUrl()));
            out().println(messages.get("sandbox.control", sandbox.controlUrl()));
            out().flush();
            browser.open(sandbox.pageUrl(), err(), messages);
            stopped.await();
            if (open != null) {
                open.answersAt(Optional.empty());
            }
            return ExitCodes.COMPLETE;
        } catch (IOException e) {
            err().println(messages.said(e));
            return ExitCodes.USAGE;
        } catch (UsageError e) {
            err().println(e.getMessage());
            return ExitCodes.USAGE;
        } catch (SandboxException e) {
            boolean ofState = state != null && e.getCause() instanceof IOException && !messages.isEnglish();
            err().println(
                            ofState
                                    ? messages.get(
                                            "sandbox.state",
                                            state.toString(),
                                            Files.isDirectory(state)
                                                    ? messages.get("file.folder", state.toString())
                                                    : e.getCause().getMessage())
                                    : e.getMessage());
            return ExitCodes.USAGE;
        }
    }

    /**
     * The organization of a rehearsal is of one process at a time: commands with {@code --sandbox} use this one while it is open.
     *
     * @return null where the file is none of a rehearsal
     */
    private OpenRehearsal opened(Messages messages) throws IOException, UsageError {
        if (state == null) {
            return null;
        }
        RehearsalFolder folder =
                new RehearsalFolder(state.toAbsolutePath().normalize().getParent());
        if (!folder.state().equals(state.toAbsolutePath().normalize())) {
            return null;
        }
        OpenRehearsal open = OpenRehearsal.at(folder.state().getParent());
        if (!open.isOurs()) {
            open.close();
            throw new UsageError(messages.get("sandbox.taken", state.toString()));
        }
        return open;
    }

    private Sandbox start(Messages messages) throws UsageError {
        SandboxOptions options = options(messages);
        int where = port(messages);
        if (inventory == null) {
            return Sandbox.start(vertx, options, where);
        }
        new SeedView(spec.commandLine(), messages).refuseSizes();
        try {
            Exports.Found found = Exports.whole(inventory);
            SeedView.older(messages, inventory, found).ifPresent(err()::println);
            Inventory export = Inventory.open(found.dir());
            Sandbox sandbox = Sandbox.startFrom(vertx, options, export, where);
            new SeedView(spec.commandLine(), messages).show(export);
            return sandbox;
        } catch (DamagedExport e) {
            throw new UsageError(SeedView.damage(messages, e));
        } catch (IOException e) {
            throw new UsageError(messages.said(e));
        }
    }

    private SandboxOptions options(Messages messages) throws UsageError {
        try {
            Duration lifetime = Duration.ofSeconds(tokenLifetimeSeconds);
            SandboxOptions options = faults.added(size.options(messages), messages)
                    .withLags(Lags.all(Duration.ofMillis(lagMs)))
                    .withTokens(new TokenRules(lifetime, newRefreshTokens));
            return state == null ? options : options.withStateFile(state);
        } catch (IllegalArgumentException e) {
            throw new UsageError(Refusals.impossible(e, messages));
        }
    }

    private int port(Messages messages) throws UsageError {
        if (port < 0 || port > 65_535) {
            throw new UsageError(messages.get("usage.port"));
        }
        return port;
    }
}
