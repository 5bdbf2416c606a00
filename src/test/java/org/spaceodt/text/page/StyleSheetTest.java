package org.spaceodt.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StyleSheetTest {
    private static final Path SHEET = Path.of("src/main/resources/META-INF/resources/assets/space-odt.css");
    private static final int MOST_OF_PAGES = 120_000;
    private static final int MOST_OF_A_REPORT = 24_000;

    @Test
    void thereIsOneStyleSheetAndPagesThatAreSingleFilesHoldItAlone() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                assertThat(!name.endsWith(".css") || file.equals(SHEET))
                        .as("%s is another style sheet", file)
                        .isTrue();
                if (name.endsWith(".html")) {
                    String page = Files.readString(file);
                    assertThat(found("<style>.*?</style>", page))
                            .as("styles of %s", file)
                            .isSubsetOf("<style>{style.text.raw}</style>", "<style>{{style}}</style>");
                    assertThat(page).as("%s", file).doesNotContain("style=\"").doesNotContain("<style ");
                }
            }
        }
    }

    @Test
    void stylesAndScriptsOfAPageAreSmallAndThoseOfAReportSmaller() throws IOException {
        long all = 0;
        try (Stream<Path> files = Files.list(SHEET.getParent())) {
            for (Path file : files.toList()) {
                all += Files.size(file);
            }
        }
        assertThat(all).isLessThan(MOST_OF_PAGES);
        assertThat(StyleSheet.ofReports().text().length()).isLessThan(MOST_OF_A_REPORT);
    }

    @Test
    void aReportHasThePartsOfAllAndItsOwnAndNoOther() {
        String report = StyleSheet.ofReports().text();
        String sandbox = StyleSheet.ofSandbox().text();

        assertThat(List.of(report, sandbox)).allSatisfy(style -> assertThat(style)
                .contains("--accent", "prefers-color-scheme: dark", "@page", ".banner.rehearsal")
                .doesNotContain("/*", "part:", ".side ul", "fieldset"));
        assertThat(report).contains("table.rows").doesNotContain("details.write");
        assertThat(sandbox).contains("details.write").doesNotContain("table.rows");
    }

    @Test
    void theSheetNamesColoursInItsTokensAlone() throws IOException {
        List<String> lines = Files.readAllLines(SHEET).stream()
                .filter(line ->
                        Pattern.compile("#[0-9a-fA-F]{3,8}\\b").matcher(line).find())
                .filter(line -> !line.contains("--"))
                .toList();

        assertThat(lines).isEmpty();
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
