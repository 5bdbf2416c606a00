package org.spaceodt.cli.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spaceodt.action.Description;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.launch.DomainFiles;
import org.spaceodt.sheet.source.Source;
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

    @Option(names = "--set", paramLabel = "NAME=VALUE")
    Map<String, String> values = new LinkedHashMap<>();

    void check(Messages messages) throws UsageError {
        if (inputDir == null && locations == null && people == null && workspaces == null) {
            throw new UsageError(messages.get("launch.noFiles"));
        }
        for (Path file : new Path[] {global, locations, people, workspaces}) {
            if (file != null && !Files.isRegularFile(file)) {
                throw new UsageError(messages.get("locations.noInput", file.toString()));
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

    private static boolean knows(Description action, String name) {
        return action.parameters().stream()
                .anyMatch(one -> one.name().equals(name) || one.oldNames().contains(name));
    }

    /** The rows of a file for an action, with what holds for all of them. */
    GivenRows rows(Path file, Description action, Messages messages) throws IOException, UsageError {
        Optional<Path> general = general(messages);
        return new GivenRows(
                Optional.of(Source.of(file)),
                Map.of(),
                values.entrySet().stream()
                        .filter(value -> knows(action, value.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                general.isPresent() ? Optional.of(Source.of(general.get())) : Optional.empty(),
                true,
                java.util.Set.of(),
                Optional.empty());
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
