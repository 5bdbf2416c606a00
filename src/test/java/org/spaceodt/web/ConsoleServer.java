package org.spaceodt.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Running;
import org.spaceodt.support.SimulatedTenant;

/** The packaged program serving its pages, over a simulated organization of its own. */
final class ConsoleServer implements AutoCloseable {
    private final AutoCloseable sandbox;
    private final Running server;
    private final String address;

    private ConsoleServer(AutoCloseable sandbox, Running server) {
        this.sandbox = sandbox;
        this.server = server;
        URI there = URI.create(server.awaitLine("http://").replaceAll(".*(http://\\S+/).*", "$1"));
        this.address = "http://" + there.getHost() + ":" + there.getPort();
    }

    static ConsoleServer in(Path folder, String... options) {
        Running sandbox = CommandRun.in(folder).start("sandbox", "--port", "0", "--people", "30", "--lag-ms", "0");
        String url = sandbox.awaitLine("WEBEX_BASE_URL=").replaceAll(".*WEBEX_BASE_URL=(\\S+).*", "$1");
        return new ConsoleServer(sandbox, serving(url, folder, List.of(options)));
    }

    /** Over an organization that the test knows, which it closes itself. */
    static ConsoleServer over(SimulatedTenant tenant, Path folder, String... options) {
        return new ConsoleServer(() -> {}, serving(tenant.baseUrl(), folder, List.of(options)));
    }

    private static Running serving(String webex, Path folder, List<String> options) {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0", "--out-dir", "out"));
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
