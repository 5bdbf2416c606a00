package org.spaceodt.console.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text in rows. */
class SoughtBytesTest {
    @ParameterizedTest
    @CsvSource({
        "abc,abc",
        "abc,xxabc",
        "abc,abcxx",
        "abc,ababc",
        "aab,aaab",
        "aaa,aaaa",
        "abc,ab",
        "abc,abdabd",
        "abc,",
        "ñandú,el ñandú corre",
        "ñ,n",
        "a,bca",
        "'',abc",
        "Y2lzY29zcGFyazov,Y2lzY29zcGFyaz0vY2lzY29zcGFyazovY2"
    })
    void itIsFoundWhereItIsAndNowhereElse(String sought, String row) {
        String text = row == null ? "" : row;
        byte[] part = ("abc" + text + "abc").getBytes(StandardCharsets.UTF_8);
        assertThat(new SoughtBytes(sought).isIn(part, 3, part.length - 3)).isEqualTo(text.contains(sought));
    }
}
