package org.spaceodt.webex;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorBodyTest {
    @Test
    void theUsualShapeGivesCodeTextAndTrackingId() {
        ErrorBody body = read(
                "{\"message\":\"m\",\"errors\":[{\"errorCode\":4003,\"description\":\"User not found\"}],\"trackingId\":\"T1\"}");
        assertThat(body).isEqualTo(new ErrorBody("4003", "User not found", "T1", true));
    }

    @Test
    void allDescriptionsAreKept() {
        assertThat(read("{\"errors\":[{\"description\":\"a\"},{\"description\":\"b\"},{\"description\":\"a\"}]}")
                        .message())
                .isEqualTo("a; b");
    }

    @Test
    void theMoveJobsShapeGivesItsFirstCode() {
        ErrorBody body = read("{\"error\":[{\"code\":\"BATCH-400\",\"message\":\"no\"}]}");
        assertThat(body.code()).isEqualTo("BATCH-400");
        assertThat(body.message()).isEqualTo("no");
    }

    @Test
    void anOauthErrorIsUnderstood() {
        assertThat(read("{\"error\":\"invalid_grant\",\"error_description\":\"ended\"}")
                        .message())
                .isEqualTo("ended");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"text\"", "<html>", "{\"message\":", "{\"errors\":"})
    void whatIsNotAJsonObjectIsNotTakenForAnAnswerOfTheApi(String body) {
        assertThat(read(body).json()).isFalse();
    }

    @Test
    void aVeryLongMessageIsCut() {
        assertThat(read("{\"message\":\"" + "x".repeat(10_000) + "\"}").message())
                .hasSizeLessThan(600);
    }

    private static ErrorBody read(String body) {
        return ErrorBody.read(body.getBytes(StandardCharsets.UTF_8), new ObjectMapper());
    }
}
