package org.spaceodt.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.watch.LogFormat;
import org.spaceodt.change.cell.Suggestions;
import org.spaceodt.change.guard.FaultyProtection;
import org.spaceodt.change.guard.SecondPerson;
import org.spaceodt.cli.audit.CommandAct;
import org.spaceodt.cli.invocation.Invocation;
import org.spaceodt.cli.protection.FaultyProtectionWords;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.ContainerCommand;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.Refusals;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.webex.WebexException;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line as a whole. It is parsed once without the container, so that help, version and usage errors are answered
 * at once, and once inside it.
 */
public final class Program {
    /** Where a command works, and as whom; the token itself is never printed. */
    private static final List<String> CARRIED =
            List.of("--out-dir", "--org-id", "--allow-http", "--sandbox", "--users");

    private final String[] args;
    private final Console console;
    private final IFactory factory;
    private Optional<CommandAct> act = Optional.empty();
    private final CommandLine commandLine;

    private Program(String[] args, IFactory factory, Console console) {
        this.console = console;
        this.factory = factory;
        Messages messages = console.messages();
        this.args = args;
        commandLine = AllCommands.whichServe(args, factory, console);
        new UsageHelp(console.invocation())
                .of(commandLine, ResourceBundle.getBundle(Messages.BUNDLE, messages.locale()));
        commandLine.registerConverter(Path.class, text -> console.folder().resolve(text));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setOut(console.out());
        commandLine.setErr(console.err());
        commandLine.setParameterExceptionHandler((e, given) -> usageError(e, given, messages));
        commandLine.setExecutionStrategy(this::execute);
        commandLine.setExecutionExceptionHandler((e, command, parsed) -> fault(e, command, messages));
    }

    /** Without the container: good for parsing only. */
    public static Program toParse(String[] args, Console console) {
        return new Program(args, new ParsingOnly(), console);
    }

    /** @param factory gives the commands what they use */
    public static Program toRun(String[] args, IFactory factory, Console console) {
        return new Program(args, factory, console);
    }

    /**
     * Answers what needs no container: help, the version, what cannot be, and commands that look at another process.
     *
     * @param runtime takes what the container is to read when it starts, if a command needs it
     * @return the exit code; empty when the container has to be started for the command
     */
    public OptionalInt answer(Consumer<Map<String, String>> runtime) {
        Optional<ContainerCommand> work = work();
        if (work.isEmpty()) {
            return OptionalInt.of(execute());
        }
        try {
            if (!work.get().needsContainer(console)) {
                return OptionalInt.of(execute());
            }
            ParseResult command = innermost(commandLine.getParseResult());
            runtime.accept(work.get().prepareRuntime(console.invokedAs(carrying(command))));
            return OptionalInt.empty();
        } catch (UsageError e) {
            commandLine.getErr().println(commandLine.getColorScheme().errorText(e.getMessage()));
            return OptionalInt.of(ExitCodes.USAGE);
        }
    }

    /** The command, when the arguments ask for work, and not for help, the version, or something that cannot be. */
    private Optional<ContainerCommand> work() {
        try {
            ParseResult parsed = commandLine.parseArgs(args);
            ParseResult innermost = parsed;
            boolean help = parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested();
            while (innermost.hasSubcommand()) {
                innermost = innermost.subcommand();
                help |= innermost.isUsageHelpRequested() || innermost.isVersionHelpRequested();
            }
            Object command = innermost.commandSpec().userObject();
            return !help && command instanceof ContainerCommand work ? Optional.of(work) : Optional.empty();
        } catch (ParameterException e) {
            return Optional.empty();
        }
    }

    /** @return the exit code */
    public int execute() {
        try {
            int exitCode = commandLine.execute(args);
            return act.map(run -> ended(run, exitCode)).orElse(exitCode);
        } finally {
            act.ifPresent(CommandAct::close);
        }
    }

    /** What was done stays done: whoever cannot tell it says so. */
    private int ended(CommandAct run, int exitCode) {
        try {
            run.ended(exitCode);
            return exitCode;
        } catch (StoreUnavailable e) {
            Messages messages = console.messages();
            commandLine.getErr().println(messages.get("audit.notKept", Refusals.inWords(e, messages)));
            return exitCode == ExitCodes.COMPLETE ? ExitCodes.INCOMPLETE : exitCode;
        }
    }

