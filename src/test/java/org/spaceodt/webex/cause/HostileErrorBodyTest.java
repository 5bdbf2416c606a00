package org.spaceodt.webex.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a server sends: it is read within bounds, and has a cause. */
class HostileErrorBodyTest {
    private static final Causes CAUSES = Causes.load();
    private static final int MEBIBYTE = 1 << 20;

    static Stream<String> answers() {
        return Stream.of(
                        "{'message':'User not found','errors':[{'errorCode':4003,'description':'ñandú'}],'trackingId':'T'}",
                        "{'error':[{'code':'BATCH-400','message':'[Error 4003] no'}]}",
                        "{'items':[{'trackingId':'T','error':{'key':'409','message':[{'description':'x','code':'4202'}]}}]}",
                        "{'response':[{'errors':[{'code':4202,'message':'taken'}]}]}",
                        "{'status':'409','scimType':'uniqueness','detail':'in use'}",
                        "{'error':'invalid_grant','error_description':'ended'}",
                        "{'failureReason':'already in progress'}",
                        "<html><head><title>502 Bad Gateway</title></head></html>",
                        "upstream connect error, Bearer abc")
                .map(text -> text.replace('\'', '"'));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerMayEndAnywhere(String answer) {
        byte[] whole = bytes(answer);
        for (int end = 0; end < whole.length; end++) {
            ErrorBody body = read(Arrays.copyOf(whole, end));
            assertThat(body.json()).isFalse();
            assertThat(body.codes()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anyByteMayBeWrong(String answer) {
        Random random = new Random(answer.hashCode());
        for (int i = 0; i < 2_000; i++) {
            byte[] body = bytes(answer);
            for (int wrong = random.nextInt(4); wrong >= 0; wrong--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            read(body);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void itMayBeNoise(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            byte[] body = new byte[random.nextInt(3_000)];
            random.nextBytes(body);
            assertThat(read(body).json()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error\":", "[", "{\"errors\":[", "{\"items\":[{\"error\":{\"message\":["})
    void itMayBeNestedWithoutEnd(String opening) {
        assertThat(read(bytes(opening.repeat(MEBIBYTE / opening.length()))).json())
                .isFalse();
        assertThat(read(bytes(opening.repeat(100_000) + "1")).json()).isFalse();
    }

    @Test
    void itMayBeNestedWellButDeeply() {
        int depth = 20_000;
        String deep = "{\"error\":".repeat(depth) + "1" + "}".repeat(depth);
        assertThat(read(bytes(deep)).json()).isFalse();
    }

    @Test
    void itMayBeHuge() {
        byte[] body = bytes("{\"message\":\"" + "x".repeat(JsonBody.LARGEST) + "\"}");
        assertThat(read(body)).isEqualTo(new ErrorBody(List.of(), List.of(), "", false));
        assertThat(read(new byte[20 * MEBIBYTE]).json()).isFalse();
        assertThat(read(bytes("<title>" + "<".repeat(5 * MEBIBYTE))).descriptions())
                .isEmpty();
        assertThat(read(bytes("<title".repeat(MEBIBYTE))).descriptions()).isEmpty();
        assertThat(read(bytes("word ".repeat(MEBIBYTE))).descriptions()).hasSize(1);
    }

    @Test
    void itMayHaveMoreErrorsThanAnybodyReads() {
        StringBuilder errors = new StringBuilder("{\"errors\":[");
        for (int i = 0; i < 20_000; i++) {
            errors.append(i == 0 ? "" : ",")
                    .append("{\"errorCode\":")
                    .append(i)
                    .append(",\"description\":\"e")
                    .append(i)
                    .append("\"}");
        }
        ErrorBody body = read(bytes(errors.append("],\"trackingId\":\"T\"}").toString()));
        assertThat(body.codes()).hasSize(Findings.MOST).startsWith("0", "1");
        assertThat(body.descriptions()).hasSize(Findings.MOST);
        assertThat(body.trackingId()).isEqualTo("T");
    }

    @Test
    void itsMembersMayBeOfAnyKind() {
        for (String value : List.of(
                "null", "true", "1e400", "[[[]]]", "{}", "[null]", "[{\"description\":{}}]", "\"\"", "9".repeat(900))) {
            for (String name :
                    List.of("errors", "error", "items", "message", "errorCode", "trackingId", "scimType", "response")) {
                ErrorBody body = read(bytes("{\"" + name + "\":" + value + "}"));
                assertThat(body.json()).isTrue();
            }
        }
    }

    private static ErrorBody read(byte[] bytes) {
        ErrorBody body = ErrorBody.read(bytes);
        isWithinBounds(body);
        assertThatCode(() -> CAUSES.of(new Symptom("POST", "/people", OptionalInt.of(400), body.codes(), body.text())))
                .doesNotThrowAnyException();
        return body;
    }

    private static void isWithinBounds(ErrorBody body) {
        assertThat(body.codes())
                .hasSizeLessThanOrEqualTo(Findings.MOST)
                .allSatisfy(code -> isALine(code, CauseLine.LONGEST_CODE));
        assertThat(body.descriptions())
                .hasSizeLessThanOrEqualTo(Findings.MOST)
                .allSatisfy(text -> isALine(text, CauseLine.LONGEST));
        assertThat(body.trackingId().length()).isLessThanOrEqualTo(CauseLine.LONGEST_CODE + 1);
    }

    private static void isALine(String text, int longest) {
        assertThat(text).isNotEmpty().doesNotContainPattern("\\p{Cntrl}");
        assertThat(text.length()).isLessThanOrEqualTo(longest + 1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
