package org.spaceodt.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** What is right of additions of numbers that Webex refuses in part. */
class MoveCases {
    Path folder;

    Finished run(String baseUrl, String... arguments) {
        return Command.in(folder)
                .with("SPACE_ODT_LANG", "en")
                .with("WEBEX_BASE_URL", baseUrl)
                .with("WEBEX_ACCESS_TOKEN", "any")
                .run(arguments);
    }

    String table(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return name;
    }

    static String input(String file) throws IOException {
        return new String(MoveCases.class.getResourceAsStream("/cases/" + file).readAllBytes(), StandardCharsets.UTF_8);
    }

    static String said(Finished run) {
        return run.stdout() + run.stderr();
    }

    String written(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return Files.readString(
                    files.filter(file -> file.endsWith(name)).findFirst().orElseThrow());
        }
    }

    void whichNumbersWereAddedAndWhichNotIsToldWithTheCode() throws IOException {
        try (SimulatedTenant tenant = SimulatedTenant.start(folder, "--fault", "partial")) {
            String table = table(
                    "n.csv",
                    input("A06/n.csv")
                            .replace(
                                    "Institut Puigverd",
                                    tenant.someLocation().path("name").asText()));

            Finished run = run(
                    tenant.baseUrl(),
                    "v21_action",
                    "ubicacion_alta_numeraciones_desactivadas",
                    "--csv",
                    table,
                    "--apply",
                    "--out-dir",
                    "o");

            assertThat(run.exitCode()).as(said(run)).isEqualTo(1);
            assertThat(written("results.csv"))
                    .contains("ERR.V.TRM.TMN60004", "+34555019003: Number is managed by the provider")
                    .contains("Done: +34555019001, +34555019002. Not done: +34555019003.")
                    .contains("integrated PSTN provider");
        }
    }
}
