package org.spaceodt.webex.wire.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spaceodt.webex.wire.Exchanges.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.support.Sized;
import org.spaceodt.webex.wire.Dice;
import org.spaceodt.webex.wire.Everything;
import org.spaceodt.webex.wire.Exchange;
import org.spaceodt.webex.wire.Exchanges;
import org.spaceodt.webex.wire.Header;
import org.spaceodt.webex.wire.Message;
import org.spaceodt.webex.wire.Reply;

/** Secrets at random places of random exchanges are in nothing that is kept. Each seed is an exchange. */
@Tag("sized")
class RedactionPropertiesTest {
    private static final int SEEDS = Integer.getInteger("seeds", Sized.of(60, 300));

    @TempDir
    private Path folder;

    private final Secrets secrets = new Secrets();

    private interface Placement {
        Exchange place(Dice dice, String secret);
    }

    private void neverKept(Placement placement, boolean known) throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            Dice dice = new Dice(seed);
            String secret = known ? dice.secret() : dice.token(20);
            Secrets some = known ? new Secrets() : secrets;
            if (known) {
                some.add(secret);
                some.add(dice.secret());
            }
            Exchange exchange = placement.place(dice, secret);
            assertThat(Everything.keptOf(exchange, some, folder))
                    .as("seed %s, secret %s, %s", seed, secret, shown(exchange))
                    .doesNotContain(secret)
                    .contains("/people/{personId}");
        }
    }

    private static String shown(Exchange exchange) {
        return exchange.url() + " " + new String(exchange.request().body(), StandardCharsets.UTF_8)
                + exchange.reply()
                        .map(reply -> new String(reply.body(), StandardCharsets.UTF_8))
                        .orElse("");
    }

    @Test
    void theValuesOfCredentialHeadersAreNotKept() throws IOException {
        neverKept(
                (dice, secret) -> {
                    String name = dice.oneOf(
                            "Authorization",
                            "authorization",
                            "Proxy-Authorization",
                            "Cookie",
                            "Set-Cookie",
                            "X-Auth-Token");
                    String value = dice.oneOf("Bearer ", "Basic ", "", "bearer  ", "session=") + secret;
                    return withHeaders(List.of(new Header("Accept", "*/*"), new Header(name, value)));
                },
                false);
    }

    @Test
    void aKnownSecretIsNotKeptFromAnyHeader() throws IOException {
        neverKept(
                (dice, secret) -> {
                    String written = dice.oneOf(
                            secret, dice.percentEncoded(secret), URLEncoder.encode(secret, StandardCharsets.UTF_8));
                    return withHeaders(List.of(new Header(
                            dice.oneOf("Link", "Location", "X-Debug", "TrackingID", "Content-Type"),
                            dice.oneOf("", "https://example.com/a?b=")
                                    + written
                                    + dice.oneOf("", "&c=d", "; rel=next"))));
                },
                true);
    }

    @Test
    void aKnownSecretIsNotKeptFromAnyPartOfAnAddress() throws IOException {
        neverKept(
                (dice, secret) -> {
                    String written = dice.percentEncoded(secret);
                    String nested = dice.percentEncoded("https://example.com/?next=" + dice.percentEncoded(secret));
                    return at(dice.oneOf(
                            "https://api.example.com/v1/" + written + "/x",
                            "https://api.example.com/v1/x?a=1&b=" + written + "&c=2",
                            "https://api.example.com/v1/x?" + written,
                            "https://api.example.com/v1/x?" + written + "=1",
                            "https://api.example.com/v1/x?back=" + nested,
                            "https://api.example.com/v1/x#" + written,
                            "https://user:" + written + "@api.example.com/v1/x"));
                },
                true);
    }

    @Test
    void aParameterWithTheNameOfASecretIsNotKept() throws IOException {
        neverKept(
                (dice, secret) -> {
                    String part = dice.oneOf(dice.secretName(), "code") + "=" + secret;
                    return at(dice.oneOf(
                            "https://api.example.com/v1/x?a=1&" + part + "&b=%5B2",
                            "https://api.example.com/v1/x?" + part,
                            "https://api.example.com/v1/x?to="
                                    + dice.percentEncoded("https://example.com/?" + dice.secretName() + "=" + secret)));
                },
                false);
    }

    @Test
    void aFieldWithTheNameOfASecretIsNotKeptFromJson() throws IOException {
        neverKept((dice, secret) -> jsonEitherWay(dice, dice.around(secretField(dice, secret))), false);
    }

    @Test
    void aKnownSecretIsNotKeptFromJsonHoweverItIsEscaped() throws IOException {
        neverKept(
                (dice, secret) -> {
                    String text =
                            "\"" + dice.oneOf("", "token is ") + dice.escaped(secret) + dice.oneOf("", "!") + "\"";
                    return jsonEitherWay(
                            dice,
                            dice.around(dice.oneOf(
                                    text, "{" + text + ":1}", "\"" + dice.escaped("{\"a\":" + text + "}") + "\"")));
                },
                true);
    }

    @Test
    void aFieldWithTheNameOfASecretIsNotKeptFromBrokenJson() throws IOException {
        neverKept(
                (dice, secret) -> {
                    String json = dice.around(secretField(dice, secret));
                    return jsonEitherWay(dice, broken(dice, json, secret));
                },
                false);
    }

    @Test
    void aKnownSecretIsNotKeptFromBrokenJson() throws IOException {
        neverKept(
                (dice, secret) -> {
                    String json = dice.around("{\"text\":\"" + dice.escaped(secret) + "\"}");
                    String cut = json.substring(0, json.length() - dice.below(2));
                    return jsonEitherWay(dice, dice.oneOf(cut, cut + "}", "{" + cut, cut.replaceFirst(":", "")));
                },
                true);
    }

    @Test
    void theSecretsOfFormsAreNotKept() throws IOException {
        neverKept(
                (dice, secret) -> form(
                        dice,
                        "grant_type=refresh_token&client_id=C0ffee&"
                                + dice.oneOf("code", "assertion", dice.secretName())
                                + "=" + dice.percentEncoded(secret) + dice.oneOf("", "&", "&scope=a+b", "&&=")),
                false);
    }

    @Test
    void aKnownSecretIsNotKeptFromForms() throws IOException {
        neverKept(
                (dice, secret) -> form(dice, "a=b&note=" + dice.percentEncoded(secret) + dice.oneOf("", "&c=d")), true);
    }

    @Test
    void aKnownSecretIsNotKeptFromOtherTextOrBytes() throws IOException {
        neverKept(
                (dice, secret) -> {
                    ByteArrayOutputStream body = new ByteArrayOutputStream();
                    body.writeBytes(dice.oneOf(
                            utf8("<html>"), new byte[] {0, 1, (byte) 0xff}, new byte[] {(byte) 0x89, 'P', 'N', 'G'}));
                    body.writeBytes(secret.getBytes(dice.oneOf(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)));
                    body.writeBytes(new byte[dice.below(3)]);
                    List<Header> headers = List.of(new Header(
                            "Content-Type", dice.oneOf("text/html", "application/octet-stream", "image/png")));
                    Message message = new Message(headers, body.toByteArray());
                    return Exchanges.exchange(
                            message, Optional.of(new Reply(200, "OK", headers, body.toByteArray())), "");
                },
                true);
    }

    @Test
    void aKnownSecretIsNotKeptFromReasonsAndTroubles() throws IOException {
        neverKept(
                (dice, secret) -> Exchanges.exchange(
                        Exchanges.NOTHING_SENT,
                        dice.oneIn(2)
                                ? Optional.empty()
                                : Optional.of(new Reply(500, "Bad " + secret, List.of(), new byte[0])),
                        "refused by https://example.com/?a=" + dice.oneOf(secret, dice.percentEncoded(secret))),
                true);
    }

    @Test
    void noPartOfAKnownSecretIsLeftWhereABodyIsCut() throws IOException {
        Secrets some = new Secrets();
        some.add("0123456789abcdefghij");
        for (int before = 0; before < 60; before++) {
            String body = "x".repeat(before) + "0123456789abcdefghij".repeat(3000);
            KeptBody kept = new Redaction(some).body(List.of(), utf8(body), 40);
            KeptBody bytes =
                    new Redaction(some).body(List.of(new Header("Content-Type", "image/png")), utf8("\0" + body), 40);

            assertThat(kept.text()).doesNotContain("0123").hasSizeLessThanOrEqualTo(40);
            assertThat(new String(Base64.getDecoder().decode(bytes.text()), StandardCharsets.ISO_8859_1))
                    .doesNotContain("0123");
        }
    }

    private static String secretField(Dice dice, String secret) {
        String name = dice.secretName();
        String written = "\"" + (dice.oneIn(3) ? dice.escaped(name) : name) + "\"" + dice.space() + ":" + dice.space();
        String text = "\"" + dice.oneOf(secret, secret + "\\\"x", "a, b} " + secret) + "\"";
        String value = dice.oneOf(text, text, "[\"x\"," + text + "]", "{\"value\":{\"deep\":" + text + "}}");
        String field = "{\"a\":1," + written + value + ",\"b\":\"c\"}";
        String inText = "{\"body\":\"" + ("{\"" + name + "\":\"" + secret + "\"}").replace("\"", "\\\"") + "\"}";
        return dice.oneIn(5) ? inText : field;
    }

    /** Cut short, or with a quote, colon, comma or bracket lost or doubled; names stay as they are. */
    private static String broken(Dice dice, String json, String secret) {
        String plain = json.contains("\\u") ? "{\"access_token\":\"" + secret + "\",\"b\":[1,{\"c\":2}]}" : json;
        int after = plain.indexOf(secret) + secret.length();
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < plain.length(); at++) {
            if ("\":,{}[]".indexOf(plain.charAt(at)) >= 0) {
                places.add(at);
            }
        }
        int place = places.get(dice.below(places.size()));
        return dice.oneOf(
                plain.substring(0, after + dice.below(plain.length() - after + 1)),
                plain.substring(0, place) + plain.substring(place + 1),
                plain.substring(0, place) + plain.charAt(place) + plain.substring(place));
    }

    private static Exchange jsonEitherWay(Dice dice, String json) {
        List<Header> headers = dice.oneOf(Exchanges.JSON, List.of());
        Message message = new Message(headers, utf8(json));
        return dice.oneIn(2)
                ? Exchanges.sent(new Message(Exchanges.JSON, utf8(json)))
                : Exchanges.exchange(message, Optional.of(new Reply(400, "", Exchanges.JSON, utf8(json))), "");
    }

    private static Exchange form(Dice dice, String form) {
        List<Header> headers =
                dice.oneIn(4) ? List.of() : List.of(new Header("content-type", "application/x-www-form-urlencoded"));
        return Exchanges.sent(new Message(headers, utf8(form)));
    }

    private static Exchange at(String url) {
        return Exchanges.at(URI.create(url), Exchanges.NOTHING_SENT, Optional.empty(), "no answer in time");
    }

    private static Exchange withHeaders(List<Header> headers) {
        return Exchanges.exchange(
                new Message(headers, new byte[0]), Optional.of(new Reply(302, "", headers, new byte[0])), "");
    }
}
