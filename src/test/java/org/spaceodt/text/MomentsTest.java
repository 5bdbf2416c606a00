package org.spaceodt.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private static final ZonedDateTime MOMENT = ZonedDateTime.of(2026, 11, 30, 22, 5, 0, 0, ZoneOffset.UTC);

    @Test
    void aBlankBeforeAmAndPmIsAPlainOne() {
        assertThat(Moments.plain("Nov 30, 2026, 10:05\u202fPM")).isEqualTo("Nov 30, 2026, 10:05 PM");
        assertThat(Moments.of(FormatStyle.MEDIUM, FormatStyle.SHORT, Locale.ENGLISH, MOMENT))
                .endsWith("10:05 PM");
    }

    @Test
    void aDayIsWrittenAsTheLanguageDoes() {
        assertThat(Moments.day(FormatStyle.LONG, Locale.forLanguageTag("es"), MOMENT))
                .isEqualTo("30 de noviembre de 2026");
    }
}
