package org.spaceodt.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.CommandRun;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.Ongoing;

/**
 * What compiling ahead of time can break, each once: resources, texts of three languages, reflection of what becomes JSON, character sets, both
 * databases, pages, files of libraries. Of the binary that {@code -Dspace-odt.binary=FILE} names, else of the jar: docs/native.md.
 */
@Tag("slow")
class BinaryIT {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#?]*)\"");

    @TempDir
    Path folder;

    private Finished run(String... arguments) {
        Finished run = CommandRun.in(folder).run(arguments);
        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
        return run;
    }

    private Finished rehearse(String... arguments) {
        return run(Stream.concat(Stream.of(arguments), Stream.of("--sandbox", "--out-dir", "out"))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({"en,Usage", "es,Uso", "ca,Ús"})
    void helpIsInEachLanguage(String language, String word) {
        Finished help = CommandRun.in(folder).with("SPACE_ODT_LANG", language).run("inventory_run", "--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.stdout()).contains(word);
    }

    @Test
    void aWholeExportIsWrittenAsTablesAsJsonAsWorkbooksAndAsAReport() throws IOException {
        rehearse("inventory_run", "--xlsx", "--people", "20", "--locations", "3");

        assertThat(folder.resolve("out/exports/people.csv")).content().hasLineCount(21);
        assertThat(folder.resolve("out/exports/people.json")).isNotEmptyFile();
        assertThat(folder.resolve("out/report/index.html")).content().contains("</html>");
        try (Stream<Path> files = Files.list(folder.resolve("out/exports"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".xlsx")))
                    .isNotEmpty()
                    .allSatisfy(
                            file -> assertThat(new String(Files.readAllBytes(file), 0, 2, StandardCharsets.US_ASCII))
                                    .isEqualTo("PK"));
        }
    }

    @Test
    void aTableOfExcelIsUnderstoodAppliedReadBackAndTakenBack() throws IOException {
        String table = Files.readString(Path.of("samples/es/usuarios.csv")).replace("\uFEFF", "");
        Files.writeString(folder.resolve("usuarios.csv"), table, Charset.forName("windows-1252"));

        Finished applied = rehearse(
                "v21_action",
                "usuarios_alta_people",
                "--csv",
                "usuarios.csv",
                "--country",
                "ES",
                "--apply",
                "--yes",
                "--debug-har");
        assertThat(applied.stdout() + applied.stderr()).doesNotContain("\uFFFD");
        Finished jobs = rehearse("jobs", "list");
        String id = Pattern.compile("\\b[0-9a-f]{8}\\b")
                .matcher(jobs.stdout())
                .results()
                .map(found -> found.group())
                .findFirst()
                .orElseThrow();
        assertThat(rehearse("jobs", "show", id).stdout()).contains("usuarios_alta_people");
        rehearse("jobs", "undo", id, "--yes");
    }

    @Test
    void runsOfSoftphonesMakeTheirTemplatesAndTheirPlan() throws IOException {
        rehearse("inventory_run", "--no-report", "-q", "--people", "20", "--locations", "3");
        assertThat(CommandRun.in(folder)
                        .run("v2_bulk_run", "--sandbox", "--out-dir", "out")
                        .exitCode())
                .isEqualTo(2);
        assertThat(folder.resolve("out/v2/static_policy.json")).isNotEmptyFile();
        run("v21_candidates", "--out-dir", "out");
    }

    @Test
    void jobsAreKeptInPostgres() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start()) {
            CommandRun command = CommandRun.in(folder)
                    .with("SPACE_ODT_DB_URL", "postgresql://127.0.0.1:" + database.getPort() + "/postgres")
                    .with("SPACE_ODT_DB_USER", "postgres")
                    .with("SPACE_ODT_DB_PASSWORD", "postgres");
            Finished keys = command.run("keys", "create", "nightly", "--out-dir", "out");
            assertThat(keys.exitCode()).as(keys.stderr()).isZero();
            Finished list = CommandRun.in(folder)
                    .with("SPACE_ODT_DB_URL", "postgresql://127.0.0.1:" + database.getPort() + "/postgres")
                    .with("SPACE_ODT_DB_USER", "postgres")
                    .with("SPACE_ODT_DB_PASSWORD", "postgres")
                    .run("jobs", "list", "--out-dir", "out");
            assertThat(list.exitCode()).as(list.stderr()).isZero();
        }
    }

    /** What is asked for in a language: pages, and what pages are made of. */
    private static HttpResponse<String> get(HttpClient client, String address, String language) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept-Language", language)
                        .build(),
                BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ca"})
    void everyPageThatAnotherLeadsToIsAnsweredInEachLanguage(String language) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        try (Ongoing server = CommandRun.in(folder).start("serve", "--sandbox", "--port", "0", "--out-dir", "out")) {
            String root = server.awaitLine("http://").replaceAll(".*(http://[^/\\s]+)/.*", "$1");
            Map<String, Integer> answered = new TreeMap<>();
            Deque<String> open = new ArrayDeque<>(
                    List.of("/jobs", "/q/openapi", "/q/health/ready", "/q/swagger-ui/", "/api/jobs", "/nowhere"));
            Set<String> seen = new HashSet<>(open);
            Set<String> languages = new HashSet<>();
            while (!open.isEmpty()) {
                String path = open.poll();
                HttpResponse<String> answer = get(client, root + path, language);
                answered.put(path, answer.statusCode());
                if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                        && !path.startsWith("/q/")) {
                    languages.add(answer.headers()
                            .firstValue("Content-Language")
                            .orElse(Pattern.compile("<html lang=\"(\\w+)\"")
                                    .matcher(answer.body())
                                    .results()
                                    .map(found -> found.group(1))
                                    .findFirst()
                                    .orElse("none")));
                    Matcher links = LINK.matcher(answer.body());
                    while (links.find()) {
                        if (seen.add(links.group(1))) {
                            open.add(links.group(1));
                        }
                    }
                }
            }
            assertThat(languages).containsExactly(language);
            assertThat(answered.remove("/nowhere")).isEqualTo(404);
            assertThat(answered)
                    .hasSizeGreaterThan(30)
                    .allSatisfy((path, status) -> assertThat(status).as(path).isIn(200, 204, 303));
        }
    }

    @Test
    void aServerThatAsksForPasswordsKnowsThoseOfItsFile() throws Exception {
        Finished added = CommandRun.in(folder)
                .answering("correct horse battery\ncorrect horse battery\n")
                .run("users", "add", "ana", "--role", "operator", "--users", "users.csv");
        assertThat(added.exitCode()).as(added.stdout() + added.stderr()).isZero();
        try (Ongoing server = CommandRun.in(folder)
                .start("serve", "--sandbox", "--login", "--users", "users.csv", "--port", "0", "--out-dir", "out")) {
            String root = server.awaitLine("http://").replaceAll(".*(http://[^/\\s]+)/.*", "$1");
            HttpClient client = HttpClient.newHttpClient();
            assertThat(get(client, root + "/api/jobs", "en").statusCode()).isEqualTo(401);
            HttpResponse<String> in = client.send(
                    HttpRequest.newBuilder(URI.create(root + "/login"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Origin", root)
                            .POST(HttpRequest.BodyPublishers.ofString("name=ana&password=correct+horse+battery"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
            assertThat(in.headers().firstValue("Set-Cookie")).isPresent();
        }
    }
}
