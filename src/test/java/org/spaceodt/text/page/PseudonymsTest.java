package org.spaceodt.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.spaceodt.text.page.Pseudonyms.Kind;

class PseudonymsTest {
    private final Pseudonyms redaction = new Pseudonyms(Locale.ENGLISH);

    @Test
    void theSameNameHasTheSameTokenAndAnotherAnother() {
        assertThat(redaction.name(Kind.PERSON, "Ana Vidal")).isEqualTo("Person 1");
        assertThat(redaction.name(Kind.PERSON, "Pau Riera")).isEqualTo("Person 2");
        assertThat(redaction.name(Kind.LOCATION, "Escola Nord")).isEqualTo("Location 1");
        assertThat(redaction.name(Kind.PERSON, "Ana Vidal")).isEqualTo("Person 1");
    }

    @Test
    void aNameAndAnAddressOfOnePersonHaveOneToken() {
        redaction.name(Kind.PERSON, "ana.vidal@example.com");

        assertThat(redaction.name(Kind.PERSON, "Ana Vidal · ana.vidal@example.com"))
                .isEqualTo("Person 1");
        assertThat(redaction.text("Ana Vidal (ana.vidal@example.com) has no licence."))
                .isEqualTo("Person 1 (Person 1) has no licence.");
    }

    @Test
    void numbersKeepTheirCountryAndExtensionsAndIdsNothing() {
        assertThat(redaction.value("+34555010101, +34555010102")).isEqualTo("+34…1, +34…2");
        assertThat(redaction.value("+15550100")).isEqualTo("+1…3");
        assertThat(redaction.value("2001")).isEqualTo("Ext. 1");
        assertThat(redaction.value("Y2lzY29zcGFyazovL3VzL1BFT1BMRS8wMDAwMDAwMC0wMDAw"))
                .isEqualTo("Id 1");
        assertThat(redaction.value("0a1b2c3d-0000-4000-8000-00000000000f")).isEqualTo("Id 2");
    }

    @Test
    void yesNoCountsAndWordsOfTheApiStay() {
        for (String harmless :
                new String[] {"—", "true", "false", "15", "NATIONAL_CALL", "TRUNK", "es_es", "Europe/Madrid", ""}) {
            if (!harmless.equals("TRUNK")) {
                assertThat(redaction.value(harmless)).isEqualTo(harmless);
            }
        }
        assertThat(redaction.value("TRUNK")).as("it may be somebody's name").isEqualTo("Name 1");
    }

    @Test
    void aRunningTextKeepsWhatSupportAsksForAndLosesTheRest() {
        redaction.name(Kind.PERSON, "Ana Vidal");

        assertThat(
                        redaction.text(
                                "PUT /people/0a1b2c3d-0000-4000-8000-00000000000f: HTTP 400 extension 2001 of Ana Vidal is taken by"
                                        + " núria@example.com [25008] (TrackingID ROUTERGW_0a1b2c3d-0000-4000-8000-00000000000f)"))
                .isEqualTo(
                        "PUT /people/Id 1: HTTP 400 extension Ext. 1 of Person 1 is taken by E-mail 1 [25008] (TrackingID"
                                + " ROUTERGW_0a1b2c3d-0000-4000-8000-00000000000f)");
    }

    @Test
    void aNameWithinAnotherWordIsNoName() {
        redaction.name(Kind.PERSON, "Ana");

        assertThat(redaction.text("Anaconda, Ana.")).isEqualTo("Anaconda, Person 1.");
    }

    @Test
    void tokensAreInTheLanguageOfThePage() {
        assertThat(new Pseudonyms(Locale.forLanguageTag("ca")).name(Kind.QUEUE, "Vendes"))
                .isEqualTo("Cua 1");
        assertThat(new Pseudonyms(Locale.forLanguageTag("es")).leftOut()).isEqualTo("omitido");
    }
}
