package org.spaceodt.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Running;
import org.spaceodt.support.GatedProxy;
import org.spaceodt.support.Ongoing;
import org.spaceodt.support.SimulatedTenant;

/** The packaged program serving its pages, over a simulated organization of its own. */
final class ConsoleServer implements AutoCloseable {
    private final AutoCloseable sandbox;
    private final IntFunction<Running> starts;
    private final String address;
    private Running server;

    /** @param starts a server on that port; 0 for a free one */
    private ConsoleServer(AutoCloseable sandbox, IntFunction<Running> starts) {
        this.sandbox = sandbox;
        this.starts = starts;
        this.server = starts.apply(0);
        URI there = URI.create(server.awaitLine("http://").replaceAll(".*(http://\\S+/).*", "$1"));
        this.address = "http://" + there.getHost() + ":" + there.getPort();
    }

    static ConsoleServer in(Path folder, String... options) {
        Ongoing sandbox = Command.in(folder).start("sandbox", "--port", "0", "--people", "30", "--lag-ms", "0");
        String url = sandbox.awaitLine("WEBEX_BASE_URL=").replaceAll(".*WEBEX_BASE_URL=(\\S+).*", "$1");
        return new ConsoleServer(sandbox, port -> serving(url, folder, port, List.of(options)));
    }

    /** Over an organization that answers only while the gate is open; its address is this one's alone. */
    static ConsoleServer behind(GatedProxy gate, Path folder, String... options) {
        return new ConsoleServer(gate, port -> serving(gate.baseUrl(), folder, port, List.of(options)));
    }

    /** Over an organization that the test knows, which it closes itself. */
    static ConsoleServer over(SimulatedTenant tenant, Path folder, String... options) {
        return new ConsoleServer(() -> {}, port -> serving(tenant.baseUrl(), folder, port, List.of(options)));
    }

    private static Running serving(String webex, Path folder, int port, List<String> options) {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", String.valueOf(port), "--out-dir", "out"));
        arguments.addAll(options);
        return CommandRun.in(folder)
                .with("WEBEX_BASE_URL", webex)
                .with("WEBEX_ACCESS_TOKEN", "s3cret-token")
                .with("SPACE_ODT_ROUTE_GROUP", "RG-Esperado")
                .jvm("-Xmx192m")
                .start(arguments.toArray(String[]::new));
    }

    /** Such as {@code http://127.0.0.1:1234}. */
    String address() {
        return address;
    }

    void isKilled() {
        server.process().destroyForcibly();
        server.await();
    }

    /** At the same address as before. */
    void startsAgain() {
        server = starts.apply(URI.create(address).getPort());
        server.awaitLine("http://");
    }

    @Override
    public void close() {
        server.close();
        try {
            sandbox.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
