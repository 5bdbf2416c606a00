package org.spaceodt.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * An identity provider on this machine, as strict as a real one: it wants the client's secret, a code once, and the verifier that fits the
 * challenge (PKCE). What it gets wrong, a test says.
 */
final class LoopbackProvider implements AutoCloseable {
    static final String CLIENT = "space-odt";
    /** Too short for a key, as some are. */
    static final String SECRET = "$hort s3cret";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RsaJsonWebKey key = key();
    private final RsaJsonWebKey foreign = key();
    /** What somebody asked for, by the code that they got. */
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final int port;
    private final Optional<SSLContext> tls;
    private volatile HttpServer server;
    private volatile Map<String, Object> claims = Map.of();
    private volatile Duration clock = Duration.ZERO;
    private volatile int tokenStatus = 200;
    private volatile boolean forged;

    private LoopbackProvider(HttpServer server, Optional<SSLContext> tls) {
        this.server = server;
        this.tls = tls;
        this.port = server.getAddress().getPort();
    }

    static LoopbackProvider open() throws IOException {
        return open(Optional.empty());
    }

    /** One at {@code https://localhost}. */
    static LoopbackProvider secured(SSLContext tls) throws IOException {
        return open(Optional.of(tls));
    }

    private static LoopbackProvider open(Optional<SSLContext> tls) throws IOException {
        LoopbackProvider provider = new LoopbackProvider(listening(0, tls), tls);
        provider.serve();
        return provider;
    }

    private static HttpServer listening(int port, Optional<SSLContext> tls) throws IOException {
        InetSocketAddress place = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        if (tls.isEmpty()) {
            return HttpServer.create(place, 50);
        }
        HttpsServer secured = HttpsServer.create(place, 50);
        secured.setHttpsConfigurator(new HttpsConfigurator(tls.get()));
        return secured;
    }

    private void serve() {
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "provider");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    String issuer() {
        return (tls.isPresent() ? "https://localhost:" : "http://127.0.0.1:") + port + "/realms/acme";
    }

    /** Ends; who calls it finds nobody. */
    void goesDown() {
        server.stop(0);
    }

    void comesBack() throws IOException {
        server = listening(port, tls);
        serve();
    }

    /** As it is at first, for somebody with these claims. */
    LoopbackProvider knows(Map<String, Object> somebody) {
        claims = somebody;
        clock = Duration.ZERO;
        tokenStatus = 200;
        forged = false;
        asked.clear();
        return this;
    }

    /** How far its clock goes before that of this machine. */
    void isAhead(Duration by) {
        clock = by;
    }

    void answersTokensWith(int status) {
        tokenStatus = status;
    }

    /** Signs with another key than the one it shows. */
    void isForged() {
        forged = true;
    }

    /** Paths that were asked for. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        try (exchange) {
            switch (path.replace("/realms/acme", "")) {
                case "/.well-known/openid-configuration" -> json(exchange, 200, discovery());
                case "/keys" -> send(exchange, 200, new JsonWebKeySet(key).toJson());
                case "/authorize" -> authorize(exchange);
                case "/token" -> token(exchange);
                default -> send(exchange, 404, "{}");
            }
        }
    }

    private Map<String, Object> discovery() {
        return Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/keys");
    }

    /** Somebody is logged in here already, and agrees. */
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, query);
        exchange.getResponseHeaders()
                .add("Location", query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (tokenStatus != 200) {
            json(exchange, tokenStatus, Map.of("error", "temporarily_unavailable"));
            return;
        }
        if (!isClient(exchange)) {
            json(exchange, 401, Map.of("error", "invalid_client"));
            return;
        }
        Map<String, String> begun = codes.remove(String.valueOf(form.get("code")));
        if (begun == null
                || !begun.get("redirect_uri").equals(form.get("redirect_uri"))
                || !begun.get("code_challenge").equals(challenge(String.valueOf(form.get("code_verifier"))))) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        json(exchange, 200, Map.of("access_token", "opaque", "token_type", "Bearer", "id_token", idToken(begun)));
    }

    private static boolean isClient(HttpExchange exchange) {
        String given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        return given.equals("Basic "
                + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8)));
    }

    private String idToken(Map<String, String> begun) {
        Instant now = Instant.now().plus(clock);
        Map<String, Object> all = new HashMap<>(Map.of(
                "iss",
                issuer(),
                "aud",
                CLIENT,
                "sub",
                "0815",
                "nonce",
                begun.get("nonce"),
                "iat",
                now.getEpochSecond(),
                "nbf",
                now.getEpochSecond(),
                "exp",
                now.plusSeconds(60).getEpochSecond()));
        all.putAll(claims);
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(JSON.writeValueAsString(all));
            signature.setKey((forged ? foreign : key).getPrivateKey());
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            return signature.getCompactSerialization();
        } catch (JoseException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RsaJsonWebKey key() {
        try {
            RsaJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
            made.setKeyId("one");
            return made;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names and values of a query or a form. */
    static Map<String, String> form(String text) {
        return Arrays.stream(String.valueOf(text).split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
    }

    static Map<String, String> query(String address) {
        return form(URI.create(address).getRawQuery());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void json(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        send(exchange, status, JSON.writeValueAsString(body));
    }

    private static void send(HttpExchange exchange, int status, String body) {
        try {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
