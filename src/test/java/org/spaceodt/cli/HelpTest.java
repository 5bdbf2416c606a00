package org.spaceodt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.app.Messages;
import org.spaceodt.cli.invocation.Invocation;
import org.spaceodt.cli.invocation.Shell;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What the help of each command says. */
class HelpTest {
    /** How the way to Webex is gone, and with whose rights: a command's own options come before. */
    private static final Set<String> OF_THE_NETWORK = Set.of(
            "--token",
            "--org-id",
            "--concurrent-requests",
            "--allow-http",
            "--debug-har",
            "--request-log",
            "--metrics-file");

    private static final Set<String> OF_ALL = Set.of("--help", "--version");

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ca"})
    void everyCommandAndParameterIsDescribed(String language) {
        List<String> undescribed = new ArrayList<>();
        for (CommandLine command : commands(language, 80, Invocation.plain()).toList()) {
            String name = command.getCommandSpec().qualifiedName();
            if (String.join("", command.getCommandSpec().usageMessage().header())
                    .isBlank()) {
                undescribed.add(name);
            }
            command.getCommandSpec().args().stream()
                    .filter(arg ->
                            !arg.hidden() && String.join("", arg.description()).isBlank())
                    .forEach(arg -> undescribed.add(name + " " + arg));
        }
        assertThat(undescribed).isEmpty();
    }

    @Test
    void optionsOfACommandComeBeforeThoseOfTheNetwork() {
        for (CommandLine command : commands("en", 80, Invocation.plain()).toList()) {
            List<String> shown = shown(command);
            List<String> network =
                    shown.stream().filter(OF_THE_NETWORK::contains).toList();
            if (!network.isEmpty()) {
                assertThat(shown.subList(shown.indexOf(network.get(0)), shown.size()))
                        .as(command.getCommandSpec().qualifiedName())
                        .allMatch(option -> OF_THE_NETWORK.contains(option) || OF_ALL.contains(option));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "ca"})
    void nothingThatOneCopiesIsBroken(String language) {
        Map<String, Set<String>> whole = tokens(language, 900);
        for (int width : new int[] {80, 120}) {
            Map<String, Set<String>> narrow = tokens(language, width);
            assertThat(narrow.keySet()).isEqualTo(whole.keySet());
            narrow.forEach((name, broken) -> {
                broken.removeAll(whole.get(name));
                assertThat(broken).as(name + " at " + width).isEmpty();
            });
        }
    }

    /** What stands between spaces in the help of each command, by its name. */
    private static Map<String, Set<String>> tokens(String language, int width) {
        Map<String, Set<String>> tokens = new TreeMap<>();
        commands(language, width, Invocation.plain())
                .forEach(one -> tokens.put(one.getCommandSpec().qualifiedName(), tokens(one.getUsageMessage())));
        return tokens;
    }

    @Test
    void examplesStandOnOneLineAsTheProgramWasStarted() {
        Invocation jar = Invocation.of(List.of("java", "-jar", "my tools/space-odt.jar"), Shell.POSIX);
        String help = help("v21_action", jar);

        assertThat(help).doesNotContain("  space-odt v21_action");
        assertThat(help)
                .contains(
                        "  java -jar 'my tools/space-odt.jar' v21_action ubicacion_configurar_pstn"
                                + " -p location_id=\"Sede Alameda\" -p premise_route_type=ROUTE_GROUP -p premise_route_id=\"RG Central\"\n");
        assertThat(help("launcher_prueba_real", Invocation.of(List.of(".\\space-odt.cmd"), Shell.CMD)))
                .contains(
                        "  .\\space-odt.cmd launcher_prueba_real --location-id \"Sede Alameda\" --premise-route-id \"RG Madrid\"");
        assertThat(help("sandbox", Invocation.of(List.of("space-odt"), Shell.POWERSHELL)))
                .contains("  $env:WEBEX_BASE_URL='http://127.0.0.1:8089/v1'; space-odt inventory_run --token any\n");
    }

    private static String help(String command, Invocation invocation) {
        return commands("en", 80, invocation)
                .filter(one -> one.getCommandName().equals(command))
                .findFirst()
                .orElseThrow()
                .getUsageMessage();
    }

    /** What stands between spaces, with the ends of a sentence. */
    private static Set<String> tokens(String help) {
        return new TreeSet<>(List.of(help.strip().split("\\s+")));
    }

    private static List<String> shown(CommandLine command) {
        List<String> options = command.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName)
                .toList();
        String help = command.getUsageMessage();
        // What stands behind the options may name one again.
        return help.lines()
                .map(String::strip)
                .takeWhile(line -> !line.equals("Examples:"))
                .flatMap(line -> options.stream().filter(name -> line.matches("(-., )?" + name + "([\\[= ].*)?")))
                .toList();
    }

    /** A start makes but the command that is asked for. */
    @Test
    void aCommandOfAGroupIsTheSameWithoutTheOthersOfItsGroup() {
        Console console = console("en", Invocation.plain());
        ResourceBundle texts = ResourceBundle.getBundle(Messages.BUNDLE, Locale.ENGLISH);
        List<String> compared = new ArrayList<>();
        for (CommandLine command : commands("en", 80, Invocation.plain()).toList()) {
            String[] words = command.getCommandSpec().qualifiedName().split(" ");
            if (words.length == 3) {
                assertThat(command.getParent().getCommandSpec().options())
                        .as("a group has no options: AllCommands leaves them out")
                        .allSatisfy(option -> assertThat(OF_ALL).contains(option.longestName()));
                assertThat(command.getParent().getCommandSpec().positionalParameters())
                        .isEmpty();
                CommandLine alone =
                        AllCommands.whichServe(new String[] {words[1], words[2]}, new ParsingOnly(), console);
                new UsageHelp(Invocation.plain()).of(alone, texts);
                alone.setUsageHelpAutoWidth(false);
                CommandLine group = alone.getSubcommands().get(words[1]);
                assertThat(group.getSubcommands()).containsOnlyKeys(words[2]);
                assertThat(group.getSubcommands().get(words[2]).getUsageMessage())
                        .isEqualTo(command.getUsageMessage());
                compared.add(words[1] + " " + words[2]);
            }
        }
        assertThat(compared).contains("jobs list", "users add", "store backup", "keys revoke");
    }

    /** All of them, and theirs, without the container. */
    private static Stream<CommandLine> commands(String language, int width, Invocation invocation) {
        CommandLine program = new CommandLine(new AllCommands().on(console(language, invocation)), new ParsingOnly());
        new UsageHelp(invocation)
                .of(program, ResourceBundle.getBundle(Messages.BUNDLE, Locale.forLanguageTag(language)));
        program.setUsageHelpAutoWidth(false);
        program.setUsageHelpWidth(width);
        return all(program);
    }

    private static Console console(String language, Invocation invocation) {
        return new Console(
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                new ByteArrayInputStream(new byte[0]),
                Map.of("SPACE_ODT_LANG", language),
                Path.of(""),
                Terminal.none(StandardCharsets.UTF_8),
                stop -> {},
                invocation);
    }

    private static Stream<CommandLine> all(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::all));
    }
}
