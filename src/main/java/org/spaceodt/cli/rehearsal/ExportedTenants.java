package org.spaceodt.cli.rehearsal;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.spaceodt.app.WebexAccess;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.Inventory;
import org.spaceodt.rehearsal.SimulatedTenants;
import org.spaceodt.sandbox.Sandbox;
import org.spaceodt.sandbox.options.SandboxOptions;
import org.spaceodt.sandbox.options.TokenRules;
import org.spaceodt.sandbox.tenant.time.Lags;
import org.spaceodt.webex.Access;
import org.spaceodt.webex.ApiAddress;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexClients;

/**
 * Simulated organizations in this process, on a free port of the loopback address. Each takes one token alone, which is made for it: it
 * holds real people, and other programs of this machine are not to see them.
 */
public final class ExportedTenants implements SimulatedTenants {
    private static final int TOKEN_BYTES = 32;

    private final WebexClients clients;
    private final SecureRandom random = new SecureRandom();

    public ExportedTenants(WebexClients clients) {
        this.clients = clients;
    }

    @Override
    public Open open(Inventory export, int atOnce) throws DamagedExport {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        SandboxOptions options =
                SandboxOptions.defaults().withLags(Lags.all(Duration.ZERO)).withTokens(TokenRules.of(token));
        // A loop of its own: a call that takes long in the simulation of a large organization keeps no page waiting.
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        Sandbox sandbox = started(vertx, options, export);
        // Its port may be that of another one later: what is known of this one is not taken for that.
        String name = "rehearsal-" + UUID.randomUUID();
        Access access = WebexAccess.alone(new ApiAddress(sandbox.baseUrl(), Optional.of(name)), token, atOnce);
        return new Running(vertx, sandbox, clients, access, clients.connect(access));
    }

    private static Sandbox started(Vertx vertx, SandboxOptions options, Inventory export) throws DamagedExport {
        try {
            return Sandbox.startFrom(vertx, options, export, 0);
        } catch (DamagedExport | RuntimeException e) {
            vertx.close();
            throw e;
        }
    }

    private record Running(Vertx vertx, Sandbox sandbox, WebexClients clients, Access access, WebexClient webex)
            implements Open {
        @Override
        public long calls() {
            return sandbox.requests();
        }

        @Override
        public void close() {
            clients.forget(access);
            sandbox.close();
            vertx.close();
        }
    }
}
