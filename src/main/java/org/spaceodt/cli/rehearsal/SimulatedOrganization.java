package org.spaceodt.cli.rehearsal;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.rehearsal.RehearsalFolder;
import org.spaceodt.sandbox.Sandbox;
import org.spaceodt.sandbox.options.SandboxException;
import org.spaceodt.sandbox.options.SandboxOptions;
import org.spaceodt.sandbox.persistence.KeptTenant;
import org.spaceodt.webex.ApiAddress;

/**
 * The simulated organization of an out-dir, in the process of the command. What is written to it is there again for the next
 * command. Where another command has it open, that one's is used.
 */
public final class SimulatedOrganization implements AutoCloseable {
    /** The same for every command, whatever port is free: jobs and plans belong to it. */
    private static final String NAME = "sandbox";

    private static final int LOOKS = 50;
    private static final int BETWEEN_MILLIS = 100;

    private final OpenRehearsal open;
    private final Optional<Sandbox> sandbox;
    private final URI address;

    private SimulatedOrganization(OpenRehearsal open, Optional<Sandbox> sandbox, URI address) {
        this.open = open;
        this.sandbox = sandbox;
        this.address = address;
    }

    /** @throws UsageError when a tenant's export or jobs lie in the folder */
    public static void check(Path outDir, Messages messages) throws UsageError {
        RehearsalFolder folder = new RehearsalFolder(outDir);
        try {
            Optional<Path> tenants = folder.ofATenant();
            if (tenants.isPresent()) {
                throw new UsageError(messages.get(
                        "rehearsal.tenants",
                        tenants.get().toString(),
                        folder.proposed().toString()));
            }
        } catch (IOException e) {
            throw new UsageError(messages.said(e));
        }
    }

    /**
     * @param asked how large the organization is to be, and how it behaves; as it was left, or as usual, where nothing is asked for
     * @throws UsageError when a tenant's files lie in the folder, the organization that lies there cannot be used, or another one was
     *     asked for and something has been written to it
     * @throws IOException when the folder cannot be written to
     */
    public static SimulatedOrganization open(Vertx vertx, Path outDir, Asked asked, Messages messages)
            throws IOException, UsageError {
        check(outDir, messages);
        try {
            OpenRehearsal open = OpenRehearsal.at(outDir);
            try {
                return open.isOurs() ? ours(open, vertx, outDir, asked, messages) : anothers(open, outDir, messages);
            } catch (UsageError | IOException | RuntimeException e) {
                open.close();
                throw e;
            }
        } catch (SandboxException e) {
            throw new UsageError(messages.get(
                    "sandbox.state",
                    new RehearsalFolder(outDir).state().toString(),
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage()));
        }
    }

    private static SimulatedOrganization ours(
            OpenRehearsal open, Vertx vertx, Path outDir, Asked asked, Messages messages)
            throws IOException, UsageError {
        Path state = new RehearsalFolder(outDir).state();
        Optional<KeptTenant> kept = KeptTenant.in(state);
        SandboxOptions options = asked.options();
        if (kept.isPresent() && !kept.get().census().equals(options.census())) {
            if (!asked.size()) {
                options = options.withCensus(kept.get().census());
            } else if (kept.get().isWritten()) {
                throw new UsageError(messages.get("rehearsal.otherSize", state.toString()));
            } else {
                kept.get().forget();
            }
        }
        Sandbox sandbox = Sandbox.start(vertx, options.withEachWriteIn(state), 0);
        sandbox.shows(base ->
                messages.commands().apply(List.of("inventory_run", "--sandbox", "--out-dir", outDir.toString())));
        open.answersAt(Optional.of(sandbox.baseUrl()));
        return new SimulatedOrganization(open, Optional.of(sandbox), sandbox.baseUrl());
    }

    private static SimulatedOrganization anothers(OpenRehearsal open, Path outDir, Messages messages)
            throws IOException, UsageError {
        for (int look = 0; look < LOOKS; look++) {
            Optional<URI> address = open.address();
            if (address.isPresent()) {
                return new SimulatedOrganization(open, Optional.empty(), address.get());
            }
            try {
                Thread.sleep(BETWEEN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new UsageError(messages.get("rehearsal.busy", outDir.toString()));
    }

    public ApiAddress address() {
        return new ApiAddress(address, Optional.of(NAME));
    }

    @Override
    public void close() {
        try (open) {
            if (sandbox.isPresent()) {
                open.answersAt(Optional.empty());
                sandbox.get().close();
            }
        } catch (IOException e) {
            throw new SandboxException("The sandbox could not be closed: " + e.getMessage(), e);
        }
    }

    /**
     * What organization somebody asked for.
     *
     * @param size whether it was said how large it is to be
     */
    public record Asked(SandboxOptions options, boolean size) {
        public static final Asked NOTHING = new Asked(SandboxOptions.defaults(), false);
    }
}
