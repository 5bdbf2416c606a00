package org.spaceodt.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.spaceodt.cli.action.ActionRunCommand;
import org.spaceodt.cli.action.ActionsCommand;
import org.spaceodt.cli.action.CandidatesCommand;
import org.spaceodt.cli.audit.AuditCommand;
import org.spaceodt.cli.bundle.SupportBundleCommand;
import org.spaceodt.cli.guide.GuideCommand;
import org.spaceodt.cli.identity.WhoAmICommand;
import org.spaceodt.cli.inventory.InventoriesCommand;
import org.spaceodt.cli.inventory.InventoryRunCommand;
import org.spaceodt.cli.job.JobsCommand;
import org.spaceodt.cli.keys.KeysCommand;
import org.spaceodt.cli.launch.FilesLaunchCommand;
import org.spaceodt.cli.launch.RemoteLaunchCommand;
import org.spaceodt.cli.launch.SiteLaunchCommand;
import org.spaceodt.cli.location.LocationRunCommand;
import org.spaceodt.cli.lookup.ListCommand;
import org.spaceodt.cli.lookup.ShowCommand;
import org.spaceodt.cli.notice.NoticesCommand;
import org.spaceodt.cli.plan.PlansCommand;
import org.spaceodt.cli.preflight.PreflightCommand;
import org.spaceodt.cli.purge.PurgeCommand;
import org.spaceodt.cli.sandbox.SandboxCommand;
import org.spaceodt.cli.serve.ActionUiCommand;
import org.spaceodt.cli.serve.InventoryUiCommand;
import org.spaceodt.cli.serve.ReadyCommand;
import org.spaceodt.cli.serve.ServeCommand;
import org.spaceodt.cli.serve.SoftphoneUiCommand;
import org.spaceodt.cli.softphone.BulkRunCommand;
import org.spaceodt.cli.store.StoreCommand;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.users.UsersCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;

/** The program with each of its commands. */
@Command(
        subcommands = {
            InventoryRunCommand.class,
            InventoriesCommand.class,
            ListCommand.class,
            ShowCommand.class,
            WhoAmICommand.class,
            PreflightCommand.class,
            BulkRunCommand.class,
            LocationRunCommand.class,
            CandidatesCommand.class,
            ActionsCommand.class,
            ActionRunCommand.class,
            GuideCommand.class,
            JobsCommand.class,
            PlansCommand.class,
            AuditCommand.class,
            NoticesCommand.class,
            SupportBundleCommand.class,
            PurgeCommand.class,
            SiteLaunchCommand.class,
            RemoteLaunchCommand.class,
            FilesLaunchCommand.class,
            ServeCommand.class,
            SoftphoneUiCommand.class,
            ActionUiCommand.class,
            InventoryUiCommand.class,
            ReadyCommand.class,
            StoreCommand.class,
            KeysCommand.class,
            UsersCommand.class,
            SandboxCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        })
class AllCommands extends SpaceOdtCommand {
    /** Of commands that were asked about: what a job prints names some, and to read the options of one takes longer than to print it. */
    private static final Map<Class<?>, Set<String>> OPTIONS = new ConcurrentHashMap<>();

    private static final Set<String> ABOUT_THE_PROGRAM = Set.of("--help", "-h", "--version", "-V");

    /**
     * Whether a command has an option.
     *
     * @param words of the command, such as {@code jobs}, {@code undo}, and what follows
     */
    static boolean knows(List<String> words, String option) {
        Optional<Class<?>> named = words.stream().findFirst().flatMap(AllCommands::named);
        if (named.isEmpty()) {
            return false;
        }
        Class<?> command = named.get();
        for (String word : words.subList(1, words.size())) {
            command = named(word, command).orElse(command);
        }
        return OPTIONS.computeIfAbsent(command, AllCommands::optionsOf).contains(option);
    }

    private static Set<String> optionsOf(Class<?> command) {
        return Set.copyOf(new CommandLine(command, new ParsingOnly())
                .getCommandSpec()
                .optionsMap()
                .keySet());
    }

    private static Stream<Class<?>> classes() {
        return Stream.of(AllCommands.class.getAnnotation(Command.class).subcommands());
    }

    /** The program with what its own help says of its commands: to read their options takes longer than all the rest of it. */
    private static CommandLine withoutOptions(Console console) {
        IFactory none = CommandLine.defaultFactory();
        CommandLine program = new CommandLine(new SpaceOdtCommand().on(console), none);
        classes().forEach(type -> {
            CommandSpec command = CommandSpec.create();
            command.updateCommandAttributes(type.getAnnotation(Command.class), none);
            program.addSubcommand(command.name(), command);
        });
        return program;
    }

    private static Optional<Class<?>> named(String name) {
        return named(name, AllCommands.class);
    }

    private static Optional<Class<?>> named(String name, Class<?> above) {
        return Stream.<Class<?>>of(above.getAnnotation(Command.class).subcommands())
                .filter(command -> command.getAnnotation(Command.class).name().equals(name))
                .findFirst();
    }

    /**
     * One command of a group, such as {@code list} of {@code jobs}, without the others: to read the options of those took a tenth of
     * a start. A group has no options.
     */
    private static CommandLine alone(Class<?> group, Class<?> command, IFactory factory) {
        CommandSpec above = CommandSpec.create();
        above.updateCommandAttributes(group.getAnnotation(Command.class), CommandLine.defaultFactory());
        return new CommandLine(above, factory).addSubcommand(command);
    }

    private static Object needed(Class<?> command, String[] arguments, IFactory factory) {
        Optional<Class<?>> below = arguments.length < 2 ? Optional.empty() : named(arguments[1], command);
        return below.isPresent() ? alone(command, below.get(), factory) : command;
    }

    /**
     * The program with the command that the first arguments name, and nothing else, for to make all of them takes longer than most
     * commands need; with all of them when it names none, or one that is about the others.
     */
    static CommandLine whichServe(String[] arguments, IFactory factory, Console console) {
        if (arguments.length == 1 && ABOUT_THE_PROGRAM.contains(arguments[0])) {
            return withoutOptions(console);
        }
        Optional<Class<?>> alone = Stream.of(arguments)
                .limit(1)
                .flatMap(name -> named(name).stream())
                .filter(command -> command != CompletionCommand.class && command != HelpCommand.class)
                .findFirst();
        return alone.isPresent()
                ? new CommandLine(new SpaceOdtCommand().on(console), factory)
                        .addSubcommand(needed(alone.get(), arguments, factory))
                : new CommandLine(new AllCommands().on(console), factory);
    }
}
