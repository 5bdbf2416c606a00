package org.spaceodt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What containers and pods are told to run is a command of the program, with options that it has. */
class DeployedCommandsTest {
    private static final Pattern COMMAND = Pattern.compile("(?m)^CMD (\\[.*])$");
    private static final Pattern SPARE = Pattern.compile("(?m)^ *# args: (\\[.*])$");

    record Told(String file, List<String> words) {}

    static Stream<Told> told() throws IOException {
        List<Told> told = new ArrayList<>();
        for (Path file : List.of(Path.of("Dockerfile.jvm"), Path.of("Dockerfile.native"))) {
            Matcher command = COMMAND.matcher(Files.readString(file));
            while (command.find()) {
                told.add(new Told(file.toString(), words(new ObjectMapper().readTree(command.group(1)))));
            }
        }
        List<Path> manifests;
        try (Stream<Path> files = Files.walk(Path.of("k8s"))) {
            manifests = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        YAMLMapper yaml = new YAMLMapper();
        for (Path file : manifests) {
            try (MappingIterator<JsonNode> documents =
                    yaml.readerFor(JsonNode.class).readValues(file.toFile())) {
                documents.readAll().forEach(document -> document.findValues("args")
                        .forEach(args -> told.add(new Told(file.toString(), words(args)))));
            }
            Matcher spare = SPARE.matcher(Files.readString(file));
            while (spare.find()) {
                told.add(new Told(file.toString(), words(yaml.readTree(spare.group(1)))));
            }
        }
        assertThat(told).hasSizeGreaterThanOrEqualTo(8);
        return told.stream();
    }

    private static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.asText()));
        return words;
    }

    @ParameterizedTest
    @MethodSource("told")
    void everyOptionIsOneThatTheCommandHas(Told told) {
        assertThat(told.words().stream().filter(word -> word.startsWith("--")))
                .isNotEmpty()
                .allMatch(option -> AllCommands.knows(told.words(), option));
    }
}
