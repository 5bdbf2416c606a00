package org.spaceodt.webex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spaceodt.support.FastPatience;
import org.spaceodt.support.HostilePeer;
import org.spaceodt.support.TestClients;
import org.spaceodt.webex.cause.Failure;
import org.spaceodt.webex.token.Credentials;
import org.spaceodt.webex.token.RefreshTokenStore;
import org.spaceodt.webex.token.Secret;

/** A server in the place of Webex that does not come to an end: the call does, and says why. */
class HostilePeersTest {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private static final String CHUNK = "1\r\n \r\n";
    private static final int LARGEST = 1024 * 1024;
    /** What buffers on the way may hold beside it. */
    private static final int BUFFERS = 32 * 1024 * 1024;

    private final TestClients clients = new TestClients(
            FastPatience.USUAL.withCallTimeout(Duration.ofMillis(300)).withLargestAnswer(LARGEST));

    @AfterEach
    void close() {
        clients.close();
    }

    @Test
    void aBodyWithoutEndIsNotReadFurtherThanAnAnswerMayGo() throws IOException {
        try (HostilePeer peer = HostilePeer.repeating(HEAD + "Content-Length: 99999999999\r\n\r\n", " ".repeat(8192))) {
            assertThat(failureOf(peer).causeId()).isEqualTo("answer_too_large");
            assertThat(failureOf(peer).message()).isEqualTo("the answer is larger than " + LARGEST + " bytes");
            assertThat(peer.written()).isLessThan(2L * BUFFERS);
        }
    }

    @Test
    void chunksWithoutEndAreNotReadFurtherThanAnAnswerMayGo() throws IOException {
        try (HostilePeer peer = HostilePeer.repeating(
                HEAD + "Transfer-Encoding: chunked\r\n\r\n", "2000\r\n" + "x".repeat(8192) + "\r\n")) {
            assertThat(failureOf(peer).causeId()).isEqualTo("answer_too_large");
            assertThat(peer.connections()).isEqualTo(1);
        }
    }

    @Test
    void whatUnfoldsToMoreThanAnAnswerMayBeIsCountedWhileItUnfolds() throws IOException {
        byte[] bomb = bombOf(200L * LARGEST);
        assertThat(bomb).hasSizeLessThan(LARGEST / 2);
        try (HostilePeer peer = HostilePeer.saying(line -> {
            line.write(HEAD + "Content-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n");
            line.write(bomb);
        })) {
            assertThat(failureOf(peer).causeId()).isEqualTo("answer_too_large");
        }
    }

