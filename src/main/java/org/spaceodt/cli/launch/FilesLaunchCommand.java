package org.spaceodt.cli.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.spaceodt.action.Action;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Description;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.told.Facts;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.FailedRows;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.launch.Launcher;
import org.spaceodt.change.launch.StepEnd;
import org.spaceodt.cli.question.Question;
import org.spaceodt.diagnostic.Diagnostic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Goes through all actions for which there are rows in files by domain, and asks about each. */
@Command(
        name = "launcher_csv_dependencias",
        customSynopsis = "@|bold space-odt launcher_csv_dependencias|@ --input-dir DIR [OPTIONS]")
public class FilesLaunchCommand extends LaunchCommand {
    private static final String MISSING = "cell.missing";
    private static final String NO_ROWS = "file.no_rows";
    private static final String NOT_ITS_HEADER = "header.unknown";

    @Mixin
    LaunchFiles files = new LaunchFiles();

    @Option(names = "--action", paramLabel = "ID", split = ",")
    List<String> actions = List.of();

    @Option(names = "--bulk-all", negatable = true, fallbackValue = "true")
    Boolean bulkAll;

    @Option(names = "--only-failures")
    boolean onlyFailures;

    @Option(names = "--auto-confirm")
    boolean autoConfirm;

    @Mixin
    LaunchOptions options = new LaunchOptions();

    FilesLaunchCommand(JobServices jobServices) {
        super(jobServices);
    }

    @Override
    LaunchOptions options() {
        return options;
    }

    @Override
    void check(Messages messages) throws UsageError {
        files.check(messages);
    }

    @Override
    List<StepEnd> launch(Launch launch, Optional<String> country) throws IOException, UsageError {
        Messages messages = launch.messages();
        Catalogue catalogue = launch.place().catalogue();
        for (String id : actions) {
            if (catalogue.find(id).isEmpty()) {
                throw new UsageError(messages.get("launch.unknown", id, catalogue.near(id)));
            }
        }
        files.checkValues(catalogue, messages);
        LaunchQuestions questions = new LaunchQuestions(
                new LaunchQuestions.Asking(
                        err(), console().in(), console().terminal().charset()),
                messages,
                bulkAll,
                autoConfirm);
        List<StepEnd> ends = new ArrayList<>();
        for (Action<?> action : catalogue.all()) {
            Description description = action.description();
            Optional<Path> file = files.of(description.section(), messages);
            if (file.isPresent() && isChosen(description)) {
                Optional<Launcher.Step> step = chosen(launch, description, file.get(), country, questions);
                if (step.isPresent()) {
                    List<StepEnd> end = options.apply
                            ? launch.apply(List.of(step.get()), Launcher.Order.EACH_FOR_ITSELF)
                            : launch.plan(List.of(step.get()), Launcher.Order.EACH_FOR_ITSELF);
                    ends.addAll(end);
                    if (end.get(0).left()) {
                        break;
                    }
                }
            }
        }
        return ends;
    }

    /** Stages of a run only where they are named: their columns are those of other actions, too. */
    private boolean isChosen(Description action) {
        return actions.isEmpty() ? !action.stage() : actions.contains(action.id());
    }

    /**
     * What people call a column of one action is none of another's: a table of people with their addresses is for who makes them, and does
     * not say whose calls are forwarded.
     */
    private Set<String> others(Launch launch, Description action) {
        return actions.contains(action.id())
                ? Set.of()
                : LaunchFiles.columns(launch.place().catalogue().all().stream()
                        .map(Action::description)
                        .filter(other -> other.section() == action.section() && isChosen(other)));
    }

