package org.spaceodt.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Alerts and board ask for metrics that there are, by labels that they have. What a server answers, WatchedServerIT holds against the same table. */
class MonitoringFilesTest {
    private static final Path FILES = Path.of("k8s/monitoring");
    private static final Path PAGE = Path.of("docs/metrics.md");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(\\w+)` \\| (\\w+) \\|[^|]*\\|([^|]*)\\|");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    /** A name that is no function: nothing of PromQL stands before {@code (}, and no label or keyword has an underscore. */
    private static final Pattern METRIC = Pattern.compile("\\b([a-z]+_\\w+)\\b(?!\\s*\\()(?:\\{([^}]*)})?");

    private static final Pattern BY = Pattern.compile("\\bby \\(([^)]*)\\)");
    private static final Set<String> FUNCTIONS =
            Set.of("absent", "max", "min", "sum", "count", "rate", "delta", "topk", "histogram_quantile", "by", "and");

    /** Labels, by the name of a series as it is asked for. */
    private static Map<String, Set<String>> series() throws IOException {
        Map<String, Set<String>> series = new HashMap<>();
        Matcher line = DOCUMENTED.matcher(Files.readString(PAGE));
        while (line.find()) {
            Set<String> labels = Arrays.stream(line.group(3).split("[`, ]+"))
                    .filter(label -> !label.isBlank())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (line.group(2).matches("histogram|summary")) {
                series.put(line.group(1) + "_count", labels);
                series.put(line.group(1) + "_sum", labels);
            } else {
                series.put(line.group(1), labels);
            }
            if (line.group(2).equals("histogram")) {
                Set<String> bounded = new TreeSet<>(labels);
                bounded.add("le");
                series.put(line.group(1) + "_bucket", bounded);
            }
        }
        return series;
    }

    private static List<String> alerts() throws IOException {
        return new YAMLMapper().readTree(FILES.resolve("alerts.yaml").toFile()).findValuesAsText("expr");
    }

    private static List<String> board() throws IOException {
        return new ObjectMapper().readTree(FILES.resolve("board.json").toFile()).findValuesAsText("expr");
    }

    /** What is wrong with an expression; empty when nothing is. */
    private static List<String> faults(String expression, Map<String, Set<String>> series) {
        List<String> faults = new ArrayList<>();
        long opened = expression.chars().filter(one -> one == '(').count();
        if (opened != expression.chars().filter(one -> one == ')').count()) {
            faults.add("brackets");
        }
        Set<String> had = new TreeSet<>();
        Matcher metric = METRIC.matcher(expression);
        while (metric.find()) {
            Set<String> labels = series.get(metric.group(1));
            if (labels == null) {
                faults.add("no metric " + metric.group(1));
                continue;
            }
            had.addAll(labels);
            String asked =
                    metric.group(2) == null ? "" : TEXT.matcher(metric.group(2)).replaceAll("");
            Arrays.stream(asked.split("[=~!, ]+"))
                    .filter(label -> !label.isBlank() && !labels.contains(label))
                    .forEach(label -> faults.add(metric.group(1) + " has no label " + label));
        }
        if (had.isEmpty() && !METRIC.matcher(expression).find()) {
            faults.add("asks for nothing");
        }
        BY.matcher(expression)
                .results()
                .flatMap(by -> Arrays.stream(by.group(1).split(", *")))
                .filter(label -> !had.contains(label))
                .forEach(label -> faults.add("nothing has a label " + label));
        Pattern.compile("\\b([a-z_]+)\\s*\\(")
                .matcher(TEXT.matcher(expression).replaceAll(""))
                .results()
                .filter(function -> !FUNCTIONS.contains(function.group(1)))
                .forEach(function -> faults.add("function " + function.group(1)));
        return faults;
    }

    @Test
    void everyAlertAsksForMetricsThatThereAre() throws IOException {
        Map<String, Set<String>> series = series();
        assertThat(alerts()).hasSizeGreaterThan(8).allSatisfy(expression -> assertThat(faults(expression, series))
                .as(expression)
                .isEmpty());
    }

    @Test
    void everyPanelOfTheBoardAsksForMetricsThatThereAre() throws IOException {
        Map<String, Set<String>> series = series();
        assertThat(board()).hasSizeGreaterThan(15).allSatisfy(expression -> assertThat(faults(expression, series))
                .as(expression)
                .isEmpty());
    }

    @Test
    void whatIsMisspeltIsFound() throws IOException {
        Map<String, Set<String>> series = series();
        assertThat(faults("sum(rate(webex_call_seconds_count[5m]))", series))
                .containsExactly("no metric webex_call_seconds_count");
        assertThat(faults("max(space_odt_jobs{status=\"failed\"})", series))
                .containsExactly("space_odt_jobs has no label status");
        assertThat(faults("sum by (path) (space_odt_items_total)", series)).containsExactly("nothing has a label path");
        assertThat(faults("sum(rate(webex_calls_seconds[5m]))", series)).isNotEmpty();
        assertThat(faults("summ(webex_waiting", series)).containsExactlyInAnyOrder("brackets", "function summ");
    }

    @Test
    void ofEachAlertItIsSaidWhatToDoAndAfterHowLongItComes() throws IOException {
        JsonNode rules =
                new YAMLMapper().readTree(FILES.resolve("alerts.yaml").toFile()).at("/spec/groups/0/rules");
        Map<String, String> said = Pattern.compile("(?m)^\\| `([A-Z]\\w+)` \\| ([^|]+) \\|")
                .matcher(Files.readString(PAGE))
                .results()
                .collect(Collectors.toMap(one -> one.group(1), one -> one.group(2)));
        Map<String, String> there = new HashMap<>();
        rules.forEach(rule -> there.put(
                rule.path("alert").asText(),
                rule.has("for") ? rule.path("for").asText().replace("m", " min") : "at once"));
        assertThat(said).isEqualTo(there);
        assertThat(rules)
                .allSatisfy(rule ->
                        assertThat(rule.at("/annotations/summary").asText()).isNotBlank());
    }
}
