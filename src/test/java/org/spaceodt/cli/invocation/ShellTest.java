package org.spaceodt.cli.invocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellTest {
    private static final List<String> WORDS = List.of(
            "",
            "plain",
            "Sede Alameda",
            "l'Hospitalet",
            "say \"yes\"",
            "$HOME",
            "`id`",
            "$(id)",
            "a;b|c&d>e<f",
            "*?[a]{b,c}",
            "~",
            "!!",
            "#no comment",
            "C:\\tools\\",
            "100%",
            "%PATH%",
            "ñandú/ubicació",
            "two\nlines",
            "tab\tand 'quote' and back\\slash\n",
            "@|red no colour|@",
            "--option=with space",
            "+34555010101,+34555010102");

    @ParameterizedTest
    @ValueSource(strings = {"bash", "dash", "zsh", "fish"})
    void shellsGiveBackTheWordsThatWereQuoted(String shell) throws IOException, InterruptedException {
        assumeTrue(isInstalled(shell), "no " + shell + " here");
        List<String> words = Stream.concat(WORDS.stream(), anything())
                // What dash lacks, and fish spells in another way: a quoted control character.
                .filter(word -> List.of("bash", "zsh").contains(shell)
                        || word.codePoints().noneMatch(Character::isISOControl))
                // To fish two backslashes between single quotes are one.
                .filter(word -> !shell.equals("fish") || !word.contains("\\"))
                .toList();

        assertThat(given(shell, words.stream().map(Shell.POSIX::quoted).collect(Collectors.joining(" "))))
                .isEqualTo(words);
    }

    @Test
    void noColourOfOursIsBegunByAName() {
        assertThat(Shell.POSIX.quoted("@|red x|@")).doesNotContain("@|");
    }

    @Test
    void whatIsPlainIsNotQuoted() {
        assertThat(Stream.of(Shell.values()).map(shell -> shell.quoted("--out-dir")))
                .containsOnly("--out-dir");
        assertThat(Shell.POSIX.quoted("/srv/año/3f2a.jsonl")).isEqualTo("/srv/año/3f2a.jsonl");
        assertThat(Shell.CMD.quoted("C:\\año\\3f2a")).isEqualTo("C:\\año\\3f2a");
        assertThat(Shell.POWERSHELL.quoted("C:\\año\\3f2a")).isEqualTo("C:\\año\\3f2a");
    }

    @Test
    void theCommandPromptIsGivenDoubleQuotesAndNoVariables() {
        assertThat(Shell.CMD.quoted("Sede Alameda")).isEqualTo("\"Sede Alameda\"");
        assertThat(Shell.CMD.quoted("a&b")).isEqualTo("\"a&b\"");
        assertThat(Shell.CMD.quoted("C:\\my files\\")).isEqualTo("\"C:\\my files\\\\\"");
        assertThat(Shell.CMD.quoted("say \"yes\"")).isEqualTo("\"say \\\"yes\\\"\"");
        assertThat(Shell.CMD.quoted("%PATH%")).isEqualTo("\"\"^%\"PATH\"^%\"\"");
    }

    @Test
    void powerShellIsGivenSingleQuotes() {
        assertThat(Shell.POWERSHELL.quoted("l'Hospitalet")).isEqualTo("'l''Hospitalet'");
        assertThat(Shell.POWERSHELL.quoted("$HOME")).isEqualTo("'$HOME'");
        assertThat(Shell.POWERSHELL.quoted("a,b")).isEqualTo("'a,b'");
    }

    @Test
    void theShellOfWindowsIsToldByWherePowerShellFindsItsModules() {
        String machine = "C:\\Program Files\\WindowsPowerShell\\Modules";
        assertThat(Shell.of(false, Map.of())).isEqualTo(Shell.POSIX);
        assertThat(Shell.of(true, Map.of())).isEqualTo(Shell.CMD);
        assertThat(Shell.of(true, Map.of("PSModulePath", machine))).isEqualTo(Shell.CMD);
        assertThat(Shell.of(
                        true,
                        Map.of("PSModulePath", "C:\\Users\\ana\\Documents\\WindowsPowerShell\\Modules;" + machine)))
                .isEqualTo(Shell.POWERSHELL);
    }

    /** Words of characters that mean something to some shell. */
    private static Stream<String> anything() {
        Random random = new Random(17);
        String characters = " '\"\\$`!*?[]{}()<>|&;#~%^@+,=:-_/aZ9é\t\n\u0001";
        return IntStream.range(0, 500).mapToObj(i -> random.ints(1 + random.nextInt(12), 0, characters.length())
                .mapToObj(at -> String.valueOf(characters.charAt(at)))
                .collect(Collectors.joining()));
    }

    private static boolean isInstalled(String shell) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, shell)));
    }

    private static List<String> given(String shell, String words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(shell, "-c", "printf '%s\\0' " + words)
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return List.of(out.substring(0, out.length() - 1).split("\0", -1));
    }
}
