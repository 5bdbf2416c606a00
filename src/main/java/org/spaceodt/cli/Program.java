package org.spaceodt.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.cli.action.ActionRunCommand;
import org.spaceodt.cli.action.ActionsCommand;
import org.spaceodt.cli.action.CandidatesCommand;
import org.spaceodt.cli.identity.WhoAmICommand;
import org.spaceodt.cli.inventory.InventoryRunCommand;
import org.spaceodt.cli.job.JobsParsing;
import org.spaceodt.cli.launch.LaunchParsing;
import org.spaceodt.cli.location.LocationRunCommand;
import org.spaceodt.cli.sandbox.SandboxCommand;
import org.spaceodt.cli.serve.ServeCommand;
import org.spaceodt.cli.serve.SoftphoneUiCommand;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.Refusals;
import org.spaceodt.cli.terminal.Terminal;
import org.spaceodt.cli.terminal.Work;
import org.spaceodt.job.StoreUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line as a whole. It is parsed once without the container, so that help, version and usage errors are answered
 * at once, and once inside it.
 */
public final class Program {
    private final CommandLine commandLine;

    private Program(IFactory factory) {
        Messages messages = Messages.ofThisProcess();
        Locale.setDefault(messages.locale());
        commandLine = new CommandLine(SpaceOdtCommand.class, factory);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setUsageHelpAutoWidth(true);
        commandLine.setOut(writer(FileDescriptor.out));
        commandLine.setErr(writer(FileDescriptor.err));
        commandLine.setParameterExceptionHandler((e, args) -> usageError(e, messages));
        commandLine.setExecutionExceptionHandler((e, command, parsed) -> fault(e, command, messages));
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), Terminal.charset()), true);
    }

    /** Without the container: good for parsing only. */
    public static Program toParse() {
        return new Program(new ParsingOnly());
    }

    /** @param factory gives the commands what they use */
    public static Program toRun(IFactory factory) {
        return new Program(factory);
    }

    /**
     * Answers what needs no container: help, the version, what cannot be, and commands that look at another process. For a
     * command that needs it, only what the container reads when it starts is settled.
     *
     * @return the exit code; empty when the container has to be started for the command
     */
    public OptionalInt answer(String[] args) {
        Optional<Work> work = work(args);
        if (work.isEmpty()) {
            return OptionalInt.of(execute(args));
        }
        try {
            work.get().beforeTheContainer(Messages.ofThisProcess());
            return OptionalInt.empty();
        } catch (UsageError e) {
            commandLine.getErr().println(commandLine.getColorScheme().errorText(e.getMessage()));
            return OptionalInt.of(ExitCodes.USAGE);
        }
    }

    /** The command, when the arguments ask for work, and not for help, the version, or something that cannot be. */
    private Optional<Work> work(String[] args) {
        try {
            ParseResult parsed = commandLine.parseArgs(args);
            ParseResult innermost = parsed;
            boolean help = parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested();
            while (innermost.hasSubcommand()) {
                innermost = innermost.subcommand();
                help |= innermost.isUsageHelpRequested() || innermost.isVersionHelpRequested();
            }
            Object command = innermost.commandSpec().userObject();
            return !help && command instanceof Work work ? Optional.of(work) : Optional.empty();
        } catch (ParameterException e) {
            return Optional.empty();
        }
    }

    /** @return the exit code */
    public int execute(String[] args) {
        return commandLine.execute(args);
    }

    /**
     * Says what is wrong without repeating values: one of them may be a token that stands where it should not.
     */
    private static int usageError(ParameterException e, Messages messages) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        String text = e.getMessage();
        if (e instanceof UnmatchedArgumentException unmatched) {
            text = messages.get("usage.unknown", namesOnly(unmatched.getUnmatched(), command.getParent() == null));
        }
        err.println(command.getColorScheme().errorText(text));
        if (e instanceof UnmatchedArgumentException unmatched) {
            suggest(unmatched, command, messages);
        }
        err.println(messages.get("usage.hint", command.getCommandSpec().qualifiedName()));
        return ExitCodes.USAGE;
    }

    /** A fault of the program: never a success, and with what is needed to mend it. */
    private static int fault(Exception e, CommandLine command, Messages messages) {
        if (e instanceof StoreUnavailable unavailable) {
            command.getErr().println(command.getColorScheme().errorText(Refusals.inWords(unavailable, messages)));
            return ExitCodes.INCOMPLETE;
        }
        command.getErr().println(command.getColorScheme().errorText(messages.get("program.fault", e.toString())));
        e.printStackTrace(command.getErr());
        return ExitCodes.INCOMPLETE;
    }

    private static void suggest(UnmatchedArgumentException unmatched, CommandLine command, Messages messages) {
        List<String> suggestions = unmatched.getSuggestions();
        if (!suggestions.isEmpty()) {
            command.getErr().println(messages.get("usage.perhaps", String.join(", ", suggestions)));
        }
    }

    private static String namesOnly(List<String> arguments, boolean atTop) {
        String names = arguments.stream()
                .filter(argument -> argument.startsWith("-") || atTop && argument.matches("[a-zA-Z0-9_-]{1,30}"))
                .map(argument -> argument.contains("=") ? argument.substring(0, argument.indexOf('=')) : argument)
                .filter(argument -> argument.length() <= 40)
                .limit(1)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "…" : names;
    }

    /** Makes commands that can be parsed, not run. */
    private static final class ParsingOnly implements IFactory {
        private final IFactory others = CommandLine.defaultFactory();

        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == InventoryRunCommand.class) {
                return type.cast(new InventoryRunCommand(null));
            }
            if (type == WhoAmICommand.class) {
                return type.cast(new WhoAmICommand(null));
            }
            if (type == LocationRunCommand.class) {
                return type.cast(new LocationRunCommand(null, null));
            }
            if (type == CandidatesCommand.class) {
                return type.cast(new CandidatesCommand(null));
            }
            if (type == ActionsCommand.class) {
                return type.cast(new ActionsCommand(null));
            }
            if (type == CompletionCommand.class) {
                return type.cast(new CompletionCommand(null));
            }
            if (type == ActionRunCommand.class) {
                return type.cast(new ActionRunCommand(null, null, null));
            }
            Optional<Object> ofJobs = JobsParsing.create(type);
            if (ofJobs.isPresent()) {
                return type.cast(ofJobs.get());
            }
            Optional<Object> launcher = LaunchParsing.create(type);
            if (launcher.isPresent()) {
                return type.cast(launcher.get());
            }
            if (type == SandboxCommand.class) {
                return type.cast(new SandboxCommand(null));
            }
            if (type == ServeCommand.class) {
                return type.cast(new ServeCommand(null, null, null));
            }
            if (type == SoftphoneUiCommand.class) {
                return type.cast(new SoftphoneUiCommand(null, null, null));
            }
            return others.create(type);
        }
    }
}
