package org.spaceodt.console.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Texts without capitals and accents. */
class FoldedTest {
    private static String byUnicode(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT);
    }

    @Test
    void everyLetterIsFoldedAsUnicodeSays() {
        for (int letter = 0; letter < 0x3000; letter++) {
            for (String text : List.of("%s", "Ñ%sa", "A%sÀ", "%1$s%1$s")) {
                String made = text.formatted((char) letter);
                assertThat(Folded.of(made)).as("U+%04X in %s", letter, text).isEqualTo(byUnicode(made));
            }
        }
    }

    @Test
    void namesAreFoundWithoutAccents() {
        assertThat(Folded.of("Núria CAÑADA i Peñíscola")).isEqualTo("nuria canada i peniscola");
        assertThat(Folded.of("😀 Ö")).isEqualTo("😀 o");
    }

    @Test
    void numbersAreSortedByWhatTheyAre() {
        assertThat(Folded.key("9", 80)).isLessThan(Folded.key("10", 80));
        assertThat(Folded.key("", 80)).isEmpty();
        assertThat(Folded.key("1a", 80)).isEqualTo("1a");
        assertThat(Folded.key("ÀB", 1)).isEqualTo("a");
    }
}
