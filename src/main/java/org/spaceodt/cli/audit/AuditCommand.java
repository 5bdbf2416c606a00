package org.spaceodt.cli.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.spaceodt.api.audit.AuditEntryJson;
import org.spaceodt.app.UsageError;
import org.spaceodt.audit.AuditColumns;
import org.spaceodt.audit.AuditTime;
import org.spaceodt.cli.terminal.BaseCommand;
import org.spaceodt.cli.terminal.CsvOption;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.NeedsStore;
import org.spaceodt.file.NewFiles;
import org.spaceodt.file.OutDir;
import org.spaceodt.job.act.About;
import org.spaceodt.job.store.JobDatabase;
import org.spaceodt.job.store.audit.AuditEntry;
import org.spaceodt.job.store.audit.AuditQuery;
import org.spaceodt.job.store.audit.AuditRepository;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.sheet.CsvAndWorkbook;
import org.spaceodt.sheet.csv.CsvForm;
import org.spaceodt.text.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The audit trail: who had what done, the newest first. It asks Webex nothing. */
@Command(name = "audit", customSynopsis = "@|bold space-odt audit|@ [OPTIONS]")
public class AuditCommand extends BaseCommand implements NeedsStore {
    private static final int PAGE = 1_000;
    private static final String BEHIND_TIME = "  %-20s  %-18s  %-28s  %-10s  %7s  %-10s  %s";
    private static final int SHORT_ID = 8;

    private final JobDatabase database;

    @Option(names = "--out-dir", paramLabel = "DIR", defaultValue = ".artifacts")
    Path outDir;

    @Option(names = "--since", paramLabel = "TIME")
    String since;

    @Option(names = "--until", paramLabel = "TIME")
    String until;

    @Option(names = "--who", paramLabel = "NAME")
    String who;

    @Option(names = "--operation", paramLabel = "NAME")
    String operation;

    @Option(names = "--job", paramLabel = "ID")
    String job;

    @Option(names = "--offset", paramLabel = "N", defaultValue = "0")
    int offset;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100")
    int limit;

    @Option(names = "--json")
    boolean json;

    @Option(names = "--csv", paramLabel = "FILE")
    Path csv;

    @Mixin
    CsvOption form = new CsvOption();

    @Option(names = "--sandbox")
    boolean sandbox;

    public AuditCommand(JobDatabase database) {
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
        return true;
    }

    @Override
    public Integer call() throws UsageError {
        if (offset < 0 || limit < 1) {
            throw new UsageError(messages().get("jobs.page"));
        }
        AuditQuery asked = asked(Instant.now());
        CsvForm written = form.form(console());
        AuditRepository trail = new AuditRepository(database.store());
        if (csv != null) {
            return write(trail, asked, written);
        }
        show(trail, asked);
        return ExitCodes.COMPLETE;
    }

    private AuditQuery asked(Instant now) throws UsageError {
        ZoneId zone = ZoneId.systemDefault();
        Optional<Instant> from = given(since).flatMap(text -> AuditTime.first(text, zone, now));
        Optional<Instant> to = given(until).flatMap(text -> AuditTime.behind(text, zone, now));
        if (since != null && from.isEmpty() || until != null && to.isEmpty()) {
            throw new UsageError(messages().get("audit.time"));
        }
        return new AuditQuery(from, to, given(who), given(operation), given(job));
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty());
    }

    private void show(AuditRepository trail, AuditQuery asked) {
        List<AuditEntry> entries = trail.page(asked, offset, limit);
        if (json) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            entries.forEach(entry -> array.add(JsonFormat.MAPPER.valueToTree(AuditEntryJson.of(entry))));
            out().println(array.toPrettyString());
        } else if (entries.isEmpty() && offset == 0) {
            out().println(messages().get("audit.none"));
        } else {
            String format = "%-" + messages().timeWidth() + "s" + BEHIND_TIME;
            out().println(ansi().string("@|bold "
                    + line(format, "time", "who", "address", "operation", "job", "rows", "result", "named")
                    + "|@"));
            entries.forEach(entry -> lines(format, entry).forEach(out()::println));
        }
        out().flush();
        int total = trail.count(asked);
        if (offset + (long) entries.size() < total) {
            err().println(messages().get("audit.more", entries.size(), total, next(entries.size())));
            err().flush();
        }
    }

    private List<Object> next(int shown) {
        List<Object> words = new ArrayList<>(List.of("audit"));
        add(words, "--since", since);
        add(words, "--until", until);
        add(words, "--who", who);
        add(words, "--operation", operation);
        add(words, "--job", job);
        words.addAll(List.of("--limit", limit, "--offset", offset + shown));
        return words;
    }

    private static void add(List<Object> words, String option, String value) {
        given(value).ifPresent(text -> words.addAll(List.of(option, text)));
    }

    private String line(String format, String... columns) {
        return String.format(
                format,
                List.of(columns).stream()
                        .map(name -> messages().get("audit.column." + name))
                        .toArray());
    }

    private List<String> lines(String format, AuditEntry entry) {
        List<About> about = entry.about().isEmpty() ? List.of(About.NOTHING) : entry.about();
        return about.stream()
                .map(subject -> String.format(
                        format,
                        messages().time(entry.act().began()),
                        Visible.of(entry.act().who()),
                        Visible.of(entry.act().address()),
                        Visible.of(entry.act().operation()),
                        subject.job().map(AuditCommand::shortened).orElse("–"),
                        number(subject.rows()),
                        messages().get("audit.result." + AuditColumns.code(entry.result())),
                        Visible.of(entry.act().named())))
                .map(String::stripTrailing)
                .collect(Collectors.toList());
    }

    private static String shortened(String id) {
        return id.length() <= SHORT_ID ? id : id.substring(0, SHORT_ID);
    }

    private static String number(OptionalInt rows) {
        return rows.isPresent() ? String.valueOf(rows.getAsInt()) : "–";
    }

    /** All of it, page by page, as a CSV and as a workbook. */
    private int write(AuditRepository trail, AuditQuery asked, CsvForm written) throws UsageError {
        Path file = csv.toAbsolutePath().normalize();
        if (file.getFileName() == null || !file.getFileName().toString().endsWith(".csv")) {
            throw new UsageError(messages().get("audit.csv"));
        }
        int rows = 0;
        try (NewFiles files = new NewFiles(OutDir.at(file.getParent()))) {
            try (CsvAndWorkbook table = CsvAndWorkbook.create(file, files::instead, AuditColumns.COLUMNS, written)) {
                // What is added meanwhile would move the pages.
                AuditQuery kept = asked.before(trail.now().plusMillis(1));
                List<AuditEntry> page;
                int from = 0;
                do {
                    page = trail.page(kept, from, PAGE);
                    for (AuditEntry entry : page) {
                        for (List<String> row : AuditColumns.rows(entry)) {
                            table.write(written.guarded(row));
                            rows++;
                        }
                    }
                    from += page.size();
                } while (page.size() == PAGE);
            }
            files.publish();
        } catch (IOException e) {
            throw new UsageError(messages().said(e));
        }
        out().println(messages().get("audit.written", rows, file.toString()));
        out().flush();
        return ExitCodes.COMPLETE;
    }
}
