package org.spaceodt.sheet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
    private static final String NAMES = "Sede Alcorcón;Peñíscola\r\nL'Hospitalet de l’Infant;Àger\r\n"
            + "CÓRDOBA;A CORUÑA\r\nÁvila;Calle Época 3, 2º 1ª\r\nCastelló d'Empúries;Col·legi Sant Lluís\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "windows-1252", "IBM850", "x-MacRoman"})
    void namesAreReadAsTheyWereWritten(String charset) throws IOException {
        boolean wide = charset.contains("16") || charset.contains("32");
        String names = charset.equals("IBM850") ? NAMES.replace('’', '\'') : NAMES;
        assertThat(read((wide ? "\uFEFF" : "") + names, charset)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({
        "CÓRDOBA,IBM850",
        "CÓRDOBA,x-MacRoman",
        "CÓRDOBA,windows-1252",
        "Logroño,IBM850",
        "Logroño,x-MacRoman",
        "Logroño,windows-1252",
        "PEÑÍSCOLA,IBM850",
        "Calle Mayor 3º,windows-1252",
        "Màrius Forès,IBM850",
        "Vilafranca del Penedès,x-MacRoman",
        "Zürich,windows-1252"
    })
    void oneWordIsEnoughWhereItIsNoneInTheOthers(String word, String charset) throws IOException {
        assertThat(read(word + "\n", charset)).isEqualTo(word + "\n");
    }

    @Test
    void whatMakesWordsInTwoCodePagesIsRefusedWithItsRow() {
        assertThatThrownBy(() -> read("name\nÚbeda\n", "IBM850")).isInstanceOfSatisfying(Unreadable.class, refused -> {
            assertThat(refused.diagnostic().row()).isEqualTo(2);
            assertThat(refused.diagnostic().code()).isEqualTo("file.code_page_unclear");
            assertThat(refused.diagnostic().summary().values()).containsExactly("ébeda", "Úbeda");
        });
    }

    @Test
    void aStrayByteDoesNotMakeAnotherFileOfIt() throws IOException {
        byte[] bytes = "Cáceres\nM?stoles\nLogroño\n".getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xF3;
        assertThat(text(bytes)).isEqualTo("Cáceres\nM\uFFFDstoles\nLogroño\n");
    }

    @Test
    void twoBytesACharacterAreSeenWithoutAMark() throws IOException {
        assertThat(text("ñandú,1\n".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("ñandú,1\n");
        assertThat(text("ñandú,1\n".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("ñandú,1\n");
    }

    private static String read(String text, String charset) throws IOException {
        return text(text.getBytes(Charset.forName(charset)));
    }

    private static String text(byte[] bytes) throws IOException {
        Source source = Source.of(bytes);
        StringWriter text = new StringWriter();
        Encoding.of(source).open(source).transferTo(text);
        return text.toString();
    }
}
