package org.spaceodt.cli;

import java.util.List;
import java.util.stream.Stream;
import org.spaceodt.action.Catalogue;
import org.spaceodt.cli.terminal.ContainerCommand;
import org.spaceodt.cli.terminal.ExitCodes;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a completion script that knows the actions, too. */
@Command(name = "completion", aliases = "generate-completion", mixinStandardHelpOptions = true)
class CompletionCommand implements ContainerCommand {
    /** Where an action is named: a positional of commands about actions, an option of launchers. */
    private static final String LABEL = "ACTION";

    private static final String OPTION = "--action";

    /** zsh takes what bash takes. */
    enum For {
        bash,
        zsh,
        fish
    }

    private final Catalogue catalogue;

    @Parameters(paramLabel = "SHELL", arity = "0..1", defaultValue = "bash")
    For shell;

    @Spec
    CommandSpec spec;

    CompletionCommand(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Integer call() {
        List<String> ids = catalogue.all().stream()
                .map(action -> action.description().id())
                .toList();
        CommandLine root = spec.root().commandLine();
        root.getSubcommands().values().forEach(command -> complete(command.getCommandSpec(), ids));
        spec.commandLine()
                .getOut()
                .print(shell == For.fish ? FishCompletion.of(root) : AutoComplete.bash(root.getCommandName(), root));
        spec.commandLine().getOut().flush();
        return ExitCodes.COMPLETE;
    }

    private static void complete(CommandSpec command, List<String> ids) {
        Stream<ArgSpec> named = Stream.concat(
                command.positionalParameters().stream()
                        .filter(one -> one.paramLabel().equals(LABEL)),
                command.options().stream().filter(one -> one.longestName().equals(OPTION)));
        for (ArgSpec one : named.toList()) {
            command.remove(one);
            command.add(
                    one instanceof OptionSpec option
                            ? OptionSpec.builder(option)
                                    .completionCandidates(ids)
                                    .build()
                            : PositionalParamSpec.builder((PositionalParamSpec) one)
                                    .completionCandidates(ids)
                                    .build());
        }
    }
}
