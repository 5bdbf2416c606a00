package org.spaceodt.earlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The packaged program of an earlier commit: {@code -Dearlier.jar=FILE}, else built from this repository's own history, once. It is built
 * by today's {@code pom.xml}, so that it needs nothing that this version's build has not fetched; its code and its tables are its own.
 */
final class EarlierJar {
    private static final String COMMIT = "5735e48";

    private EarlierJar() {}

    static String path() throws IOException, InterruptedException {
        String given = System.getProperty("earlier.jar", "");
        if (!given.isEmpty()) {
            return Path.of(given).toAbsolutePath().toString();
        }
        Path jar = Path.of("target/earlier/" + COMMIT + "/target/space-odt.jar").toAbsolutePath();
        if (!Files.exists(jar)) {
            assumeTrue(
                    done("git cat-file -e " + COMMIT + "^{commit}", Path.of(".")),
                    "this clone has no history, so not the version of " + COMMIT + " either");
            Path sources = Files.createDirectories(jar.getParent().getParent());
            assertThat(done("git archive " + COMMIT + " | tar -x -C " + sources, Path.of(".")))
                    .isTrue();
            Files.copy(Path.of("pom.xml"), sources.resolve("pom.xml"), StandardCopyOption.REPLACE_EXISTING);
            // It says nothing of an identity provider in its settings, without which that library does not start.
            assertThat(done(
                            "./mvnw -o -B -q -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true"
                                    + " -Dquarkus.oidc.enabled=false package",
                            sources))
                    .isTrue();
        }
        assertThat(jar).exists();
        return jar.toString();
    }

    private static boolean done(String line, Path folder) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", line)
                        .directory(folder.toAbsolutePath().toFile())
                        .inheritIO()
                        .start()
                        .waitFor()
                == 0;
    }
}
