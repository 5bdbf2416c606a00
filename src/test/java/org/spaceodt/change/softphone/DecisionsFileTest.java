package org.spaceodt.change.softphone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.diagnostic.Diagnostic;

class DecisionsFileTest {
    @TempDir
    Path folder;

    private Path v2;
    private Path here;

    @BeforeEach
    void folders() throws IOException {
        v2 = Files.createDirectories(folder.resolve("out/v2"));
        here = Files.createDirectories(folder.resolve("here"));
    }

    private DecisionsFile read(String json) throws IOException {
        Path file = Files.createDirectories(folder.resolve("noche")).resolve("decisions.json");
        Files.writeString(file, json);
        return DecisionsFile.read(file, new OverridePlaces(List.of(v2, here)));
    }

    private static String all(String answer, String... others) {
        String usual = SoftphoneStage.ids().stream()
                .filter(stage -> List.of(others).stream().noneMatch(other -> other.contains(stage)))
                .map(stage -> "\"" + stage + "\": \"" + answer + "\"")
                .collect(Collectors.joining(","));
        return "{" + usual + (others.length == 0 ? "" : "," + String.join(",", others)) + "}";
    }

    private static List<String> said(DecisionsFile file) {
        return file.found().stream()
                .map(one -> one.column() + ": " + one.summary().in(Locale.ENGLISH) + " "
                        + one.nextStep().in(Locale.ENGLISH))
                .toList();
    }

    @Test
    void answersAllStagesInTheirOrder() throws IOException {
        DecisionsFile file = read("\uFEFF" + all("YES"));
        assertThat(file.found()).isEmpty();
        assertThat(file.decisions().keySet()).containsExactly(SoftphoneStage.values());
        assertThat(file.decisions().values())
                .allMatch(decision -> decision.answer() == StageAnswer.Word.YES
                        && decision.override().isEmpty());
    }

    @Test
    void lacksNoStage() throws IOException {
        DecisionsFile file = read("{\"apply_forwarding\": \"yes\"}");
        assertThat(file.found()).hasSize(6).allMatch(Diagnostic::isError);
        assertThat(said(file).get(0)).startsWith("assign_calling_license: There is no answer");
    }

    @Test
    void saysEachEntryThatIsWrong() throws IOException {
        DecisionsFile file = read(all(
                "no",
                "\"apply_forwardng\": \"yes\"",
                "\"apply_voicemail\": \"perhaps\"",
                "\"apply_call_intercept\": true",
                "\"apply_permissions_in_out\": \"quit\"",
                "\"apply_call_queue_memberships\": \"yesbut\""));
        assertThat(said(file))
                .hasSize(5)
                .anyMatch(one -> one.contains("no stage apply_forwardng") && one.contains("apply_forwarding"))
                .anyMatch(one -> one.contains("apply_voicemail: perhaps is not an answer"))
                .anyMatch(one -> one.contains("apply_call_intercept: true is not an answer"))
                .anyMatch(one -> one.contains("apply_permissions_in_out: quit is not an answer"))
                .anyMatch(one -> one.contains("yesbut names no file"));
    }

    @Test
    void findsAFileBesideItselfThenInTheFolderOfTheRunThenHere() throws IOException {
        String json = all("yes", "\"apply_forwarding\": \"yesbut a.csv\"");
        assertThat(said(read(json))).singleElement().asString().contains("There is no file a.csv", v2.toString());
        Files.writeString(here.resolve("a.csv"), "");
        assertThat(override(json)).isEqualTo(here.resolve("a.csv"));
        Files.writeString(v2.resolve("a.csv"), "");
        assertThat(override(json)).isEqualTo(v2.resolve("a.csv"));
        Files.writeString(folder.resolve("noche/a.csv"), "");
        assertThat(override(json)).isEqualTo(folder.resolve("noche/a.csv"));
    }

    private Path override(String json) throws IOException {
        return read(json).decisions().get(SoftphoneStage.FORWARDING).override().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "yes",
                "{",
                "null",
                "{\"apply_forwarding\": \"yes\"} more",
                "{\"apply_forwarding\": \"yes\", \"apply_forwarding\": \"no\"}"
            })
    void isOneObjectThatSaysNothingTwice(String json) throws IOException {
        assertThat(read(json).found()).singleElement().matches(one -> one.code().equals("decisions.no_object"));
    }

    @Test
    void isTextThatCanBeRead() throws IOException {
        Path file = folder.resolve("utf16.json");
        Files.write(file, all("yes").getBytes(java.nio.charset.StandardCharsets.UTF_16));
        assertThat(DecisionsFile.read(file, new OverridePlaces(List.of())).found())
                .isNotEmpty();
    }
}
