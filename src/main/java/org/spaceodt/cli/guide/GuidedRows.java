package org.spaceodt.cli.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.action.Description;
import org.spaceodt.app.GivenFile;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.launch.DomainFiles;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.sheet.source.Source;
import picocli.CommandLine.Help.Ansi;

/** Asks for which rows an action is to be done: one that is typed field by field, the table of its domain, or another one. */
final class GuidedRows {
    private static final String ONE = "1";
    private static final String FOUND = "2";
    private static final String OTHER = "3";

    private final Description action;
    private final Path folder;
    private final Console console;
    private final Messages messages;
    private final Ansi ansi;

    GuidedRows(Description action, Path folder, Console console, Ansi ansi) {
        this.action = action;
        this.folder = folder;
        this.console = console;
        this.messages = console.messages();
        this.ansi = ansi;
    }

    /**
     * @param name what the rows are called in jobs
     * @param source where faults of them are
     * @param general the file with what holds for all; empty for none
     */
    record Chosen(GivenRows rows, String name, String source, Optional<Path> general) {}

    /** Empty to choose another action instead. */
    Optional<Chosen> choose() throws IOException {
        console.err().println();
        console.err().println(ansi.string("@|bold " + action.label(messages.locale()) + "|@"));
        console.err().println(action.help(messages.locale()));
        Optional<Path> found = found(action.section());
        console.err().println("  " + ONE + "  " + messages.get("guide.one"));
        found.ifPresent(file -> console.err().println("  " + FOUND + "  " + messages.get("guide.table", file)));
        console.err().println("  " + OTHER + "  " + messages.get("guide.other"));
        Optional<String> answer = console.answer(messages.get("guide.rows"));
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        return switch (answer.get()) {
            case ONE -> typed();
            case FOUND -> found.isPresent() ? of(found.get()) : Optional.empty();
            case OTHER -> named();
            default -> Optional.empty();
        };
    }

    private Optional<Path> found(Description.Section section) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            return new DomainFiles(folder).of(section);
        } catch (DomainFiles.Ambiguous e) {
            console.err().println(messages.get("launch.ambiguous", e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Path> general() throws IOException {
        try {
            return Files.isDirectory(folder) ? new DomainFiles(folder).global() : Optional.empty();
        } catch (DomainFiles.Ambiguous e) {
            console.err().println(messages.get("launch.ambiguous", e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Chosen> named() throws IOException {
        Optional<String> typed = console.answer(messages.get("guide.file")).filter(name -> !name.isEmpty());
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path file = console.folder().resolve(unquoted(typed.get()));
            GivenFile.require(file, messages);
            return of(file);
        } catch (UsageError | java.nio.file.InvalidPathException e) {
            console.err().println(e.getMessage());
            return Optional.empty();
        }
    }

    /** As terminals put it where a file is dragged into them. */
    private static String unquoted(String name) {
        boolean quoted = name.length() > 1
                && (name.startsWith("'") && name.endsWith("'") || name.startsWith("\"") && name.endsWith("\""));
        return quoted ? name.substring(1, name.length() - 1) : name;
    }

    /** What holds for all is only beside the table of the domain. */
    private Optional<Chosen> of(Path file) throws IOException {
        boolean domain = file.toAbsolutePath().startsWith(folder.toAbsolutePath());
        Optional<Path> general = domain ? general() : Optional.empty();
        GivenRows rows = new GivenRows(
                Optional.of(Source.of(file)),
                Map.of(),
                Map.of(),
                general.isPresent() ? Optional.of(Source.of(general.get())) : Optional.empty(),
                domain,
                Set.of(),
                Optional.empty(),
                GivenRows.Leave.NONE);
        return Optional.of(new Chosen(rows, file.getFileName().toString(), file.toString(), general));
    }

    /** Empty when the input is at its end before all that is needed was said. */
    private Optional<Chosen> typed() throws IOException {
        console.err().println(messages.get("guide.fields"));
        Map<String, String> values = new LinkedHashMap<>();
        for (Description.Parameter parameter : action.parameters()) {
            Optional<String> value = typed(parameter);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            value.filter(text -> !text.isEmpty()).ifPresent(text -> values.put(parameter.name(), text));
        }
        return Optional.of(new Chosen(GivenRows.of(values), "guide", action.id(), Optional.empty()));
    }

    private Optional<String> typed(Description.Parameter parameter) throws IOException {
        console.err()
                .println(ansi.string("@|bold " + parameter.name() + "|@") + (parameter.required() ? "*" : "") + "  "
                        + action.help(parameter, messages.locale()) + "  "
                        + messages.get("action.example", parameter.example()));
        Optional<String> value = console.answer(">");
        while (parameter.required() && value.filter(String::isEmpty).isPresent()) {
            value = console.answer(messages.get("guide.needed") + " >");
        }
        return value;
    }
}