    private static byte[] bombOf(long size) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] blanks = " ".repeat(LARGEST).getBytes(StandardCharsets.US_ASCII);
            for (long left = size; left > 0; left -= blanks.length) {
                gzip.write(blanks);
            }
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 100 Continue\r\n\r\n",
                "HTTP/1.1 100 Continue\r\nX-More: to come\r\n\r\n",
                "HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n"
            })
    void anAnswerThatIsAlwaysAnnouncedAndNeverComesIsGivenUpAtTheSecondTime(String again) throws IOException {
        try (HostilePeer peer = HostilePeer.trickling("", again)) {
            assertThat(failureOf(peer).causeId()).isEqualTo("answer_without_end");
            assertThat(peer.connections()).isEqualTo(2);
        }
        try (HostilePeer fast = HostilePeer.repeating("", again)) {
            assertThat(failureOf(fast).causeId()).isEqualTo("answer_without_end");
        }
    }

    @Test
    void aBodyThatComesByteByByteIsGivenUpAtTheSecondTimeInWordsOfThreeLanguages() throws IOException {
        try (HostilePeer peer = HostilePeer.trickling(HEAD + "Transfer-Encoding: chunked\r\n\r\n", CHUNK)) {
            Failure failure = failureOf(peer);

            assertThat(failure.causeId()).isEqualTo("answer_without_end");
            assertThat(failure.attempts()).isEqualTo(2);
            assertThat(inAllLanguages(failure)).hasSize(3).allMatch(text -> text.contains("WEBEX_BASE_URL"));
        }
    }

    @Test
    void headersThatComeLineByLineAreGivenUp() throws IOException {
        try (HostilePeer peer = HostilePeer.trickling("HTTP/1.1 200 OK\r\n", "X-More: to come\r\n")) {
            assertThat(failureOf(peer).causeId()).isIn("answer_timeout", "answer_too_large");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\n#X-More: to come\r\n",
                "HTTP/1.1 200 OK\r\n#X-More: to come\r\n still\r\n",
                "HTTP/1.1 200 OK\r\nX-One: #x",
                "HTTP/1.1 200 #x",
                "#x",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;#x",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n#X-Trailer: to come\r\n",
            })
    void headersWithoutEndAreNotReadAndNotAskedForAgain(String firstAndThen) throws IOException {
        String[] parts = firstAndThen.split("#");
        try (HostilePeer peer = HostilePeer.repeating(parts[0], parts[1].repeat(100))) {
            Failure failure = failureOf(peer);
            assertThat(failure.causeId()).isEqualTo("answer_too_large");
            assertThat(failure.attempts()).isEqualTo(1);
            assertThat(inAllLanguages(failure)).hasSize(3);
        }
    }

    @Test
    void aBodyThatIsCutIsNotTakenForAnAnswer() throws IOException {
        for (String cut : new String[] {
            "Content-Length: 50\r\n\r\n{}",
            "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
            "Transfer-Encoding: chunked\r\n\r\nFF\r\n{}"
        }) {
            try (HostilePeer peer = HostilePeer.breakingOff(HEAD + cut)) {
                assertThat(failureOf(peer).causeId()).isEqualTo("connection_broken");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {423, 429})
    void whoIsToldToComeAgainAtOnceForEverGivesUpAtTheThirtiethTime(int status) throws IOException {
        try (HostilePeer peer = HostilePeer.breakingOff("HTTP/1.1 " + status
                + " Later\r\nRetry-After: 0\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}")) {
            Failure failure = failureOf(peer);

            assertThat(failure.httpStatus()).hasValue(status);
            assertThat(failure.attempts()).isEqualTo(30);
            assertThat(inAllLanguages(failure)).hasSize(3);
        }
    }

    @Test
    void aRedirectToAnotherHostOrPortGetsNoRequest() throws IOException {
        try (HostilePeer elsewhere = HostilePeer.breakingOff(HEAD + "Content-Length: 2\r\n\r\n{}")) {
            try (HostilePeer peer =
                    HostilePeer.breakingOff("HTTP/1.1 302 Found\r\nConnection: close\r\nContent-Length: 0\r\nLocation: "
                            + elsewhere.baseUrl() + "/people/me\r\n\r\n")) {
                assertThat(failureOf(peer).causeId()).isEqualTo("redirected");
                assertThat(elsewhere.connections()).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEAD + "Content-Length: 99999999999\r\n\r\n# ",
                HEAD + "Transfer-Encoding: chunked\r\n\r\n#" + CHUNK,
                "#HTTP/1.1 100 Continue\r\n\r\n",
                "HTTP/1.1 200 OK\r\n#X-More: to come\r\n"
            })
    void aTokenThatDoesNotComeToAnEndIsSaidInTheSameWay(String firstAndThen) throws IOException {
        String[] parts = firstAndThen.split("#");
        try (HostilePeer peer = HostilePeer.repeating(parts[0], parts[1].repeat(1000))) {
            WebexClient client = clients.to(
                    peer.baseUrl(),
                    new Credentials.Refreshed(
                            "client-id", Secret.of("client-secret-value"), Secret.of("refresh-value"), new Nowhere()));

            assertThat(failureOf(client).causeId()).isIn("answer_too_large", "answer_without_end");
            assertThat(failureOf(client).template()).isEqualTo("/access_token");
        }
    }

    private static Set<String> inAllLanguages(Failure failure) {
        return Stream.of("en", "es", "ca")
                .map(language -> failure.explained(Locale.forLanguageTag(language)))
                .collect(Collectors.toSet());
    }

    private Failure failureOf(HostilePeer peer) {
        return failureOf(clients.to(peer.baseUrl()));
    }

    private static Failure failureOf(WebexClient client) {
        return catchThrowableOfType(WebexException.class, () -> client.call(Request.of(client.operation("people.me"))))
                .failure();
    }

    private record Nowhere() implements RefreshTokenStore {
        @Override
        public Optional<Secret> latestOf(Secret given) {
            return Optional.empty();
        }

        @Override
        public void keep(Secret given, Secret latest) {}

        @Override
        public Optional<String> trouble() {
            return Optional.empty();
        }
    }
}
