package org.spaceodt.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Running;

/** The packaged program serving its pages, over a simulated organization of its own. */
final class ConsoleServer implements AutoCloseable {
    private final Running sandbox;
    private final Running server;
    private final String address;

    private ConsoleServer(Running sandbox, Running server) {
        this.sandbox = sandbox;
        this.server = server;
        URI there = URI.create(server.awaitLine("http://").replaceAll(".*(http://\\S+/).*", "$1"));
        this.address = "http://" + there.getHost() + ":" + there.getPort();
    }

    static ConsoleServer in(Path folder, String... options) {
        Running sandbox = CommandRun.in(folder).start("sandbox", "--port", "0", "--people", "30", "--lag-ms", "0");
        String url = sandbox.awaitLine("WEBEX_BASE_URL=").replaceAll(".*WEBEX_BASE_URL=(\\S+).*", "$1");
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0", "--out-dir", "out"));
        arguments.addAll(List.of(options));
        return new ConsoleServer(
                sandbox,
                CommandRun.in(folder)
                        .with("WEBEX_BASE_URL", url)
                        .with("WEBEX_ACCESS_TOKEN", "s3cret-token")
                        .jvm("-Xmx192m")
                        .start(arguments.toArray(String[]::new)));
    }

    /** Such as {@code http://127.0.0.1:1234}. */
    String address() {
        return address;
    }

    @Override
    public void close() {
        server.close();
        sandbox.close();
    }
}
