package org.spaceodt.cli.action;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.spaceodt.action.Action;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Description;
import org.spaceodt.app.Messages;
import org.spaceodt.cli.job.JobWords;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.ContainerCommand;
import org.spaceodt.cli.terminal.ExitCodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The catalogue of actions. */
@Command(name = "v21_actions", mixinStandardHelpOptions = true, sortOptions = false)
public class ActionsCommand implements ContainerCommand {
    private final Catalogue catalogue;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "ACTION", arity = "0..*")
    List<String> ids = new ArrayList<>();

    @Option(names = "--json")
    boolean json;

    public ActionsCommand(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Integer call() {
        Messages messages = Console.of(spec).messages();
        PrintWriter out = spec.commandLine().getOut();
        List<Action<?>> chosen = new ArrayList<>();
        for (String id : ids) {
            if (catalogue.find(id).isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println(spec.commandLine()
                                .getColorScheme()
                                .errorText(messages.get("action.unknown", repeated(id), catalogue.near(id))));
                return ExitCodes.USAGE;
            }
            chosen.add(catalogue.find(id).get());
        }
        if (json) {
            out.println(JobWords.text(CatalogueJson.of(ids.isEmpty() ? catalogue.all() : chosen, messages.locale())));
        } else if (ids.isEmpty()) {
            table(out, messages);
        } else {
            chosen.forEach(action -> details(out, action, messages));
        }
        out.flush();
        return ExitCodes.COMPLETE;
    }

    /** As far as it can be meant as the id of an action. */
    static String repeated(String id) {
        return Messages.repeated(id, "[a-z0-9_]{1,60}");
    }

    private Ansi ansi() {
        return spec.commandLine().getColorScheme().ansi();
    }

    private void table(PrintWriter out, Messages messages) {
        Description.Section section = null;
        int width = catalogue.all().stream()
                .mapToInt(action -> action.description().id().length())
                .max()
                .orElse(0);
        for (Action<?> action : catalogue.all()) {
            Description described = action.description();
            if (described.section() != section) {
                section = described.section();
                out.println(ansi().string("@|bold,underline " + messages.get("action.section." + section) + "|@"));
            }
            out.println(ansi().string("  @|bold " + String.format("%-" + width + "s", described.id()) + "|@  ")
                    + described.label(messages.locale())
                    + ansi().string("  @|faint " + messages.get("action.undo." + action.undo()) + "|@"));
            out.println(" ".repeat(width + 4) + parameters(described));
        }
        out.println(
                messages.get("action.more", catalogue.all().get(0).description().id()));
    }

    private static String parameters(Description described) {
        return described.parameters().stream()
                .map(parameter -> parameter.required() ? parameter.name() + "*" : parameter.name())
                .collect(Collectors.joining(", "));
    }

    private void details(PrintWriter out, Action<?> action, Messages messages) {
        Description described = action.description();
        out.println(ansi().string("@|bold " + described.id() + "|@  ") + described.label(messages.locale()));
        out.println("  " + messages.get("action.section." + described.section()) + " · "
                + messages.get("action.undo." + action.undo()));
        out.println("  " + described.help(messages.locale()));
        for (Description.Parameter parameter : described.parameters()) {
            out.println(ansi().string("  @|bold " + parameter.name() + "|@" + (parameter.required() ? "*" : ""))
                    + "  ("
                    + messages.find("action.type." + parameter.type().code())
                            .orElse(parameter.type().code())
                    + ")  "
                    + described.help(parameter, messages.locale())
                    + "  "
                    + messages.get("action.example", parameter.example()));
            if (!parameter.oldNames().isEmpty()) {
                out.println("    " + messages.get("action.oldNames", String.join(", ", parameter.oldNames())));
            }
        }
        out.println("  " + messages.get("action.scopes", String.join(", ", described.scopes())));
    }
}
