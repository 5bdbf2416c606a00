package org.spaceodt.webex.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameFormTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sede La Can\u0303ada",
                "sede la cañada",
                "SEDE LA CAÑADA",
                " Sede  La\u00A0Cañada\t",
                "Sede\u2003La\u202FCañada",
                "Sede\nLa\u3000 Cañada",
                "\uFEFFSede La\u200B Caña\u00ADda"
            })
    void whatLooksTheSameIsTheSame(String name) {
        assertThat(NameForm.same(name, "Sede La Cañada")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Sede La Canada", "Sede La Cañada.", "SedeLa Cañada", "Sede La Cañada 1", "''"})
    void whatLooksOtherwiseIsAnother(String name) {
        assertThat(NameForm.same(name, "Sede La Cañada")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Sede Cordoba,Sede Córdoba,true",
        "C.E.I.P. Sol,CEIP Sol,true",
        "Sta. Ana,STA ANA,true",
        "Escola Col·legi,Escola Collegi,true",
        "Sede 1 1,Sede 11,false",
        "Sede A,Sede B,false"
    })
    void accentsAndDotsAloneMakeNoOther(String one, String other, boolean alike) {
        assertThat(NameForm.withoutAccents(one).equals(NameForm.withoutAccents(other)))
                .isEqualTo(alike);
    }

    @Test
    void theFormOfAFormIsItselfForAnyText() {
        Random random = new Random(14);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(8); j >= 0; j--) {
                text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x400 : 0x3100));
            }
            String form = NameForm.of(text.toString());
            assertThat(NameForm.of(form)).isEqualTo(form);
            for (Normalizer.Form of : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
                assertThat(NameForm.same(Normalizer.normalize(text, of), text.toString()))
                        .isTrue();
            }
        }
    }
}
