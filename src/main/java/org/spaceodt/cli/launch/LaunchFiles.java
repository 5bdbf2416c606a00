package org.spaceodt.cli.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Description;
import org.spaceodt.app.GivenFile;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.change.cell.Suggestions;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.input.Selection;
import org.spaceodt.change.launch.DomainFiles;
import org.spaceodt.change.recipe.ActionRecipe;
import org.spaceodt.cli.action.MapOptions;
import org.spaceodt.sheet.source.Source;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A CSV for each domain, one with values for all of them, and values that win over both. */
class LaunchFiles {
    @Option(names = "--input-dir", paramLabel = "DIR")
    Path inputDir;

    @Option(names = "--global", paramLabel = "FILE")
    Path global;

    @Option(names = "--ubicaciones", paramLabel = "FILE")
    Path locations;

    @Option(names = "--usuarios", paramLabel = "FILE")
    Path people;

    @Option(names = "--workspaces", paramLabel = "FILE")
    Path workspaces;

    @Mixin
    MapOptions mapping = new MapOptions();

    @Option(names = "--set", paramLabel = "NAME=VALUE")
    Map<String, String> values = new LinkedHashMap<>();

    void check(Messages messages) throws UsageError {
        if (inputDir == null && locations == null && people == null && workspaces == null) {
            throw new UsageError(messages.get("launch.noFiles"));
        }
        for (Path file : new Path[] {global, locations, people, workspaces}) {
            if (file != null) {
                GivenFile.require(file, messages);
            }
        }
        if (inputDir != null && !Files.isDirectory(inputDir)) {
            throw new UsageError(messages.get("locations.noInput", inputDir.toString()));
        }
    }

    /** Where the rows of a domain are; a file that was named wins over the folder's. */
    Optional<Path> of(Description.Section section, Messages messages) throws IOException, UsageError {
        Path named =
                switch (section) {
                    case LOCATION -> locations;
                    case PERSON -> people;
                    case WORKSPACE -> workspaces;
                };
        if (named != null || inputDir == null) {
            return Optional.ofNullable(named);
        }
        try {
            return new DomainFiles(inputDir).of(section);
        } catch (DomainFiles.Ambiguous e) {
            throw new UsageError(messages.get("launch.ambiguous", e.getMessage()));
        }
    }

    /** @throws UsageError when a value has a name that nothing has */
    void checkValues(Catalogue catalogue, Messages messages) throws UsageError {
        Set<String> known = catalogue.all().stream()
                .flatMap(action -> names(action.description()))
                .collect(Collectors.toSet());
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw new UsageError(messages.get("launch.unknownSet", name, Suggestions.to(name, known)));
            }
        }
    }

    /** Those by which an action takes a value, older ones among them. */
    private static Stream<String> names(Description action) {
        return Stream.concat(
                Stream.of(Selection.COLUMN),
                new ActionRecipe(action)
                        .shape().columns().stream()
                                .flatMap(column -> Stream.concat(Stream.of(column.name()), column.aliases().stream())));
    }

    /**
     * The rows of a file for an action, with what holds for all of them.
     *
     * @param others columns of all actions that may read the file; empty when this one was asked for
     */
    GivenRows rows(Path file, Description action, Set<String> others, Path out, Messages messages)
            throws IOException, UsageError {
        Optional<Path> general = general(messages);
        Set<String> known = names(action).collect(Collectors.toSet());
        return new GivenRows(
                Optional.of(mapping.source(file).sharedWith(others)),
                of(mapping.columns(out, messages), known),
                of(values, known),
                general.isPresent() ? Optional.of(Source.of(general.get())) : Optional.empty(),
                true,
                Set.of(),
                Optional.empty(),
                GivenRows.Leave.NONE);
    }

    /** The columns of actions, by canonical name. */
    static Set<String> columns(Stream<Description> actions) {
        return actions.flatMap(action -> new ActionRecipe(action).shape().names().stream())
                .collect(Collectors.toSet());
    }

    private static Map<String, String> of(Map<String, String> all, Set<String> known) {
        return all.entrySet().stream()
                .filter(one -> known.contains(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<Path> general(Messages messages) throws IOException, UsageError {
        if (global != null || inputDir == null) {
            return Optional.ofNullable(global);
        }
        try {
            return new DomainFiles(inputDir).global();
        } catch (DomainFiles.Ambiguous e) {
            throw new UsageError(messages.get("launch.ambiguous", e.getMessage()));
        }
    }
}