    private Optional<Launcher.Step> chosen(
            Launch launch, Description action, Path file, Optional<String> country, LaunchQuestions questions)
            throws IOException, UsageError {
        Messages messages = launch.messages();
        GivenRows rows = files.rows(
                        file, action, others(launch, action), launch.place().folder(), messages)
                .inCountry(country)
                .with(options.leave.leave());
        String source = file.getFileName().toString();
        if (onlyFailures) {
            Optional<Set<Integer>> failed = failed(launch, action, source);
            if (failed.isEmpty()) {
                return Optional.empty();
            }
            rows = rows.onlyRows(failed.get());
        }
        CheckedTable table = new Launcher(launch.place()).check(action, rows);
        Set<String> missing = missing(table, action);
        if (!missing.isEmpty() && !actions.contains(action.id())) {
            err().println(messages.get("launch.leftOut", action.id(), String.join(", ", missing)));
            return Optional.empty();
        }
        if (table.isGood() && table.count() == 0) {
            err().println(messages.get("launch.notSelected", action.id(), table.leftOut()));
            return Optional.empty();
        }
        if (table.count() == 0) {
            return withoutRows(table, rows, source);
        }
        String label = action.label(messages.locale());
        return switch (questions.rows(action.id(), label, table.count())) {
            case NONE -> Optional.empty();
            case FIRST -> confirmed(launch, questions, first(rows, table, source), 1);
            case ALL ->
                confirmed(launch, questions, new Launcher.Step(action.id(), rows, source, table), table.count());
        };
    }

    /** None, which is said, of an action that was never done with the file, or that is at work. */
    private Optional<Set<Integer>> failed(Launch launch, Description action, String source) {
        try {
            Set<Integer> failed =
                    new FailedRows(new RowJobs(launch.place())).of(RowKind.ACTION, action.id(), source, Set.of());
            if (!failed.isEmpty()) {
                return Optional.of(failed);
            }
        } catch (FailedRows.Unusable e) {
            if (e.why() == FailedRows.Why.AT_WORK) {
                err().println(messages().get("launch.atWork", action.id(), e.jobId()));
                return Optional.empty();
            }
        }
        err().println(messages().get("launch.nothingFailed", action.id(), source));
        return Optional.empty();
    }

    /** There is nothing to ask about: the file is empty, or cannot be read as a table, which the step says then. */
    private Optional<Launcher.Step> withoutRows(CheckedTable table, GivenRows rows, String source) {
        boolean unreadable = table.diagnostics().list().stream()
                .anyMatch(found -> found.severity() == Diagnostic.Severity.ERROR
                        && !found.code().equals(NO_ROWS));
        String action = table.recipe().subject();
        if (unreadable) {
            return Optional.of(new Launcher.Step(action, rows, source, table));
        }
        err().println(messages().get("launch.noRows", action, source));
        return Optional.empty();
    }

    private static Launcher.Step first(GivenRows rows, CheckedTable table, String source) {
        GivenRows first = table.preview().isEmpty()
                ? rows
                : rows.onlyRows(Set.of(table.preview().get(0).number()));
        return new Launcher.Step(table.recipe().subject(), first, source);
    }

    private Optional<Launcher.Step> confirmed(Launch launch, LaunchQuestions questions, Launcher.Step step, int count)
            throws IOException {
        if (!options.apply || options.approval.isGiven() || autoConfirm) {
            return Optional.of(step);
        }
        StepEnd planned = launch.planned(step);
        Launcher.Step shown = step.approved(planned);
        Facts facts = launch.facts(step.action(), List.of(planned));
        if (!facts.plans().isEmpty()) {
            if (!facts.writes()) {
                return Optional.of(shown);
            }
            Question.say(console(), facts);
        }
        return questions.confirmed(step.action(), count) ? Optional.of(shown) : Optional.empty();
    }

    /**
     * What the action needs and the file has not, or not in all rows: it is not meant for the action. Other faults of it do
     * not matter then.
     */
    private static Set<String> missing(CheckedTable table, Description action) {
        Set<String> missing = new TreeSet<>();
        for (Diagnostic found : table.diagnostics().list()) {
            if (found.severity() == Diagnostic.Severity.ERROR && found.code().equals(MISSING)) {
                missing.add(found.column());
            } else if (found.code().equals(NOT_ITS_HEADER)) {
                action.parameters().stream()
                        .filter(Description.Parameter::required)
                        .forEach(parameter -> missing.add(parameter.name()));
            }
        }
        return missing;
    }
}
