package org.spaceodt.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
    private final StringWriter printed = new StringWriter();
    /** As a console has it: a screen before and behind. */
    private final PrintWriter words =
            Screen.over(JsonLines.over(Screen.over(new PrintWriter(printed, true), () -> false)), () -> false);

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : printed.toString().split("\n")) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    @Test
    void eachLineIsAnObjectHoweverItIsPrinted() throws IOException {
        words.print("Serv");
        words.print("ing.");
        words.println();
        words.printf("two%nlines\r\n");
        words.println();

        assertThat(lines())
                .extracting(line -> line.path("message").asText())
                .containsExactly("Serving.", "two", "lines");
        assertThat(lines()).allSatisfy(line -> {
            assertThat(OffsetDateTime.parse(line.path("timestamp").asText())).isNotNull();
            assertThat(line.path("level").asText()).isEqualTo("INFO");
        });
    }

    @Test
    void whatSomebodyWroteStaysWithinTheString() throws IOException {
        String evil = "Ana\",\"level\":\"ERROR\u001b[2J\u0007\u2028\u202e\\";

        words.println(evil);

        assertThat(printed.toString().chars().filter(one -> one < ' ')).containsExactly((int) '\n');
        assertThat(printed.toString()).doesNotContain("\u2028", "\u202e");
        assertThat(lines()).hasSize(1).first().satisfies(line -> {
            assertThat(line.path("level").asText()).isEqualTo("INFO");
            assertThat(line.path("message").asText())
                    .startsWith("Ana\",\"level\":\"ERROR")
                    .endsWith("\\");
        });
    }

    @Test
    void theLastLineIsWrittenAtTheEndAlsoWithoutAnEnd() throws IOException {
        words.print("stopping");
        words.flush();
        assertThat(printed.toString()).isEmpty();

        words.close();

        assertThat(lines().get(0).path("message").asText()).isEqualTo("stopping");
    }
}
