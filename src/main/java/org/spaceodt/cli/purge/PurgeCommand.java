package org.spaceodt.cli.purge;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.purge.RetentionSettings;
import org.spaceodt.cli.terminal.BaseCommand;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.NeedsStore;
import org.spaceodt.job.store.JobDatabase;
import org.spaceodt.job.store.purge.Aged;
import org.spaceodt.purge.Purge;
import org.spaceodt.purge.PurgeKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what is old, by kind, and with {@code --apply} removes it. It asks Webex nothing. */
@Command(name = "purge")
public class PurgeCommand extends BaseCommand implements NeedsStore {
    private static final String LINE = "%-12s  %10s  %12s  %s";
    private static final long KIB = 1024;

    private final JobDatabase database;

    @Option(names = "--out-dir", paramLabel = "DIR", defaultValue = ".artifacts")
    Path outDir;

    @Option(names = "--older-than", paramLabel = "DAYS", defaultValue = "90d")
    String olderThan;

    @Option(names = "--kind", paramLabel = "KIND", split = ",")
    List<String> kinds = List.of();

    @Option(names = "--apply")
    boolean apply;

    @Option(names = "--json")
    boolean json;

    @Option(names = "--operator", paramLabel = "NAME")
    String operator;

    @Option(names = "--sandbox")
    boolean sandbox;

    PurgeCommand(JobDatabase database) {
        this.database = database;
    }

    @Override
    public Path outDir() {
        return outDir;
    }

    @Override
    public boolean isRehearsal() {
        return sandbox;
    }

    @Override
    public boolean onlyLooks() {
        return !apply;
    }

    @Override
    public Integer call() throws UsageError {
        Map<PurgeKind, Duration> ages = ages();
        Purge purge = new Purge(database.store(), outDir.toAbsolutePath().normalize());
        Map<PurgeKind, Aged> found = new EnumMap<>(PurgeKind.class);
        try {
            for (Map.Entry<PurgeKind, Duration> one : ages.entrySet()) {
                found.put(
                        one.getKey(),
                        apply ? purge.remove(one.getKey(), one.getValue()) : purge.look(one.getKey(), one.getValue()));
            }
        } catch (IOException e) {
            return trouble(e, found);
        } catch (UncheckedIOException e) {
            return trouble(e.getCause(), found);
        }
        show(found, ages);
        return ExitCodes.COMPLETE;
    }

    /** What was removed before that is said, too. */
    private int trouble(IOException e, Map<PurgeKind, Aged> found) {
        show(found, Map.of());
        err().println(messages().get("purge.trouble", messages().said(e)));
        return ExitCodes.INCOMPLETE;
    }

    private Map<PurgeKind, Duration> ages() throws UsageError {
        Messages messages = messages();
        Duration age = RetentionSettings.age(olderThan)
                .orElseThrow(() -> new UsageError(messages.get("purge.age", "--older-than", 36_500)));
        Map<PurgeKind, Duration> ages = new EnumMap<>(PurgeKind.class);
        for (String kind : kinds) {
            ages.put(
                    PurgeKind.of(kind.strip()).orElseThrow(() -> new UsageError(messages.get("purge.kind", all()))),
                    age);
        }
        if (kinds.isEmpty()) {
            Arrays.stream(PurgeKind.values())
                    .filter(kind -> kind != PurgeKind.AUDIT)
                    .forEach(kind -> ages.put(kind, unasked(kind, age)));
        }
        return ages;
    }

    /** What a change could be undone with is removed only where somebody names it. */
    private static Duration unasked(PurgeKind kind, Duration age) {
        return kind == PurgeKind.JOBS && age.compareTo(Purge.UNDO) < 0 ? Purge.UNDO : age;
    }

    private static String all() {
        return Arrays.stream(PurgeKind.values()).map(PurgeKind::id).collect(Collectors.joining(", "));
    }

    private void show(Map<PurgeKind, Aged> found, Map<PurgeKind, Duration> ages) {
        if (json) {
            out().println(asJson(found).toPrettyString());
            out().flush();
            return;
        }
        out().println(ansi().string("@|bold "
                + line(
                        messages().get("purge.column.kind"),
                        messages().get("purge.column.count"),
                        messages().get("purge.column.size"),
                        messages().get("purge.column.oldest"))
                + "|@"));
        found.forEach((kind, aged) -> out().println(line(
                kind.id(),
                messages().get("question.count", aged.count()),
                size(aged.bytes()),
                aged.oldest().map(messages()::time).orElse("–"))));
        long count = found.values().stream().mapToLong(Aged::count).sum();
        out().println(messages().get(apply ? "purge.removed" : "purge.would", count));
        if (!apply && count > 0) {
            out().println(messages().get("purge.apply", words()));
        }
        if (ages.getOrDefault(PurgeKind.JOBS, Duration.ZERO).compareTo(Purge.UNDO) >= 0 && kinds.isEmpty()) {
            out().println(messages().get("purge.undo", Purge.UNDO.toDays()));
        }
        out().flush();
    }

    private List<Object> words() {
        List<Object> words = new ArrayList<>(List.of("purge"));
        if (!kinds.isEmpty()) {
            words.addAll(List.of("--kind", String.join(",", kinds)));
        }
        words.addAll(List.of("--older-than", olderThan, "--apply"));
        return words;
    }

    private static String line(String... columns) {
        return String.format(LINE, (Object[]) columns);
    }

    private static String size(long bytes) {
        return bytes < KIB * KIB ? (bytes + KIB - 1) / KIB + " KiB" : bytes / (KIB * KIB) + " MiB";
    }

    private ArrayNode asJson(Map<PurgeKind, Aged> found) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        found.forEach((kind, aged) -> {
            ObjectNode one = array.addObject()
                    .put("kind", kind.id())
                    .put("count", aged.count())
                    .put("bytes", aged.bytes())
                    .put("removed", apply);
            aged.oldest().ifPresent(oldest -> one.put("oldest", oldest.toString()));
        });
        return array;
    }
}
