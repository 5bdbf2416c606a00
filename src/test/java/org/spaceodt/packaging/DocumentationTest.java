package org.spaceodt.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documentation hangs together: what it links to is there, and all of it is found from its beginning. */
class DocumentationTest {
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:)([^)\\s]*)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");

    private static List<Path> pages() throws IOException {
        List<Path> pages =
                new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md"), Path.of("SECURITY.md")));
        for (String folder : List.of("docs", "k8s", "samples", "bench")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
            }
        }
        return pages;
    }

    /** As a heading becomes an anchor: lower case, blanks as dashes, nothing but letters, digits, dashes and underscores. */
    private static Set<String> anchors(Path page) throws IOException {
        return HEADING.matcher(Files.readString(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static List<String> links(Path page) throws IOException {
        List<String> links = new ArrayList<>();
        Matcher found = LINK.matcher(Files.readString(page));
        while (found.find()) {
            links.add(found.group(1));
        }
        return links;
    }

    private static Path target(Path page, String link) {
        String file = link.replaceAll("#.*", "");
        return file.isEmpty() ? page : page.resolveSibling(file).normalize();
    }

    @Test
    void everyLinkLeadsToAFileAndToAHeadingInIt() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            for (String link : links(page)) {
                Path target = target(page, link);
                String anchor = link.contains("#") ? link.substring(link.indexOf('#') + 1) : "";
                if (!Files.exists(target)
                        || !anchor.isEmpty() && !anchors(target).contains(anchor)) {
                    broken.add(page + ": " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyPageOfTheDocumentationIsFoundFromItsBeginning() throws IOException {
        Set<Path> found = new HashSet<>();
        List<Path> open = new ArrayList<>(List.of(Path.of("docs/README.md")));
        while (!open.isEmpty()) {
            Path page = open.remove(0);
            if (found.add(page) && page.toString().endsWith(".md")) {
                for (String link : links(page)) {
                    Path target = target(page, link);
                    if (Files.isDirectory(target)) {
                        try (Stream<Path> files = Files.list(target)) {
                            files.forEach(open::add);
                        }
                    } else if (Files.exists(target)) {
                        open.add(target);
                    }
                }
            }
        }
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            List<Path> all =
                    files.filter(file -> file.toString().endsWith(".md")).toList();
            assertThat(found).containsAll(all);
        }
    }
}
