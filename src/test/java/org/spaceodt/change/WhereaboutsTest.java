package org.spaceodt.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spaceodt.job.NewJob;
import org.spaceodt.job.Origin;

class WhereaboutsTest {
    private static Whereabouts of(boolean rehearsal) {
        return new Whereabouts(
                "https://webexapis.com/v1 0a-1b",
                "Ajuntament d'Exemple",
                rehearsal,
                Optional.of("Ana Ruiz"),
                "0.1.0",
                ZoneId.of("Europe/Madrid"));
    }

    private static NewJob job(Origin origin) {
        return new NewJob(
                "actions", "https://webexapis.com/v1 0a-1b", "t", "{}", new NewJob.Limits(1, false, 0, 1, 0), origin);
    }

    @ParameterizedTest
    @CsvSource({"en,[REAL],[REHEARSAL]", "es,[REAL],[ENSAYO]", "ca,[REAL],[ASSAIG]", "fr,[REAL],[REHEARSAL]"})
    void theMarkIsInTheLanguageOfTheReader(String language, String real, String rehearsal) {
        Locale reader = Locale.forLanguageTag(language);
        assertThat(of(false).mark(reader)).isEqualTo(real);
        assertThat(of(true).mark(reader)).isEqualTo(rehearsal);
        assertThat(of(true).title(reader)).isEqualTo(rehearsal + " Ajuntament d'Exemple");
    }

    @Test
    void whatAJobKeepsIsWhatItWasMadeWith() {
        assertThat(Whereabouts.of(job(Origin.UNKNOWN.at(of(true).kept())))).hasValue(of(true));
    }

    @Test
    void ofAJobThatDoesNotTellNobodyKnowsWhetherItWasReal() {
        assertThat(Whereabouts.of(job(Origin.UNKNOWN))).isEmpty();
        assertThat(Whereabouts.title(job(Origin.UNKNOWN), Locale.ENGLISH)).isEqualTo("[NOT KNOWN] 0a-1b");
    }

    @Test
    void timesAreLocalWithTheirZoneAlsoInTheHourThatIsThereTwice() {
        assertThat(of(false).time(Instant.parse("2026-10-25T00:30:00Z"), Locale.ENGLISH))
                .isEqualTo("2026-10-25 02:30:00 CEST");
        assertThat(of(false).time(Instant.parse("2026-10-25T01:30:00Z"), Locale.ENGLISH))
                .isEqualTo("2026-10-25 02:30:00 CET");
    }
}
