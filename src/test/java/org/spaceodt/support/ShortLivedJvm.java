package org.spaceodt.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A JVM for processes that live for seconds, of which the tests start hundreds: no effort for speed that comes after a minute, and
 * classes that are read once for all of them (class data sharing). Without an archive of classes it is slower, and nothing else.
 */
final class ShortLivedJvm {
    /** What starts it; the options and the jar of the program follow. */
    static final List<String> COMMAND = command();

    private ShortLivedJvm() {}

    private static List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // What a JVM has to say about an archive that does not fit goes to stdout otherwise.
                "-Xlog:disable"));
        Path archive = archive(Path.of(System.getProperty("space-odt.jar")), command);
        if (Files.exists(archive)) {
            command.add("-XX:SharedArchiveFile=" + archive);
        }
        return List.copyOf(command);
    }

    /** Made by an export, which has the program, the sandbox and the client at work; again when the program was built again. */
    private static Path archive(Path jar, List<String> command) {
        Path archive = jar.resolveSibling("classes-" + System.getProperty("java.version") + ".jsa");
        try {
            if (!Files.exists(archive)
                    || Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) < 0) {
                make(archive, command);
            }
        } catch (IOException e) {
            // Then there is none, or one that the JVM finds too old and leaves aside.
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return archive;
    }

    private static void make(Path archive, List<String> command) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(archive.getParent(), "classes");
        Path unfinished = folder.resolve("unfinished.jsa");
        try (CommandRun.Running export = new CommandRun(folder, command)
                .jvm("-XX:ArchiveClassesAtExit=" + unfinished)
                .start("inventory_run", "--sandbox", "--people", "2", "--locations", "1", "--out-dir", "out")) {
            if (export.process().waitFor(Await.LONGEST.toSeconds(), TimeUnit.SECONDS) && Files.exists(unfinished)) {
                Files.move(unfinished, archive, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
