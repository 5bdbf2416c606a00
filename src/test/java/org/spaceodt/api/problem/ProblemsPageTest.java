package org.spaceodt.api.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spaceodt.support.WrittenPage.cell;
import static org.spaceodt.support.WrittenPage.code;
import static org.spaceodt.support.WrittenPage.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.support.WrittenPage;

/** The page of all that goes wrong, by its code, of the texts that the program says. */
class ProblemsPageTest {
    private static final Path TEXTS = Path.of("src/main/resources/org/spaceodt");
    private static final Path CAUSES = Path.of("src/main/resources/webex/causes.json");
    private static final String SUMMARY = ".summary";
    private static final String BEGIN = """
            # What goes wrong, by its code

            Codes stay the same in all languages; the texts here are the English ones, and `…` stands for a value. A fault is listed by
            `--json`, in `errors` of a problem, in the tables below `errors/` and, in words alone, on the terminal.

            ## Exit codes

            """;
    private static final Map<String, String> SECTIONS = sections();

    /** Which file of texts a section is made of, in the order of the page. */
    private static Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("sheet/diagnostics", "Tables that somebody gives");
        sections.put("change/input", "Rows of actions");
        sections.put("change/recipe", "Rows of locations");
        sections.put("change/softphone", "Rows of softphones");
        sections.put("change/preflight", "Before a table is planned");
        sections.put("change/guard", "The list of what is protected");
        sections.put("change/lookup", "Names of an export");
        sections.put("change/launch", "Documents of actions");
        sections.put("api/problems", "Parts of a request");
        sections.put("access/user", "The file of users");
        return sections;
    }

    @Test
    void thePageHasEveryCodeWithItsTextAndTheNextStep() throws IOException {
        StringBuilder page = new StringBuilder(BEGIN);
        page.append(exitCodes()).append(problems());
        Map<String, Properties> bundles = bundles();
        for (Map.Entry<String, String> section : SECTIONS.entrySet()) {
            page.append("\n## ").append(section.getValue()).append("\n\n");
            page.append(row("code", "says", "next step")).append("|---|---|---|\n");
            Properties texts = bundles.get(section.getKey());
            for (String code : codes(texts)) {
                page.append(row(code(code), said(texts, code + SUMMARY), said(texts, code + ".next")));
            }
        }
        page.append(causes());
        WrittenPage.compare("problems.md", page.toString(), getClass());
    }

    @Test
    void noFileOfTextsWithFaultsIsForgotten() throws IOException {
        assertThat(bundles().keySet()).containsExactlyInAnyOrderElementsOf(SECTIONS.keySet());
    }

    private static String exitCodes() {
        List<String> rows = List.of(
                row(String.valueOf(ExitCodes.COMPLETE), "done, and complete"),
                row(String.valueOf(ExitCodes.INCOMPLETE), "done in part, or not at all: what is missing is said"),
                row(
                        String.valueOf(ExitCodes.USAGE),
                        "wrong usage, no token, or not possible as things stand; nothing was changed"),
                row(String.valueOf(ExitCodes.TOKEN_REFUSED), "the token was refused"),
                row(
                        String.valueOf(ExitCodes.CHANGED_SINCE),
                        "something is no longer as the job wrote it: `jobs verify` alone"));
        assertThat(ExitCodes.class.getFields()).hasSameSizeAs(rows);
        return row("code", "means") + "|---|---|\n" + String.join("", rows)
                + "\nWhat a command means by them: [commands.md](commands.md).\n";
    }

    private static String problems() throws IOException {
        Properties texts = load(TEXTS.resolve("api/problems.properties"));
        StringBuilder section = new StringBuilder(
                "\n## Answers of the HTTP API\n\n`type` is `urn:space-odt:problem:CODE` ([api.md](../api.md)).\n\n");
        section.append(row("code", "status", "title", "says, and what to do")).append("|---|---|---|---|\n");
        for (ProblemKind kind : ProblemKind.values()) {
            section.append(row(
                    code(kind.id()),
                    String.valueOf(kind.status()),
                    said(texts, kind.id() + ".title"),
                    said(texts, kind.id() + ".detail")));
        }
        return section.toString();
    }

    private static String causes() throws IOException {
        JsonNode causes = new ObjectMapper().readTree(CAUSES.toFile()).path("causes");
        Properties texts = load(TEXTS.resolve("webex/causes.properties"));
        StringBuilder section = new StringBuilder(
                "\n## Calls to Webex that failed\n\nHow a cause is found, and when it is which: [failures.md](../failures.md#the-causes).\n\n");
        section.append(row("cause", "says", "next step", "remedy")).append("|---|---|---|---|\n");
        for (JsonNode cause : causes) {
            String id = cause.path("id").asText();
            section.append(row(
                    code(id),
                    said(texts, id + SUMMARY),
                    said(texts, id + ".next"),
                    cell(cause.path("remedy").asText())));
        }
        return section.toString();
    }

    private static TreeSet<String> codes(Properties texts) {
        TreeSet<String> codes = new TreeSet<>();
        texts.stringPropertyNames().stream()
                .filter(key -> key.endsWith(SUMMARY))
                .forEach(key -> codes.add(key.substring(0, key.length() - SUMMARY.length())));
        return codes;
    }

    /** As it is read, with its values left open. */
    private static String said(Properties texts, String key) {
        String text = texts.getProperty(key);
        assertThat(text).as(key).isNotBlank();
        return cell(text.replace("[[", "")
                .replace("]]", "")
                .replaceAll("'([{}]+)'", "$1")
                .replace("''", "'")
                .replaceAll("\\{\\d[^}]*}", "…"));
    }

    /** Files in which codes of faults are, in English, by their rooms; those of causes are a section of their own. */
    private static Map<String, Properties> bundles() throws IOException {
        Map<String, Properties> bundles = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(TEXTS)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".properties")
                            && !file.toString().matches(".*_(en|es|ca)\\.properties"))
                    .sorted()
                    .toList()) {
                String name = TEXTS.relativize(file)
                        .toString()
                        .replace(".properties", "")
                        .replace("/texts", "");
                Properties texts = load(file);
                if (!codes(texts).isEmpty() && !name.equals("webex/causes")) {
                    bundles.put(name, texts);
                }
            }
        }
        return bundles;
    }

    private static Properties load(Path file) throws IOException {
        Properties texts = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            texts.load(in);
        }
        return texts;
    }
}
