package org.spaceodt.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class ScreenTest {
    @Test
    void ourOwnColoursAndMovesPassToATerminalOnly() {
        String coloured = Ansi.ON.string("@|bold,red no|@ @|faint,underline x|@");
        String moves = "\033[12A\r\033[J\r\033[K" + coloured;

        assertThat(shown(moves, true)).isEqualTo(moves);
        assertThat(shown(moves, false)).doesNotContain("\033", "\r");
    }

    @Test
    void whatATerminalWouldObeyIsShownAlsoByATerminal() {
        Map.of(
                        "\033]0;owned\007", "\\u001b]0;owned\\u0007",
                        "\033[2J", "\\u001b[2J",
                        "\033[1;1H", "\\u001b[1;1H",
                        "\033[?1049h", "\\u001b[?1049h",
                        "a\u009b31mb", "a\\u009b31mb",
                        "Ana\u202Egnp.exe", "Ana\\u202egnp.exe",
                        "a\u2066b\u2069\u061C", "a\\u2066b\\u2069\\u061c",
                        "over\rwritten", "over\\u000dwritten",
                        "a\u2028b\u0085", "a\\u2028b\\u0085")
                .forEach((given, seen) -> assertThat(shown(given, true)).isEqualTo(seen));
    }

    @Test
    void whatPeopleWriteStaysAsItIs() {
        String names = "Núria Gómez\tÇà\nعلي שלום 李 👩‍👩‍👧 😀 \r\n=1+1 \uFEFF";
        assertThat(shown(names, false)).isEqualTo(names);
    }

    @Test
    void aLineOfTheLogThatRepeatsSuchATextIsShownToo() {
        ExtLogRecord line = new ExtLogRecord(Level.WARNING, "Refused: %s", ExtLogRecord.FormatStyle.PRINTF, "test");
        line.setParameters(new Object[] {"\u001b[2J"});
        line.setThrown(new IllegalStateException("\u009b2J"));

        assertThat(new LoggedLines().isLoggable(line)).isTrue();
        assertThat(line.getFormattedMessage())
                .startsWith("Refused: \\u001b[2J")
                .contains("IllegalStateException: \\u009b2J");
        assertThat(line.getThrown()).isNull();
    }

    private static String shown(String text, boolean terminal) {
        StringWriter seen = new StringWriter();
        PrintWriter screen = Screen.over(new PrintWriter(seen), () -> terminal);
        screen.print(text);
        screen.flush();
        return seen.toString();
    }
}
