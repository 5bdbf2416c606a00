package org.spaceodt.cli;

import static org.spaceodt.support.WrittenPage.cell;
import static org.spaceodt.support.WrittenPage.code;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.spaceodt.app.Messages;
import org.spaceodt.app.setting.Setting;
import org.spaceodt.cli.invocation.Invocation;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.Terminal;
import org.spaceodt.support.WrittenPage;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The page of all commands, of the model that parses them: the same that {@code --help} and the manual pages are made of. */
class CommandsPageTest {
    /** Said once, for all commands that have them as they are. */
    private static final List<String> OF_MANY = List.of(
            "--out-dir",
            "--quiet",
            "--sandbox",
            "--token",
            "--org-id",
            "--concurrent-requests",
            "--allow-http",
            "--debug-har",
            "--request-log",
            "--metrics-file",
            "--csv-format",
            "--help",
            "--version");

    private static final String BEGIN = """
            # Commands

            Each command with all that it takes; `space-odt COMMAND --help` says the same in your language. What holds for all of them is in
            [command.md](../command.md), variables in [settings.md](settings.md).

            """;
    private static final String COLUMNS =
            WrittenPage.row("option", "value", "default", "variable", "meaning") + "|---|---|---|---|---|\n";

    private final Map<String, String> common = new LinkedHashMap<>();

    @Test
    void thePageHasEveryCommandAndAllThatItTakes() throws IOException {
        CommandLine program = program();
        List<CommandLine> all = commands(program);
        OF_MANY.forEach(name -> common.put(name, mostOften(name, all)));

        StringBuilder page = new StringBuilder(BEGIN);
        all.forEach(command -> page.append("- [")
                .append(name(command))
                .append("](#")
                .append(name(command).replace(' ', '-'))
                .append("): ")
                .append(text(command.getCommandSpec().usageMessage().header()))
                .append('\n'));
        page.append("\n## Options of many commands\n\nA command that has them otherwise says so itself.\n\n")
                .append(COLUMNS);
        common.values().forEach(page::append);
        all.forEach(command -> page.append(section(command)));

        WrittenPage.compare("commands.md", page.toString(), getClass());
    }

