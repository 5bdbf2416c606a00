package org.spaceodt.cli.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.notices.ToldLines;
import org.spaceodt.app.told.HoursTexts;
import org.spaceodt.change.Whereabouts;
import org.spaceodt.cli.job.part.PartLines;
import org.spaceodt.cli.job.stage.StageLines;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.NeedsStore;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.text.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One job, with its failures first. */
@Command(name = "show", mixinStandardHelpOptions = true, sortOptions = false)
class JobsShowCommand implements NeedsStore {
    private final JobServices services;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "ID")
    String id;

    @Option(names = "--items", paramLabel = "N", defaultValue = "20")
    int items;

    @Mixin
    StoreOptions store = new StoreOptions();

    @Option(names = "--sandbox")
    boolean sandbox;

    JobsShowCommand(JobServices services) {
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
    public Integer call() {
        Messages messages = Console.of(spec).messages();
        StoreOptions.sayPassedOver(Console.of(spec));
        try {
            Jobs jobs = services.jobs();
            JobView job = StoreOptions.job(jobs, id, messages);
            List<ItemView> failed = jobs.items(job.id(), EnumSet.of(ItemView.State.FAILED), 0, items);
            print(job, failed, new StageLines(jobs, messages), messages);
            return job.state() == JobState.COMPLETED ? ExitCodes.COMPLETE : ExitCodes.INCOMPLETE;
        } catch (UsageError e) {
            spec.commandLine()
                    .getErr()
                    .println(spec.commandLine().getColorScheme().errorText(e.getMessage()));
            return ExitCodes.USAGE;
        }
    }

    private void print(JobView job, List<ItemView> failed, StageLines stages, Messages messages) {
        PrintWriter out = spec.commandLine().getOut();
        if (store.json) {
            ObjectNode json = JobWords.json(job);
            stages.addTo(json, job);
            new PartLines(services.jobs(), messages).addTo(json, job);
            ToldLines.of(services.jobs().store(), job.id()).addTo(json);
            ArrayNode array = json.putArray("failed");
            failed.forEach(item -> array.add(item(item)));
            out.println(JobWords.text(json));
        } else {
            Ansi ansi = spec.commandLine().getColorScheme().ansi();
            out.println(ansi.string("@|bold " + job.id() + "|@  ")
                    + Visible.of(job.job().title()));
            out.println(JobWords.coloured(job, messages, ansi, 1)
                    + (job.reason().isPresent() ? ": " + JobWords.reason(job, messages) : ""));
            new HoursTexts(messages).lines(job, Instant.now()).forEach(out::println);
            out.println(Whereabouts.title(job.job(), messages.locale()));
            if (!JobWords.undoOf(job).isEmpty()) {
                out.println(messages.get("jobs.undoOf", JobWords.undoOf(job)));
            }
            List<String> parts = new PartLines(services.jobs(), messages).of(job);
            parts.forEach(out::println);
            String counts = messages.get(
                    "jobs.counts",
                    job.counts().total(),
                    job.counts().done(),
                    job.counts().skipped(),
                    job.counts().failed(),
                    job.counts().running(),
                    job.counts().waiting(),
                    job.counts().perhapsWritten());
            if (parts.isEmpty()) {
                out.println(counts);
            }
            stages.of(job).forEach(out::println);
            job.job()
                    .origin()
                    .details()
                    .forEach((name, value) -> out.println(messages.get("jobs.origin." + name, value)));
            job.startedAt().ifPresent(at -> out.println(messages.get("jobs.started", messages.time(at))));
            job.endedAt().ifPresent(at -> out.println(messages.get("jobs.ended", messages.time(at))));
            ToldLines.of(services.jobs().store(), job.id()).in(messages).forEach(out::println);
            failed.forEach(item -> out.print(line(item, parts.isEmpty(), messages)));
        }
        out.flush();
    }

    /** The one item of an inventory has no row; what is incomplete in it is said of its modules. */
    private String line(ItemView item, boolean ofRow, Messages messages) {
        String why = failure(item);
        String line = ofRow
                ? messages.get(
                        "jobs.failedItem",
                        item.item().row(),
                        item.item().key(),
                        JobWords.tree(item.item().input()).path("action").asText(),
                        why)
                : why;
        return line.isEmpty() ? "" : line + System.lineSeparator();
    }

    private static ObjectNode item(ItemView item) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("position", item.item().position())
                .put("row", item.item().row())
                .put("key", item.item().key());
        json.set("result", JobWords.tree(item.outcome().orElseThrow().result()));
        return json;
    }

    private String failure(ItemView item) {
        JsonNode result = JobWords.tree(item.outcome().orElseThrow().result());
        JsonNode trouble = result.path("failure");
        if (trouble.path("message").isTextual()) {
            return (trouble.path("call").asText() + ": "
                            + trouble.path("message").asText())
                    .trim();
        }
        StringBuilder said = new StringBuilder();
        result.path("reasons")
                .forEach(reason -> said.append(said.isEmpty() ? "" : " ").append(text(reason)));
        return said.isEmpty() ? result.path("fault").asText() : said.toString();
    }

    private String text(JsonNode reason) {
        String[] values = new String[reason.path("values").size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = reason.path("values").path(i).asText();
        }
        return org.spaceodt.text.Text.of(
                        reason.path("bundle").asText(), reason.path("key").asText(), values)
                .in(Console.of(spec).messages().locale());
    }
}
