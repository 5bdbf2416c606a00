package org.spaceodt.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.app.Messages;
import org.spaceodt.webex.Traffic;
import picocli.CommandLine.Help.Ansi;

class ProgressLineTest {
    private static Messages in(String language) {
        return Messages.of(Map.of("SPACE_ODT_LANG", language));
    }

    private static ProgressLine line(String mark, String counted, Traffic traffic) {
        return new ProgressLine(
                mark, counted, 412, 900, 6.5, 3, Optional.of(traffic), Optional.of(Duration.ofSeconds(75)));
    }

    private static Traffic traffic(OptionalDouble pace, Duration hold) {
        return new Traffic(1_000, 0, 0, pace, hold);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|[REAL] #####------- 412/900 steps (46%), 6.5/s, 1 min 15 s left 3 failed Webex allows about 5.0/s",
                "es|[REAL] #####------- 412/900 pasos (46 %), 6,5/s, quedan 1 min 15 s 3 fallidas Webex permite unas 5,0/s",
                "ca|[REAL] #####------- 412/900 passos (46%), 6,5/s, queden 1 min 15 s 3 fallides Webex permet unes 5,0/s"
            })
    void itSaysCountShareRateTimeLeftFailuresAndPace(String language, String said) {
        Messages messages = in(language);
        String text = line(
                        "[REAL]",
                        messages.get("progress.steps", 412, 900),
                        traffic(OptionalDouble.of(5), Duration.ZERO))
                .text(messages, Ansi.OFF, false);
        assertThat(text.replace('\u00a0', ' ')).isEqualTo(said);
    }

    @Test
    void aHoldIsSaidWithTheTimeAtWhichItEndsInThePlaceOfThePace() {
        assertThat(line("[REHEARSAL]", "412/900 rows", traffic(OptionalDouble.of(5), Duration.ofSeconds(30)))
                        .text(in("en"), Ansi.OFF, false))
                .startsWith("[REHEARSAL] ")
                .containsPattern("waiting until \\d\\d:\\d\\d:\\d\\d \\(Webex asks for it\\)")
                .doesNotContain("allows");
    }

    @Test
    void whereNobodyKnowsHowManyThereAreItOnlyCounts() {
        ProgressLine line = new ProgressLine(
                "[REAL]", "checking the table, 12 reads", 0, 0, 0, 0, Optional.empty(), Optional.empty());
        assertThat(line.text(in("en"), Ansi.OFF, false)).isEqualTo("[REAL] checking the table, 12 reads");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20, 80})
    void aNarrowTerminalGetsTheBeginningAndNoHalfOfAColour(int columns) {
        String text = line("[REAL]", "412/900 steps", traffic(OptionalDouble.of(5), Duration.ZERO))
                .text(in("en"), Ansi.ON, true);
        String cut = ProgressLine.cut(text, columns);
        assertThat(cut.replaceAll("\u001b\\[[0-9;]*m", "")).hasSize(columns - 1).doesNotContain("\u001b");
    }
}