    /** As most commands have an option; of those that are had as often, the first. */
    private static String mostOften(String name, List<CommandLine> commands) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        commands.stream()
                .map(command -> command.getCommandSpec().findOption(name))
                .filter(option -> option != null && !option.hidden())
                .forEach(option -> rows.merge(row(option), 1, Integer::sum));
        int most = Collections.max(rows.values());
        return rows.keySet().stream()
                .filter(row -> rows.get(row) == most)
                .findFirst()
                .orElseThrow();
    }

    private String section(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        StringBuilder section = new StringBuilder("\n## " + name(command) + "\n\n");
        section.append(text(spec.usageMessage().header())).append("\n\n");
        section.append("    ").append(synopsis(command)).append('\n');
        String description = text(spec.usageMessage().description());
        if (!description.isEmpty()) {
            section.append('\n').append(description).append('\n');
        }
        List<String> rows = new ArrayList<>();
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            if (!parameter.hidden()) {
                rows.add(WrittenPage.row(
                        code(parameter.paramLabel()), value(parameter), usual(parameter), "", meaning(parameter)));
            }
        }
        List<String> shared = new ArrayList<>();
        for (OptionSpec option : spec.options()) {
            if (!option.hidden()) {
                if (row(option).equals(common.get(option.longestName()))) {
                    shared.add(code(option.longestName()));
                } else {
                    rows.add(row(option));
                }
            }
        }
        if (!rows.isEmpty()) {
            section.append('\n').append(COLUMNS);
            rows.forEach(section::append);
        }
        if (!shared.isEmpty()) {
            section.append("\n[Of many commands](#options-of-many-commands): ")
                    .append(String.join(", ", shared))
                    .append(".\n");
        }
        Map<String, String> codes = spec.usageMessage().exitCodeList();
        if (!codes.isEmpty()) {
            section.append('\n').append(WrittenPage.row("exit code", "means")).append("|---|---|\n");
            codes.forEach((code, means) -> section.append(WrittenPage.row(code.strip(), text(means))));
        }
        String examples = examples(command);
        return section + (examples.isEmpty() ? "" : "\nExamples:\n\n" + examples);
    }

    private static String row(OptionSpec option) {
        String names = Arrays.stream(option.names()).map(WrittenPage::code).collect(Collectors.joining(", "));
        String variable = Arrays.stream(Setting.values())
                .filter(setting -> List.of(option.names()).contains(setting.option()))
                .map(setting -> code(setting.name()))
                .collect(Collectors.joining(", "));
        return WrittenPage.row(names, value(option), usual(option), variable, meaning(option));
    }

    /** What it takes; nothing of a flag. */
    private static String value(ArgSpec arg) {
        if (arg.arity().max() == 0) {
            return "";
        }
        Class<?> type = arg.auxiliaryTypes()[0];
        String kind = type == int.class || type == Integer.class || type == long.class || type == Long.class
                ? "whole number"
                : type == double.class || type == Double.class
                        ? "number"
                        : type == Path.class ? "file" : type.isEnum() ? constants(type) : "text";
        String label = arg.paramLabel().replaceFirst("^=", "");
        return code(label) + ", " + kind
                + (String.join(" ", arg.description()).contains("repeated") ? ", repeatable" : "");
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(one -> one.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
    }

    private static String usual(ArgSpec arg) {
        String usual = arg.defaultValue();
        return usual == null || arg.arity().max() == 0 ? "" : code(usual);
    }

    /** The default stands in a column of its own. */
    private static String meaning(ArgSpec arg) {
        String text =
                String.join(" ", arg.description()).replace("${DEFAULT-VALUE}", String.valueOf(arg.defaultValue()));
        return cell(text(text).replace(" (default: " + arg.defaultValue() + ")", ""));
    }

    private static String text(String... lines) {
        return Unbroken.of(Ansi.OFF.string(
                        String.join(" ", lines).replace("%n", " ").replace("%%", "%")))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String name(CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        return name.startsWith("space-odt ") ? name.substring("space-odt ".length()) : name;
    }

    private static String synopsis(CommandLine command) {
        return Unbroken.of(command.getHelp().synopsis(0))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Whole lines that can be copied. */
    private static String examples(CommandLine command) {
        return text(
                command.getHelpSectionMap()
                        .get(CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER)
                        .render(command.getHelp()),
                true);
    }

    private static String text(String footer, boolean commands) {
        return footer.lines()
                .filter(line -> commands && line.matches("  ((?:[A-Z_]+=\\S+ )*)(space-odt|source) .*"))
                .map(line -> "    " + line.strip() + "\n")
                .collect(Collectors.joining());
    }

    /** All that people are shown, in the order in which they are. */
    private static List<CommandLine> commands(CommandLine program) {
        List<CommandLine> all = new ArrayList<>();
        for (CommandLine command : program.getSubcommands().values()) {
            if (!all.contains(command)
                    && !command.getCommandSpec().usageMessage().hidden()) {
                all.add(command);
                all.addAll(commands(command));
            }
        }
        return all;
    }

    private static CommandLine program() {
        Console console = new Console(
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                new ByteArrayInputStream(new byte[0]),
                Map.of("SPACE_ODT_LANG", "en"),
                Path.of(""),
                Terminal.none(StandardCharsets.UTF_8),
                stop -> {},
                Invocation.plain());
        CommandLine program = new CommandLine(new AllCommands().on(console), new ParsingOnly());
        new UsageHelp(Invocation.plain()).of(program, ResourceBundle.getBundle(Messages.BUNDLE, Locale.ENGLISH));
        program.setUsageHelpAutoWidth(false);
        program.setUsageHelpWidth(2_000);
        return program;
    }
}
