package org.spaceodt.cli.serve;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.api.health.Probes;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.listen.CertificateFiles;
import org.spaceodt.app.listen.ListenAddress;
import org.spaceodt.app.listen.PublicAddresses;
import org.spaceodt.cli.terminal.Console;
import picocli.CommandLine.Option;

/** By which addresses a server is called, its certificate, and where probes ask. */
final class DoorOptions {
    @Option(names = "--public-url", paramLabel = "URL")
    List<String> publicUrls = List.of();

    @Option(names = "--trusted-proxy", paramLabel = "ADDRESS")
    List<String> proxies = List.of();

    @Option(names = "--management-port", paramLabel = "PORT")
    String management;

    @Option(names = "--tls-certificate", paramLabel = "FILE")
    Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE")
    Path key;

    /** The first: where people come back to from an identity provider. */
    Optional<String> publicUrl() {
        return publicUrls.stream().findFirst();
    }

    boolean isTls() {
        return certificate != null;
    }

    /**
     * Settings of the container.
     *
     * @param server where the server listens
     * @throws UsageError when one of them cannot be
     */
    Map<String, String> properties(ListenAddress server, Console console) throws UsageError {
        Messages messages = console.messages();
        Map<String, String> properties = new HashMap<>(new PublicAddresses(publicUrls, proxies).properties(messages));
        if ((certificate == null) != (key == null)) {
            throw new UsageError(messages.get("tls.both"));
        }
        if (isTls()) {
            properties.putAll(new CertificateFiles(certificate, key).properties(server.port(), messages));
        }
        if (management != null) {
            ListenAddress probes = probes(server, messages);
            if (isFree(probes, messages)) {
                properties.put(Probes.WHERE, url(probes));
            } else {
                console.err().println(messages.get("serve.management.taken", management));
            }
        }
        return properties;
    }

    /** At the address of the server unless another is said. */
    private ListenAddress probes(ListenAddress server, Messages messages) throws UsageError {
        int colon = management.lastIndexOf(':');
        String port = management.substring(colon + 1);
        if (!port.matches("[0-9]{1,5}")
                || !ListenAddress.isPort(Integer.parseInt(port))
                || Integer.parseInt(port) == server.port()) {
            throw new UsageError(messages.get("usage.managementPort"));
        }
        String host = colon < 0 ? server.host() : management.substring(0, colon).replaceAll("[\\[\\]]", "");
        return ListenAddress.of(host, Integer.parseInt(port), messages);
    }

    private static boolean isFree(ListenAddress probes, Messages messages) {
        try {
            probes.refuseTaken(messages);
            return true;
        } catch (UsageError taken) {
            return false;
        }
    }

    private static String url(ListenAddress probes) {
        String host = probes.host().contains(":") ? "[" + probes.host() + "]" : probes.host();
        return "http://" + host + ":" + probes.port();
    }
}
