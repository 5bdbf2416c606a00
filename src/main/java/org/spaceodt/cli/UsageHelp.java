package org.spaceodt.cli;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_OPTION_LIST;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spaceodt.cli.invocation.Invocation;
import org.spaceodt.cli.invocation.Shell;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.Layout;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The help of all commands: nothing that one copies is broken, and examples begin as the program was started. */
record UsageHelp(Invocation invocation) {
    private static final int MOST_IN_A_SYNOPSIS = 8;

    /** Variables, the program, the rest. */
    private static final Pattern EXAMPLE = Pattern.compile("(.*?)((?:[A-Z_]+=\\S+ )*)space-odt ([a-z].*)");

    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");

    /** How the way to Webex is gone, and with whose rights: a command's own options come before these. */
    private static final List<String> OF_THE_NETWORK = List.of(
            "--token",
            "--org-id",
            "--concurrent-requests",
            "--allow-http",
            "--debug-har",
            "--request-log",
            "--metrics-file");

    private static final Comparator<OptionSpec> OWN_FIRST = Comparator.comparing(option ->
            option.usageHelp() || option.versionHelp() ? 2 : OF_THE_NETWORK.contains(option.longestName()) ? 1 : 0);

    void of(CommandLine program, ResourceBundle texts) {
        NavigableSet<String> keys = new TreeSet<>(texts.keySet());
        List<String> common = keys.stream().filter(UsageHelp::isCommon).toList();
        texts(program.getCommandSpec(), texts, keys, common);
        program.setUsageHelpAutoWidth(true);
        sections(program);
    }

    /** Of options that several commands have, and headings. */
    private static boolean isCommon(String key) {
        return key.indexOf('.') < 0 || key.startsWith("usage.") || key.startsWith("helpCommand.");
    }

    /** The commands below first: what has no texts yet would get those of the command above. */
    private static void texts(
            CommandSpec command, ResourceBundle texts, NavigableSet<String> keys, List<String> common) {
        command.subcommands().values().forEach(below -> texts(below.getCommandSpec(), texts, keys, common));
        String name = command.qualifiedName(".");
        List<String> own = new ArrayList<>(keys.subSet(name + ".", name + "/"));
        own.addAll(common);
        command.resourceBundle(new Unbroken(texts, own));
    }

    private void sections(CommandLine command) {
        Map<String, IHelpSectionRenderer> sections = new HashMap<>(command.getHelpSectionMap());
        sections.put(SECTION_KEY_OPTION_LIST, UsageHelp::options);
        sections.replaceAll((key, usual) -> help -> Unbroken.of(usual.render(help)));
        sections.put(SECTION_KEY_FOOTER, this::footer);
        command.setHelpSectionMap(sections);
        if (command.getCommandSpec().options().size() > MOST_IN_A_SYNOPSIS) {
            command.getCommandSpec().usageMessage().abbreviateSynopsis(true);
        }
        command.getSubcommands().values().forEach(this::sections);
    }

    private static String options(Help help) {
        Layout layout = help.createDefaultLayout();
        help.commandSpec().options().stream()
                .filter(option -> !option.hidden())
                .sorted(OWN_FIRST)
                .forEach(option -> layout.layout(option, rows(option, help)));
        return layout.toString();
    }

    /** A default value comes into the description only here. */
    private static Text[][] rows(OptionSpec option, Help help) {
        Text[][] rows = help.createDefaultOptionRenderer()
                .render(option, help.createDefaultParamLabelRenderer(), help.colorScheme());
        for (Text[] row : rows) {
            int description = row.length - 1;
            row[description] = help.colorScheme().text(Unbroken.placed(row[description].plainString()));
        }
        return rows;
    }

    private String footer(Help help) {
        UsageMessageSpec texts = help.commandSpec().usageMessage();
        StringBuilder footer = new StringBuilder();
        for (String text : texts.footer()) {
            for (String line : String.format(text).split("\\R", -1)) {
                Matcher example = EXAMPLE.matcher(Unbroken.of(line));
                if (example.matches()) {
                    footer.append(example.group(1))
                            .append(example(example.group(2), example.group(3)))
                            .append(System.lineSeparator());
                } else {
                    String[] one = {line.replace("%", "%%")};
                    Help.join(help.ansi(), texts.width(), texts.adjustLineBreaksForWideCJKCharacters(), one, footer);
                }
            }
        }
        return Unbroken.of(footer.toString());
    }

    /** As it is written, where that is how it is typed. */
    private String example(String variables, String command) {
        if (invocation.shell() == Shell.POSIX) {
            return variables + invocation.started() + " " + command;
        }
        List<String> words = WORD.matcher(variables + command)
                .results()
                .map(word -> word.group().replace("\"", ""))
                .toList();
        return invocation.command(words);
    }
}
