package org.spaceodt.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * A JVM for processes that live for seconds, of which the tests start hundreds: no effort for speed that comes after a minute, and
 * classes that are read once for all of them (class data sharing). Without an archive of classes it is slower, and nothing else.
 */
final class ShortLivedJvm {
    /** Pages that a server is asked for, for their classes. */
    private static final List<String> PAGES = List.of("", "jobs", "inventory", "q/health/ready", "q/openapi");

    /** What starts it; the options and the jar of the program follow. */
    static final List<String> COMMAND = command();

    private ShortLivedJvm() {}

    private static List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                // What is called a few hundred times is not called often enough: half of a start was compiling.
                "-XX:CompileThresholdScaling=3",
                "-XX:+UseSerialGC",
                // What a JVM has to say about an archive that does not fit goes to stdout otherwise.
                "-Xlog:disable"));
        Path archive = archive(Path.of(System.getProperty("space-odt.jar")), command);
        if (Files.exists(archive)) {
            command.add("-XX:SharedArchiveFile=" + archive);
        }
        return List.copyOf(command);
    }

    /**
     * Made again when the program was built again, by one of the processes of tests: the others wait for it, since to make it takes as
     * long as several of the starts that it makes shorter.
     */
    private static Path archive(Path jar, List<String> command) {
        Path archive = jar.resolveSibling("classes-" + System.getProperty("java.version") + ".jsa");
        try (FileChannel maker = FileChannel.open(
                        jar.resolveSibling("classes.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = maker.lock()) {
            if (lock.isValid()
                    && (!Files.exists(archive)
                            || Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) < 0)) {
                make(archive, jar, command);
            }
        } catch (IOException e) {
            // Then there is none, or one that the JVM finds too old and leaves aside.
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return archive;
    }

    /** Of the classes of an export, which has the program, the sandbox and the client at work, and of those of a server. */
    private static void make(Path archive, Path jar, List<String> command) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(archive.getParent(), "classes");
        Path exported = folder.resolve("export.classes");
        try (CommandRun.Running export = new CommandRun(folder, command)
                .jvm("-XX:DumpLoadedClassList=" + exported)
                .start("inventory_run", "--sandbox", "--people", "2", "--locations", "1", "--out-dir", "out")) {
            ended(export.process());
        }
        Path served = folder.resolve("server.classes");
        try (CommandRun.Running server = new CommandRun(folder, command)
                .jvm("-XX:DumpLoadedClassList=" + served)
                .start("serve", "--sandbox", "--port", "0", "--out-dir", "served")) {
            look(server);
            server.process().destroy();
            ended(server.process());
        }
        TreeSet<String> classes = new TreeSet<>(Files.readAllLines(exported));
        classes.addAll(Files.readAllLines(served));
        classes.removeIf(line -> line.startsWith("#"));
        Path unfinished = folder.resolve("unfinished.jsa");
        List<String> dump = new ArrayList<>(command);
        dump.addAll(List.of(
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + Files.write(folder.resolve("all.classes"), classes),
                "-XX:SharedArchiveFile=" + unfinished,
                "-cp",
                jar.toString()));
        ended(new ProcessBuilder(dump)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
        if (Files.exists(unfinished)) {
            Files.move(unfinished, archive, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void look(CommandRun.Running server) throws IOException, InterruptedException {
        String address = server.awaitLine("http://").replaceAll(".*(http://\\S+/).*", "$1");
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        for (String page : PAGES) {
            client.send(
                    HttpRequest.newBuilder(URI.create(address + page)).build(), HttpResponse.BodyHandlers.discarding());
        }
    }

    private static void ended(Process process) throws InterruptedException {
        if (!process.waitFor(Await.LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
