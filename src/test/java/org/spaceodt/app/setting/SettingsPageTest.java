package org.spaceodt.app.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spaceodt.support.WrittenPage.code;
import static org.spaceodt.support.WrittenPage.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spaceodt.support.WrittenPage;

/** The page of all settings: {@link Setting}, and properties of the container where they are read. */
class SettingsPageTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern NAMED = Pattern.compile("\"((?:SPACE_ODT|WEBEX)_[A-Z_]*[A-Z])\"");
    private static final Pattern GROUP = Pattern.compile("@ConfigMapping\\(prefix = \"([\\w.-]+)\"\\)");
    /** What is said of a value of a group, its default and its name. */
    private static final Pattern VALUE = Pattern.compile(
            "(?:/\\*\\* ((?:(?!\\*/).)*?) ?\\*/\\s*)?@WithDefault\\(\"([^\"]*)\"\\)\\s*\\w+ (\\w+)\\(\\);",
            Pattern.DOTALL);

    private static final Pattern PARAMETER = Pattern.compile(
            "@ConfigProperty\\(name = \"(space-odt[\\w.-]+)\", defaultValue = \"([^\"]*)\"\\)\\s*\\w+ (\\w+)");
    private static final Pattern PLACES = Pattern.compile("\\{@code ([^}]*)}");
    private static final String BEGIN = """
            # Settings

            What can be set without an option. What a command needs besides stands in [commands.md](commands.md).

            | stands in | what counts |
            |---|---|
            | `.env`, variable | a line of the nearest `.env` that has it, else the environment variable |
            | variable, `.env` | the environment variable, else the nearest `.env`: it says where something goes or whom to believe |
            | variable | the environment variable alone |

            The nearest `.env`: the current folder, those above it, the folder of the program, those above that
            ([which files are read](../client.md#settings-of-files)). An option comes before both. `.env.example` is a file to begin with.

            """;

    @Test
    void thePageHasEverySetting() throws IOException {
        StringBuilder page = new StringBuilder(BEGIN);
        page.append(row("setting", "stands in", "default", "option", "meaning")).append("|---|---|---|---|---|\n");
        for (Setting setting : Setting.values()) {
            page.append(row(
                    code(setting.name()),
                    switch (setting.order()) {
                        case FILE_FIRST -> "`.env`, variable";
                        case VARIABLE_FIRST -> "variable, `.env`";
                        case VARIABLE_ONLY -> "variable";
                    },
                    setting.usual(),
                    code(setting.option()),
                    setting.meaning()));
        }
        page.append("""

                ## Of the start script and of images

                Variables alone: they are read before the program runs ([command.md](../command.md), [install.md](../install.md#containers)).

                | setting | default | meaning |
                |---|---|---|
                | `JAVA_HOME` | Java of the PATH | The Java that starts the program, 17 or newer. |
                | `SPACE_ODT_JAR` | `target/space-odt.jar`, else beside the script | The program itself. |
                | `SPACE_ODT_JAVA_OPTS` | | Options for Java, such as `-Xmx2g`. |
                | `SPACE_ODT_ARCHIVE` | | `no` makes and takes no archive of classes. |
                | `SPACE_ODT_PROBES` | 9000 | In an image: the port that its health check asks. |

                ## Limits and waits

                Nobody needs them as a rule. Variables, or properties of Java (`-Dspace-odt.jobs.at-once=4` in `SPACE_ODT_JAVA_OPTS`). Times are `250ms`, `30S`, `2M`, `PT1H`.

                | variable | property | default | meaning |
                |---|---|---|---|
                """);
        values().forEach((name, value) -> page.append(row(
                code(name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_")),
                code(name),
                value.usual(),
                value.meaning())));
        WrittenPage.compare("settings.md", page.toString(), getClass());
    }

    @Test
    void noOtherClassNamesASetting() throws IOException {
        Set<String> known = Arrays.stream(Setting.values()).map(Setting::name).collect(Collectors.toSet());
        Set<String> elsewhere = new TreeSet<>();
        for (Path source : sources()) {
            NAMED.matcher(Files.readString(source)).results().forEach(found -> elsewhere.add(found.group(1)));
        }
        assertThat(elsewhere).as("write Setting.NAME instead").isEmpty();
        for (Path script : List.of(Path.of(".env.example"))) {
            Matcher named = Pattern.compile("(?m)^(?:# )?([A-Z_]+)=").matcher(Files.readString(script));
            assertThat(named.results().map(found -> found.group(1))).isSubsetOf(known);
        }
    }

    @Test
    void eachIsDescribedInASentence() {
        assertThat(Setting.values()).allSatisfy(setting -> assertThat(setting.meaning())
                .as(setting.name())
                .matches("(?s)\\S.{10,}[.]")
                .doesNotContain("|"));
        assertThat(values())
                .allSatisfy((name, value) ->
                        assertThat(value.meaning()).as(name + " has no Javadoc").matches("(?s)\\S.{10,}"));
    }

    private record Value(String usual, String meaning) {}

    /** Properties of the container, by their names. */
    private static Map<String, Value> values() {
        Map<String, Value> values = new TreeMap<>();
        for (Path source : sources()) {
            String text = read(source);
            Matcher group = GROUP.matcher(text);
            if (group.find()) {
                VALUE.matcher(text)
                        .results()
                        .forEach(found -> values.put(
                                group.group(1) + "." + dashed(found.group(3)),
                                new Value(found.group(2), sentence(found.group(1) == null ? "" : found.group(1)))));
            }
            PARAMETER
                    .matcher(text)
                    .results()
                    .forEach(found ->
                            values.put(found.group(1), new Value(found.group(2), parameter(text, found.group(3)))));
        }
        Value route = new Value("", "The route group that is expected here: pages warn of another.");
        values.put("space-odt.route-group", route);
        return values;
    }

    /** What is said of a parameter, behind its name and that of its setting. */
    private static String parameter(String text, String name) {
        Matcher said = Pattern.compile("@param " + name + " \\{@code [\\w.-]+}: ([^@]*?)\\s*(?:\\*/|\\* @)")
                .matcher(text);
        return said.find() ? sentence(said.group(1)) : "";
    }

    private static String sentence(String javadoc) {
        String text = PLACES.matcher(javadoc.replaceAll("\\s*\\n\\s*\\* ?", " "))
                .replaceAll(found -> "`" + found.group(1) + "`")
                .strip();
        String whole = text.endsWith(".") ? text : text + ".";
        return text.isEmpty() ? "" : whole.substring(0, 1).toUpperCase(Locale.ROOT) + whole.substring(1);
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static List<Path> sources() {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
