package org.spaceodt.webex.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkHeaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<https://example.com/v1/people?cursor=a,b;c>; rel=\"next\"",
                "<https://example.com/first>; rel=\"first\", <https://example.com/v1/people?cursor=a,b;c>; rel=\"next\"",
                "<https://example.com/v1/people?cursor=a,b;c>;rel=next",
                "<https://example.com/v1/people?cursor=a,b;c> ; title=\"a, b\" ; REL=\"Next\"",
                "<https://example.com/v1/people?cursor=a,b;c>; rel=\"last next\""
            })
    void theNextPageIsFoundHoweverTheHeaderIsWritten(String header) {
        assertThat(LinkHeader.next(List.of(header))).contains("https://example.com/v1/people?cursor=a,b;c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<https://example.com/>; rel=\"prev\"",
                "<https://example.com/>; title=\"rel=next\"",
                "<https://example.com/>; rel=\"nextish\"",
                "https://example.com/; rel=\"next\"",
                "<<<>>>;;;rel",
            })
    void whatIsNotANextPageIsNone(String header) {
        assertThat(LinkHeader.next(List.of(header))).isEmpty();
    }

    @Test
    void aLongHostileHeaderIsReadInTime() {
        String hostile = "<" + "a".repeat(5_000) + ">" + "; x=y".repeat(2_000) + "; rel";
        assertThat(LinkHeader.next(List.of(hostile))).isEmpty();
    }
}
