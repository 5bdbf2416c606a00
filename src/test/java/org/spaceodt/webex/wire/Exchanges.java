package org.spaceodt.webex.wire;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Exchanges for the tests, made with a few words. */
public final class Exchanges {
    public static final List<Header> JSON = List.of(new Header("Content-Type", "application/json;charset=UTF-8"));
    public static final Timings TIMINGS = new Timings(
            OptionalLong.of(2_500_000),
            OptionalLong.of(100_000),
            OptionalLong.of(48_000_000),
            OptionalLong.of(1_234_567));
    public static final Message NOTHING_SENT =
            new Message(List.of(new Header("Accept", "application/json")), new byte[0]);

    private Exchanges() {}

    public static Exchange read(int number) {
        return answered(200, "{\"id\":" + number + ",\"displayName\":\"Ana Ruiz " + number + "\"}");
    }

    public static Exchange answered(int status, String json) {
        return exchange(NOTHING_SENT, Optional.of(new Reply(status, "", JSON, utf8(json))), "");
    }

    public static Exchange sent(Message message) {
        return exchange(message, Optional.of(new Reply(204, "No Content", List.of(), new byte[0])), "");
    }

    public static Exchange unanswered(String trouble) {
        return exchange(NOTHING_SENT, Optional.empty(), trouble);
    }

    public static Exchange exchange(Message request, Optional<Reply> reply, String trouble) {
        return at(
                URI.create("https://webexapis.example.com/v1/people/abc?callingData=true&max=100"),
                request,
                reply,
                trouble);
    }

    public static Exchange at(URI url, Message request, Optional<Reply> reply, String trouble) {
        return new Exchange(
                "GET",
                url,
                "/people/{personId}",
                1,
                "SPACEODT_0001",
                Instant.parse("2026-03-01T10:15:30.250Z"),
                Duration.ofMillis(12),
                TIMINGS,
                request,
                reply,
                trouble,
                "127.0.0.1");
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
