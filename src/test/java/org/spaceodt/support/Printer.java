package org.spaceodt.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Prints pages to PDF with the Chromium of the system; without one, the test is skipped and says so. */
public final class Printer {
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");

    private Printer() {}

    /** How many sheets of paper a page takes. */
    public static long pages(Path html) throws IOException, InterruptedException {
        Path pdf = html.resolveSibling(html.getFileName() + ".pdf");
        Path said = html.resolveSibling(html.getFileName() + ".txt");
        Path profile = Files.createTempDirectory("printer");
        try {
            int exit = new ProcessBuilder(
                            chromium().toString(),
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--user-data-dir=" + profile,
                            "--no-pdf-header-footer",
                            "--print-to-pdf=" + pdf,
                            html.toUri().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor();
            assertThat(exit).as(Files.readString(said)).isZero();
        } finally {
            delete(profile);
        }
        return PAGE.matcher(Files.readString(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private static Path chromium() {
        Optional<Path> chromium = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(chromium.isPresent(), "Reports are not printed: install chromium (README, Tests)");
        return chromium.get();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path file : inside.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
