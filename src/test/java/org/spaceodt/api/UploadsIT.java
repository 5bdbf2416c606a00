package org.spaceodt.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Await;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.SimulatedTenant;

/** Bodies that do not end, go away or are too large keep nobody else from the server, and leave nothing on the disk. */
class UploadsIT {
    private static final int AT_ONCE = 16;
    private static final int SLOW = 200;
    private static final String FORM = "multipart/form-data; boundary=xx";
    private static final String PART =
            "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nname\r\n";

    private static final String POST =
            "POST %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n";

    @TempDir
    static Path folder;

    private static SimulatedTenant tenant;
    private static Path temporary;
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        tenant = SimulatedTenant.start(folder);
        temporary = Files.createDirectory(folder.resolve("tmp"));
        served = serve();
    }

    private static Served serve() {
        return Served.by(CommandRun.in(folder)
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .jvm("-Djava.io.tmpdir=" + temporary, "-Dspace-odt.bodies.time=3S", "-Dspace-odt.bodies.wait=0.2S"));
    }

    @AfterAll
    static void stop() {
        served.close();
        tenant.close();
    }

    /** A body that has begun. */
    private static Socket begun(String path, String type, String begin) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port());
        socket.setSoTimeout(Math.toIntExact(Await.LONGEST.toMillis()));
        OutputStream out = socket.getOutputStream();
        out.write((POST.formatted(path, served.port(), type) + Integer.toHexString(begin.length()) + "\r\n" + begin
                        + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void slowBodiesOfAnyKindKeepNobodyElseWaitingAndEnd() throws IOException {
        String action = "/v21/actions/usuarios_alta_people";
        List<Socket> slow = new ArrayList<>();
        for (int n = 0; n < SLOW; n += 4) {
            slow.add(begun("/api/location-jobs", "text/csv", "name"));
            slow.add(begun(action + "/plan", "application/json", "["));
            slow.add(begun(action + "/apply", FORM, PART));
            slow.add(begun("/api/jobs/none/undo", "application/json", "{"));
        }
        for (String other : List.of("/jobs", "/api/jobs", "/q/health/ready", "/q/health/live")) {
            assertThat(served.get(other).status()).as(other).isEqualTo(200);
        }
        Map<String, Integer> answers = new TreeMap<>();
        for (Socket socket : slow) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).contains("application/problem+json");
            if (answer.startsWith("HTTP/1.1 503")) {
                assertThat(answer).containsIgnoringCase("Retry-After: 1").contains("urn:space-odt:problem:uploads");
            }
            answers.merge(answer.substring(9, 12), 1, Integer::sum);
            socket.close();
        }
        // An undo of no job is refused without its body.
        assertThat(answers).containsKeys("408", "503").containsOnlyKeys("404", "408", "503");
        assertThat(answers.get("408")).isGreaterThanOrEqualTo(AT_ONCE);
        nothingIsLeft();
        assertThat(upload("After").status()).isEqualTo(200);
        assertThat(served.process().stderr()).doesNotContain("Exception");
    }

    private static Served.Reply upload(String name) {
        return served.upload("/api/location-jobs", "sites.csv", Served.GIRONA.replace("Centre", name));
    }

    /** But what shows that the process lives. */
    private static void nothingIsLeft() {
        Await.until("uploads", () -> uploads().stream().allMatch(file -> file.endsWith("lock")));
    }

    private static List<Path> uploads() {
        try (Stream<Path> all = Files.walk(temporary)) {
            return all.filter(file -> file.toString().contains("space-odt-uploads") && Files.isRegularFile(file))
                    .toList();
        } catch (IOException e) {
            // One was removed meanwhile.
            return List.of(temporary);
        }
    }

    @Test
    void whatGoesAwayOrIsTooLargeLeavesNothing() throws IOException {
        for (String type : List.of("text/csv", "application/json", FORM)) {
            for (int n = 0; n < AT_ONCE; n++) {
                begun("/api/location-jobs", type, type.equals(FORM) ? PART + "x".repeat(9_000) : "[".repeat(9_000))
                        .close();
            }
            try (Socket large = begun("/api/location-jobs", type, type.equals(FORM) ? PART : "[")) {
                byte[] piece = ("100000\r\n" + "x".repeat(0x100000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
                OutputStream out = large.getOutputStream();
                for (int mega = 0; mega < 22 && large.getInputStream().available() == 0; mega++) {
                    out.write(piece);
                }
                assertThat(new String(large.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 413");
            }
        }
        nothingIsLeft();
    }

    @Test
    void manyQuickBodiesAtOnceAllFindAPlace() {
        List<Integer> statuses = Stream.generate(() -> "Many")
                .limit(60)
                .parallel()
                .map(name -> upload(name).status())
                .toList();
        assertThat(statuses).containsOnly(200);
    }

    @Test
    void aTemporaryFolderThatSomebodyCleanedIsMadeAgain() throws IOException {
        try (Stream<Path> all = Files.walk(temporary)) {
            all.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        }
        assertThat(upload("Form").status()).isEqualTo(200);
        assertThat(served.to("/api/location-jobs")
                        .header("Content-Type", "text/csv")
                        .body(Served.GIRONA.replace("Centre", "Body"))
                        .send("POST")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatAServerWritesIsItsOwnersAlone() throws IOException {
        served.upload(
                "/v21/actions/usuarios_alta_people/plan",
                "people.csv",
                "email,first_name,last_name\nx@example.com,A,B\n");
        served.upload("/api/location-jobs", "sites.csv", "name,time_zone\nSede Dos,Nowhere\n");

        try (Stream<Path> all = Files.walk(folder.resolve(".artifacts"))) {
            List<Path> written = all.toList();
            assertThat(written).extracting(Path::toString).anyMatch(name -> name.endsWith("_plan.csv"));
            assertThat(written).extracting(Path::toString).anyMatch(name -> name.endsWith("errors.csv"));
            for (Path one : written) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                        .as(one.toString())
                        .isEqualTo(Files.isDirectory(one) ? "rwx------" : "rw-------");
            }
        }
    }

    @Test
    void whatAKilledServerLeftIsRemovedByTheNext() throws IOException {
        for (String type : List.of("text/csv", FORM)) {
            begun("/api/location-jobs", type, type.equals(FORM) ? PART : "name\r\n");
        }
        Await.until("uploads", () -> uploads().size() >= 3);
        List<Path> left = uploads();
        served.close();

        served = serve();

        assertThat(left).noneMatch(Files::exists);
        assertThat(temporary.toFile().list()).noneMatch(name -> name.contains("brotli"));
    }
}
