package org.spaceodt.api;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.spaceodt.api.Served.Reply;
import org.spaceodt.support.Await;

/** A request, sent as it stands: nothing of it is encoded, completed or followed. */
final class Call {
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "text/csv",
            "text/plain",
            "nonsense");
    private static final RestAssuredConfig AS_IT_STANDS = RestAssuredConfig.config()
            .encoderConfig(bytes())
            .httpClient(HttpClientConfig.httpClientConfig()
                    .setParam("http.socket.timeout", Math.toIntExact(Await.LONGEST.toMillis()))
                    .setParam("http.connection.timeout", Math.toIntExact(Await.LONGEST.toMillis())));

    private static EncoderConfig bytes() {
        EncoderConfig config = EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
        for (String type : TYPES) {
            config = config.encodeContentTypeAs(type, ContentType.BINARY);
        }
        return config;
    }

    private final RequestSpecification request;
    private final String path;
    private final Function<Sent, Reply> held;

    /** @param held looks at the answer */
    Call(String host, int port, String path, Function<Sent, Reply> held) {
        this.request = given().config(AS_IT_STANDS)
                .baseUri("http://" + host)
                .port(port)
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false);
        this.path = path;
        this.held = held;
    }

    /** What was asked, and what came. */
    record Sent(String method, String path, Response response) {}

    Call header(String name, String value) {
        request.header(name, value);
        return this;
    }

    /** @param headers name, value, name, value… */
    Call headers(String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return this;
    }

    Call body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    Call body(byte[] bytes) {
        request.body(bytes);
        return this;
    }

    Reply send(String method) {
        return held.apply(new Sent(method, path, request.request(method, path)));
    }
}
