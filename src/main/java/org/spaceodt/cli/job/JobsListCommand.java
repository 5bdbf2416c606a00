package org.spaceodt.cli.job;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.told.HoursTexts;
import org.spaceodt.change.Whereabouts;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.NeedsStore;
import org.spaceodt.job.JobView;
import org.spaceodt.job.board.JobQuery;
import org.spaceodt.text.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The jobs, the newest first; those that are not shown are not read. */
@Command(name = "list", mixinStandardHelpOptions = true, sortOptions = false)
class JobsListCommand implements NeedsStore {
    private final JobServices services;

    @Spec
    CommandSpec spec;

    @Mixin
    StoreOptions store = new StoreOptions();

    @Option(names = "--sandbox")
    boolean sandbox;

    @Option(names = "--failed")
    boolean failed;

    @Option(names = "--offset", paramLabel = "N", defaultValue = "0")
    int offset;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "1000")
    int limit;

    JobsListCommand(JobServices services) {
        this.services = services;
    }

    @Override
    public Path outDir() {
        return store.outDir;
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
        Messages messages = Console.of(spec).messages();
        PrintWriter out = spec.commandLine().getOut();
        StoreOptions.sayPassedOver(Console.of(spec));
        if (offset < 0 || limit < 1) {
            throw new UsageError(messages.get("jobs.page"));
        }
        JobQuery query = failed ? JobQuery.ALL.thatFailed() : JobQuery.ALL;
        List<JobView> jobs = services.jobs().page(query, offset, limit);
        if (store.json) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            jobs.forEach(job -> array.add(JobWords.json(job)));
            out.println(JobWords.text(array));
        } else if (jobs.isEmpty() && offset == 0) {
            out.println(messages.get(
                    failed ? "jobs.noneFailed" : "jobs.none", store.folder().toString()));
        } else {
            JobTable table = JobTable.of(
                    jobs, messages, spec.commandLine().getColorScheme().ansi());
            out.println(table.header());
            jobs.forEach(job -> out.println(table.line(job)));
        }
        out.flush();
        int total = services.jobs().count(query);
        if (offset + (long) jobs.size() < total) {
            PrintWriter err = spec.commandLine().getErr();
            List<Object> next = new ArrayList<>(List.of("jobs", "list"));
            if (failed) {
                next.add("--failed");
            }
            next.addAll(List.of("--limit", limit, "--offset", offset + jobs.size()));
            err.println(messages.get("jobs.more", jobs.size(), total, next));
            err.flush();
        }
        return ExitCodes.COMPLETE;
    }

    /**
     * The columns.
     *
     * @param created how wide times are
     * @param where how wide the names of the organizations are
     */
    private record JobTable(Messages messages, Ansi ansi, int created, int where, HoursTexts hours, Instant now) {
        private static final int STATE = 26;
        private static final int LONGEST = 40;

        static JobTable of(List<JobView> jobs, Messages messages, Ansi ansi) {
            int longest = jobs.stream()
                    .mapToInt(job -> where(job, messages).length())
                    .max()
                    .orElse(0);
            return new JobTable(
                    messages,
                    ansi,
                    messages.timeWidth(),
                    Math.max(messages.get("jobs.column.where").length(), longest),
                    new HoursTexts(messages),
                    Instant.now());
        }

        /** Cut, so that one long name does not push all titles away. */
        private static String where(JobView job, Messages messages) {
            String title = Whereabouts.title(job.job(), messages.locale());
            return title.length() <= LONGEST ? title : title.substring(0, LONGEST - 1) + "…";
        }

        String header() {
            return ansi.string("@|bold "
                    + String.format(
                            "%-36s  %-" + STATE + "s %9s %9s %9s  %-" + created + "s  %-" + where + "s  %s",
                            messages.get("jobs.column.id"),
                            messages.get("jobs.column.state"),
                            messages.get("jobs.column.ended"),
                            messages.get("jobs.column.failed"),
                            messages.get("jobs.column.total"),
                            messages.get("jobs.column.created"),
                            messages.get("jobs.column.where"),
                            messages.get("jobs.column.title"))
                    + "|@");
        }

        String line(JobView job) {
            return String.format("%-36s  ", job.id())
                    + JobWords.coloured(job, messages, ansi, STATE)
                    + String.format(
                            " %9d %9d %9d  %-" + created + "s  %-" + where + "s  %s",
                            job.counts().ended(),
                            job.counts().failed(),
                            job.counts().total(),
                            messages.time(job.createdAt()),
                            where(job, messages),
                            Visible.of(JobWords.title(job, messages))
                                    + hours.goesOn(job, now)
                                            .map(when -> " · " + when)
                                            .orElse(""));
        }
    }
}