    /** Commands that it prints go on where it worked. */
    private int execute(ParseResult parsed) {
        SpaceOdtCommand root = commandLine.getCommand();
        Console here = console.invokedAs(carrying(innermost(parsed)));
        if (collectsItsWords(innermost(parsed))) {
            here = here.inJson();
            commandLine.setErr(here.err());
        }
        root.on(here);
        if (!(factory instanceof ParsingOnly)) {
            act = CommandAct.of(innermost(parsed), factory);
        }
        return new RunLast().execute(parsed);
    }

    /** Whoever collects the log of a server finds nothing else on stderr. */
    private boolean collectsItsWords(ParseResult parsed) {
        if (factory instanceof ParsingOnly
                || !(parsed.commandSpec().userObject() instanceof ContainerCommand command)
                || !command.serves()) {
            return false;
        }
        try {
            return LogFormat.of(console.settings(), console.messages()) == LogFormat.JSON;
        } catch (UsageError e) {
            // It was refused before the container was started.
            return false;
        }
    }

    private Invocation carrying(ParseResult command) {
        Map<String, String> carried = new LinkedHashMap<>();
        for (String name : CARRIED) {
            if (command.hasMatchedOption(name)) {
                List<String> values = command.matchedOption(name).originalStringValues();
                boolean flag = command.matchedOption(name).arity().max() == 0;
                carried.put(name, flag ? "" : values.get(values.size() - 1));
            }
        }
        return console.invocation().carrying(carried, AllCommands::knows);
    }

    private static ParseResult innermost(ParseResult parsed) {
        return parsed.hasSubcommand() ? innermost(parsed.subcommand()) : parsed;
    }

    /**
     * Says what is wrong without repeating values: one of them may be a token that stands where it should not.
     */
    private static int usageError(ParameterException e, String[] args, Messages messages) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        String text = new UsageTexts(messages, args).of(e);
        if (e instanceof UnmatchedArgumentException unmatched) {
            text = messages.get("usage.unknown", namesOnly(unmatched.getUnmatched(), command.getParent() == null));
        }
        err.println(command.getColorScheme().errorText(text));
        if (e instanceof UnmatchedArgumentException unmatched) {
            suggest(unmatched, command, messages);
        }
        List<String> names = List.of(command.getCommandSpec().qualifiedName().split(" "));
        err.println(messages.get("usage.hint", names.subList(1, names.size())));
        return ExitCodes.USAGE;
    }

    /** A refusal in words; a fault of the program is never a success, and comes with what is needed to mend it. */
    private static int fault(Exception e, CommandLine command, Messages messages) {
        if (e instanceof StoreUnavailable unavailable) {
            command.getErr().println(command.getColorScheme().errorText(Refusals.inWords(unavailable, messages)));
            return Refusals.exitCode(unavailable);
        }
        if (e instanceof UsageError wrong) {
            return Refusals.say(wrong, command);
        }
        if (e instanceof FaultyProtection faulty) {
            return FaultyProtectionWords.say(faulty, command, messages);
        }
        if (e instanceof SecondPerson.Refused refused) {
            return Refusals.say(refused, command, messages);
        }
        if (e instanceof WebexException failed) {
            return Refusals.say(failed, command, messages);
        }
        command.getErr().println(command.getColorScheme().errorText(messages.get("program.fault", e.toString())));
        e.printStackTrace(command.getErr());
        return ExitCodes.INCOMPLETE;
    }

    private static void suggest(UnmatchedArgumentException unmatched, CommandLine command, Messages messages) {
        String given = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
        String near = Suggestions.to(
                given,
                given.startsWith("-")
                        ? command.getCommandSpec().optionsMap().keySet()
                        : command.getSubcommands().keySet());
        if (!near.equals(Suggestions.NONE)) {
            command.getErr().println(messages.get("usage.perhaps", near));
        }
    }

    private static String namesOnly(List<String> arguments, boolean atTop) {
        String names = arguments.stream()
                .filter(argument -> argument.startsWith("-") || atTop && argument.matches("[a-z0-9_-]{1,30}"))
                .map(argument -> argument.contains("=") ? argument.substring(0, argument.indexOf('=')) : argument)
                .filter(argument -> argument.length() <= 40)
                .limit(1)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "…" : names;
    }
}
