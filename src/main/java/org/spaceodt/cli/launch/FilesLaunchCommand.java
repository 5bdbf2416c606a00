package org.spaceodt.cli.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spaceodt.action.Action;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Description;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.Services;
import org.spaceodt.app.UsageError;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.launch.Launcher;
import org.spaceodt.change.launch.StepEnd;
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

    @Mixin
    LaunchFiles files = new LaunchFiles();

    @Option(names = "--action", paramLabel = "ID", split = ",")
    List<String> actions = List.of();

    @Option(names = "--bulk-all", negatable = true, fallbackValue = "true")
    Boolean bulkAll;

    @Option(names = "--auto-confirm")
    boolean autoConfirm;

    @Mixin
    LaunchOptions options = new LaunchOptions();

    FilesLaunchCommand(Services services, JobServices jobServices) {
        super(services, jobServices);
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
    List<StepEnd> launch(Launch launch) throws IOException, UsageError {
        Messages messages = launch.messages();
        Catalogue catalogue = launch.place().catalogue();
        for (String id : actions) {
            if (catalogue.find(id).isEmpty()) {
                throw new UsageError(messages.get("launch.unknown", id, catalogue.near(id)));
            }
        }
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
            if (file.isPresent() && (actions.isEmpty() || actions.contains(description.id()))) {
                Optional<Launcher.Step> step = chosen(launch, description, file.get(), questions);
                if (step.isPresent()) {
                    List<StepEnd> end = launch.each(List.of(step.get()), Launcher.Order.EACH_FOR_ITSELF);
                    ends.addAll(end);
                    if (end.get(0).left()) {
                        break;
                    }
                }
            }
        }
        return ends;
    }

    private Optional<Launcher.Step> chosen(Launch launch, Description action, Path file, LaunchQuestions questions)
            throws IOException, UsageError {
        GivenRows rows = files.rows(file, action, launch.messages()).inCountry(launch.country());
        CheckedTable table = new Launcher(launch.place()).check(action, rows);
        Set<String> missing = missing(table);
        if (!missing.isEmpty() && !actions.contains(action.id())) {
            err().println(launch.messages().get("launch.leftOut", action.id(), String.join(", ", missing)));
            return Optional.empty();
        }
        String source = file.getFileName().toString();
        String label = action.label(launch.messages().locale());
        return switch (questions.rows(action.id(), label, table.count())) {
            case NONE -> Optional.empty();
            case FIRST -> confirmed(launch, action, questions, first(rows, table, source), 1);
            case ALL ->
                confirmed(
                        launch,
                        action,
                        questions,
                        new Launcher.Step(action.id(), rows, source, Optional.of(table)),
                        table.count());
        };
    }

    private static Launcher.Step first(GivenRows rows, CheckedTable table, String source) {
        GivenRows first = table.preview().isEmpty()
                ? rows
                : rows.onlyRows(Set.of(table.preview().get(0).number()));
        return new Launcher.Step(table.recipe().subject(), first, source);
    }

    private static Optional<Launcher.Step> confirmed(
            Launch launch, Description action, LaunchQuestions questions, Launcher.Step step, int count) {
        return !launch.apply() || questions.confirmed(action.id(), count) ? Optional.of(step) : Optional.empty();
    }

    /** What the action needs and no row has, when nothing else is wrong: the file is not meant for it. */
    private static Set<String> missing(CheckedTable table) {
        List<Diagnostic> errors = table.diagnostics().list().stream()
                .filter(found -> found.severity() == Diagnostic.Severity.ERROR)
                .toList();
        return errors.stream().allMatch(found -> found.code().equals(MISSING))
                ? errors.stream().map(Diagnostic::column).collect(Collectors.toCollection(java.util.TreeSet::new))
                : Set.of();
    }
}
