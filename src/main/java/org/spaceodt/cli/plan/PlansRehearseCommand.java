package org.spaceodt.cli.plan;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.WebexAccess;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.plan.StoredPlans;
import org.spaceodt.cli.progress.RunHead;
import org.spaceodt.cli.progress.WorkLine;
import org.spaceodt.cli.rehearsal.ExportedTenants;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.CsvOption;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.NeedsStore;
import org.spaceodt.cli.terminal.WebexOptions;
import org.spaceodt.rehearsal.CameOut;
import org.spaceodt.rehearsal.PlanRehearsal;
import org.spaceodt.rehearsal.RehearsalRefused;
import org.spaceodt.rehearsal.Rehearsals;
import org.spaceodt.rehearsal.RehearsedStep;
import org.spaceodt.text.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries a plan on a simulation of the organization, made of its latest export. Webex is asked whose the token is, and nothing else. */
@Command(name = "rehearse", mixinStandardHelpOptions = true, sortOptions = false)
public class PlansRehearseCommand implements NeedsStore {
    private static final Duration BETWEEN = Duration.ofMillis(250);
    /** All of them are in the file of the rehearsal. */
    private static final int SHOWN = 20;

    private final JobServices services;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "ID")
    String id;

    @Option(names = "--out-dir", paramLabel = "DIR", defaultValue = ".artifacts")
    Path outDir;

    @Option(names = {"-q", "--quiet"})
    boolean quiet;

    @Mixin
    WebexOptions access = new WebexOptions();

    PlansRehearseCommand(JobServices services) {
        this.services = services;
    }

    @Override
    public Path outDir() {
        return outDir;
    }

    @Override
    public boolean isRehearsal() {
        return access.isRehearsal();
    }

    @Override
    public Integer call() throws IOException, UsageError {
        Console console = Console.of(spec);
        Messages messages = console.messages();
        Path folder = outDir.toAbsolutePath().normalize();
        try (WebexAccess.Line line = access.toWebex(folder, console)) {
            JobContext place =
                    RunHead.say(console, services.place(line, folder, new CsvOption().form(console), messages));
            SavedPlan plan = new StoredPlans(place)
                    .find(id)
                    .orElseThrow(() ->
                            new UsageError(messages.get("rehearse.noPlan", Messages.repeated(id, "[0-9a-f-]{1,36}"))));
            try (Rehearsals rehearsals = services.rehearsals(place, ExportedTenants::new)) {
                PlanRehearsal begun = begun(rehearsals, plan, place, messages);
                return said(ended(rehearsals, begun, place, console), rehearsals, place, console);
            }
        }
    }

    private static PlanRehearsal begun(Rehearsals rehearsals, SavedPlan plan, JobContext place, Messages messages)
            throws IOException, UsageError {
        try {
            return rehearsals.begin(plan, place);
        } catch (RehearsalRefused e) {
            List<String> values = e.values();
            throw new UsageError(
                    switch (e.reason()) {
                        case NO_EXPORT -> messages.get("rehearse.noExport");
                        case FOREIGN_EXPORT ->
                            messages.get("rehearse.foreign", messages.time(Instant.parse(values.get(0))));
                        case TOO_LARGE ->
                            messages.get("rehearse.tooLarge", values.get(0), values.get(1), values.get(2));
                        case AT_WORK -> messages.get("rehearse.atWork");
                    });
        }
    }

    /** Ctrl-C begins no more rows, and what came out until then is said. */
    private PlanRehearsal ended(Rehearsals rehearsals, PlanRehearsal begun, JobContext place, Console console)
            throws IOException {
        console.interrupts().onFirst(() -> rehearsals.stop(begun.id()));
        try (WorkLine line = WorkLine.begin(
                console, place, "progress.rehearsed", begun.plan().rows(), quiet)) {
            boolean over;
            do {
                over = rehearsals.isOver(BETWEEN);
                PlanRehearsal now = rehearsals.find(begun.id()).orElseThrow();
                line.reached(now.rowsDone(), now.different());
            } while (!over);
        }
        return rehearsals.find(begun.id()).orElseThrow();
    }

    private int said(PlanRehearsal rehearsal, Rehearsals rehearsals, JobContext place, Console console)
            throws IOException {
        Messages messages = console.messages();
        PrintWriter out = spec.commandLine().getOut();
        String missing = Visible.of(String.join(", ", rehearsal.export().missing()));
        out.println(messages.get("rehearse.of", messages.time(rehearsal.export().readAt())));
        if (!missing.isEmpty()) {
            out.println(messages.get("rehearse.missing", missing));
        }
        for (CameOut end : CameOut.values()) {
            int count = rehearsal.steps().getOrDefault(end, 0);
            if (count > 0) {
                out.println(messages.get("rehearse." + end.id(), count));
            }
        }
        ResultWords words = place.words();
        for (RehearsedStep step : rehearsals
                .steps(rehearsal.id(), Rehearsals.Which.DIFFERENT, 0, SHOWN)
                .steps()) {
            String why = step.result().map(words::reason).orElse(step.fault());
            String line = messages.get(
                    "rehearse.step",
                    step.planned().row(),
                    step.planned().key(),
                    step.planned().input().action(),
                    messages.get("rehearse.was." + step.end().id()));
            out.println(Visible.of(why.isEmpty() ? line : line + ": " + why));
        }
        if (rehearsal.different() > SHOWN) {
            out.println(messages.get("rehearse.more", rehearsal.different() - SHOWN));
        }
        boolean whole = rehearsal.state() == PlanRehearsal.State.ENDED;
        out.println(messages.get(
                !whole ? "rehearse.notEnded" : rehearsal.different() == 0 ? "rehearse.asPlanned" : "rehearse.different",
                rehearsal.different(),
                rehearsal.detail()));
        out.println(
                messages.get("rehearse.files", rehearsals.folder(rehearsal.id()).toString()));
        out.flush();
        return whole && rehearsal.different() == 0 ? ExitCodes.COMPLETE : ExitCodes.INCOMPLETE;
    }
}
