package org.spaceodt.sandbox.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriteLogTest {
    @Test
    void theOldestWritesAreForgottenWhenThereAreTooMany() {
        WriteLog log = new WriteLog(3, 1000);
        for (int n = 0; n < 5; n++) {
            log.add(write("a", 1));
        }
        assertThat(log.after(0, 10)).extracting(Write::number).containsExactly(3L, 4L, 5L);
        assertThat(log.latest(2)).extracting(Write::number).containsExactly(5L, 4L);
        assertThat(List.of(log.first(), log.last(), log.added())).containsExactly(3L, 5L, 5L);
    }

    @Test
    void theOldestWritesAreForgottenWhenTheyAreTooLarge() {
        WriteLog log = new WriteLog(100, 1000);
        log.add(write("a", 600));
        log.add(write("a", 300));
        log.add(write("a", 300));
        assertThat(log.after(0, 10)).extracting(Write::number).containsExactly(2L, 3L);
        log.add(write("a", 5000));
        assertThat(log.after(0, 10)).extracting(Write::number).containsExactly(4L);
    }

    @Test
    void aClearedLogCountsFromOneAgain() {
        WriteLog log = new WriteLog();
        log.add(write("a", 1));
        log.clear();
        log.add(write("b", 1));
        assertThat(log.latest(5)).extracting(Write::number).containsExactly(1L);
        assertThat(log.about("a")).isEmpty();
        assertThat(log.about("b")).hasSize(1);
        assertThat(log.added()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'password': 'x', 'Pin': 1234, 'voicemailPin': '1', 'clientSecret': 'y', 'access_token': 'z'}|{'password':'***','Pin':'***','voicemailPin':'***','clientSecret':'***','access_token':'***'}",
                "{'resetPinEnabled': true, 'pin': null, 'mapping': 'a', 'opinion': 'b'}|{'resetPinEnabled':true,'pin':null,'mapping':'a','opinion':'b'}",
                "{'a': [{'password': 'x'}, 'my-own-long-token-1', 5]}|{'a':[{'password':'***'},'***',5]}",
                "{'tokens': {'password': 'x', 'b': 'c'}}|{'tokens':{'password':'***','b':'c'}}",
            })
    void secretsAreHiddenWhereverTheyStand(String body, String kept) {
        WriteRedaction redaction = new WriteRedaction(new ObjectMapper(), "my-own-long-token-1");
        assertThat(redaction
                        .json(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                        .toString())
                .isEqualTo(kept.replace('\'', '"'));
    }

    @Test
    void whatIsTooLargeIsNotKept() {
        WriteRedaction redaction = new WriteRedaction(new ObjectMapper(), "");
        assertThat(redaction.json(new byte[70_000]).path("bytes").asInt()).isEqualTo(70_000);
        assertThat(redaction.json(new byte[0]).isMissingNode()).isTrue();
    }

    private static Write write(String id, long size) {
        MissingNode nothing = MissingNode.getInstance();
        return new Write(
                0,
                Instant.EPOCH,
                "",
                "PUT",
                "/x",
                "/x",
                200,
                OptionalInt.of(200),
                nothing,
                nothing,
                List.of(),
                Set.of(id),
                size);
    }
}
