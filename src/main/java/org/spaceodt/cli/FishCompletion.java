package org.spaceodt.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spaceodt.cli.invocation.Shell;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What fish offers for a command and its subcommands: names, options, values that are known, and what they are for. */
final class FishCompletion {
    private final String program;
    private final List<String> lines = new ArrayList<>();

    private FishCompletion(String program) {
        this.program = program;
    }

    static String of(CommandLine root) {
        FishCompletion made = new FishCompletion(root.getCommandName());
        made.lines.add("# fish: " + root.getCommandName() + " completion fish | source");
        made.lines.add("complete -c " + root.getCommandName() + " -e");
        made.command(root, "");
        return String.join("\n", made.lines) + "\n";
    }

    /** @param place condition under which the command is the one that is typed; empty for the program itself */
    private void command(CommandLine command, String place) {
        Set<CommandLine> below = new LinkedHashSet<>(command.getSubcommands().values());
        String names = below.stream().map(CommandLine::getCommandName).collect(Collectors.joining(" "));
        String here = Stream.of(place, names.isEmpty() ? "" : "not __fish_seen_subcommand_from " + names)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining("; and "));
        below.forEach(one -> add(here, " -f -a " + one.getCommandName() + about(one.getCommandSpec())));
        CommandSpec spec = command.getCommandSpec();
        spec.positionalParameters().forEach(one -> values(one).ifPresent(values -> add(here, " -f -a " + values)));
        spec.options().stream().filter(option -> !option.hidden()).forEach(option -> add(here, option(option)));
        below.forEach(one -> command(
                one,
                Stream.of(place, "__fish_seen_subcommand_from " + one.getCommandName())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("; and "))));
    }

    private static String option(OptionSpec option) {
        String names = Stream.of(option.names())
                .map(name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
                .collect(Collectors.joining());
        boolean file = option.type() == Path.class;
        String value = option.arity().max() == 0 || option.arity().min() == 0
                ? ""
                : values(option).map(values -> " -x -a " + values).orElse(file ? " -r -F" : " -x");
        return names + value + described(option.description());
    }

    private static Optional<String> values(ArgSpec arg) {
        List<String> values = new ArrayList<>();
        if (arg.completionCandidates() != null) {
            arg.completionCandidates().forEach(values::add);
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(Shell.POSIX.quoted(String.join(" ", values)));
    }

    private static String about(CommandSpec spec) {
        return described(spec.usageMessage().header());
    }

    /** Its first sentence. */
    private static String described(String[] text) {
        String whole =
                Unbroken.of(String.join(" ", text)).replaceAll("\\s+", " ").replace("\\", "");
        String first = whole.split("(?<=[.:;]) ", 2)[0].replaceFirst("[.:;]$", "");
        return first.isBlank() ? "" : " -d '" + first.replace("'", "\\'") + "'";
    }

    private void add(String condition, String rest) {
        lines.add("complete -c " + program + (condition.isEmpty() ? "" : " -n '" + condition + "'") + rest);
    }
}
