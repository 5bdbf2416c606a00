package org.spaceodt.change.softphone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StageAnswerTest {
    @ParameterizedTest
    @CsvSource({
        "yes,YES",
        "Y,YES",
        "' SÍ ',YES",
        "si,YES",
        "s,YES",
        "no,NO",
        "N,NO",
        "show,SHOW",
        "mostrar,SHOW",
        "ver,SHOW",
        "mostra,SHOW",
        "quit,QUIT",
        "q,QUIT",
        "salir,QUIT",
        "surt,QUIT"
    })
    void isUnderstoodInTheThreeLanguages(String typed, StageAnswer.Word word) {
        assertThat(StageAnswer.of(typed)).contains(new StageAnswer(word, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "yesbut a.csv,a.csv",
        "'YESBUT   mis cambios.csv ',mis cambios.csv",
        "'yesbut \"mis cambios.csv\"',mis cambios.csv",
        "yesbut C:\\datos\\a.csv,C:\\datos\\a.csv",
        "yesbut,''"
    })
    void namesAFileAfterYesbut(String typed, String file) {
        assertThat(StageAnswer.of(typed)).contains(new StageAnswer(StageAnswer.Word.YESBUT, file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "maybe", "yes please", "no a.csv", "yesbuta.csv", "1", "true"})
    void isNothingElse(String typed) {
        assertThat(StageAnswer.of(typed)).isEmpty();
    }

    @Test
    void keepsAQuoteThatClosesNothing() {
        assertThat(StageAnswer.of("yesbut \"a.csv").orElseThrow().file()).isEqualTo("\"a.csv");
    }
}
