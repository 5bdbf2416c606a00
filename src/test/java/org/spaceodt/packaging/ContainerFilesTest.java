package org.spaceodt.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that images are built from: what they promise about user, versions and health. */
class ContainerFilesTest {
    private static final Pattern FROM = Pattern.compile("(?m)^FROM (\\S+)");
    private static final Pattern COPY = Pattern.compile("(?m)^COPY (?!--from)(.+) \\S+$");
    /** A version down to the build: not {@code jdk-25} or {@code 9.7}, which move. */
    private static final Pattern EXACT = Pattern.compile(".+:.*\\d+\\.\\d+\\.\\d+.*|.+:\\d+\\.\\d+-\\d{8,}");

    private static List<String> lines(String file, String instruction) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readString(Path.of(file)).replace("\\\n", " ").split("\n")) {
            if (line.startsWith(instruction + " ")) {
                lines.add(line.substring(instruction.length() + 1).strip());
            }
        }
        return lines;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native"})
    void everyImageThatOneIsBuiltFromIsNamedByAnExactVersion(String file) throws IOException {
        assertThat(FROM.matcher(Files.readString(Path.of(file))).results().map(found -> found.group(1)))
                .hasSize(2)
                .allMatch(image -> EXACT.matcher(image).matches());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native"})
    void theProgramRunsAsANumberedUserWhoIsNotRootAndSaysHowItIs(String file) throws IOException {
        assertThat(lines(file, "USER").get(lines(file, "USER").size() - 1)).isEqualTo("1001:0");
        assertThat(lines(file, "HEALTHCHECK")).singleElement().asString().endsWith("CMD [\"/app/healthy\"]");
        assertThat(lines(file, "LABEL")).singleElement().asString().contains("org.opencontainers.image.licenses");
        JsonNode entry = new ObjectMapper().readTree(lines(file, "ENTRYPOINT").get(0));
        assertThat(entry.isArray())
                .as("no shell between signals and the program")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native"})
    void whatIsCopiedIsThereAndLetThroughToTheBuild(String file) throws IOException {
        List<String> let = Files.readAllLines(Path.of(".dockerignore")).stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();
        Matcher copies = COPY.matcher(Files.readString(Path.of(file)));
        List<String> copied = new ArrayList<>();
        while (copies.find()) {
            copied.addAll(List.of(copies.group(1).split(" ")));
        }
        assertThat(copied).contains("pom.xml", "src", "bin/healthy").allSatisfy(name -> {
            assertThat(Path.of(name)).exists();
            assertThat(let).anyMatch(one -> one.equals(name) || one.startsWith(name + "/"));
        });
    }

    @Test
    void theHealthOfAContainerIsAskedWithoutAJvm() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        int[] status = {200};
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(status[0], -1);
            exchange.close();
        });
        server.start();
        int port = server.getAddress().getPort();
        try {
            assertThat(healthy(port)).isZero();
            status[0] = 503;
            assertThat(healthy(port)).isEqualTo(1);
        } finally {
            server.stop(0);
        }
        assertThat(healthy(port)).isEqualTo(1);
    }

    private static int healthy(int port) throws Exception {
        ProcessBuilder script = new ProcessBuilder("bash", "bin/healthy");
        script.environment().put("SPACE_ODT_PROBES", String.valueOf(port));
        return script.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
