package org.spaceodt.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Requests that nobody means, short enough for the HTTP server to hand them on, made of what the OpenAPI document says can be asked. The same seed makes the same ones. */
final class HostileVariants {
    private static final List<String> METHODS = List.of("get", "post", "put", "delete", "patch");
    private static final List<String> IDS = List.of(
            "none",
            "0",
            "-1",
            "%00",
            "%0d%0aX:%20y",
            "..%2F..%2Fetc%2Fpasswd",
            "%F0%9F%98%80",
            "%C3%28",
            "%ED%A0%80",
            "%27%20or%201=1--",
            "%25",
            "%3Cscript%3E",
            "%7B7*7%7D",
            "x".repeat(300),
            ".",
            "..;",
            "a;b=c",
            "usuarios_alta_people",
            "ubicacion_actualizar_cabecera",
            "00000000-0000-0000-0000-000000000000",
            "serve",
            "2026-11-30T08-00-00Z-x",
            "..%5C..%5Cetc",
            "%2e%2e%2f%2e%2e%2fspace-odt.db",
            "CON",
            "audit");
    private static final List<String> VALUES = List.of(
            "",
            "-1",
            "0",
            "1",
            "99999999999999999999",
            "1e9",
            "NaN",
            "abc",
            "%00",
            "%C3%28",
            "%F0%9F%98%80",
            "ES",
            "true",
            "a=b",
            "2026-11-30",
            "2026-02-30T25:61",
            "+1000000000-01-01",
            "99999d",
            "-999999999-01-01T00:00:00Z",
            "%ED%A0%80",
            "people.name",
            "a=b&a=c",
            "%5B%5D",
            "x".repeat(200));
    private static final List<String> HEADERS = List.of(
            "",
            "-",
            "*",
            "*/*",
            "a/b;q=x",
            "text/csv",
            "application/json; charset=nonsense",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=xx; charset=\"",
            "es;q=1.5",
            "ca,es;q=0.5",
            ",,,;;;",
            "\u00ff\u00fe",
            "x".repeat(900));
    private static final List<String> TYPES = List.of(
            "application/json",
            "text/csv",
            "multipart/form-data; boundary=xx",
            "application/json; charset=utf-16",
            "text/csv; charset=nonsense",
            "text/plain");
    private static final List<String> BODIES = List.of(
            "",
            "null",
            "17",
            "\"text\"",
            "[]",
            "{}",
            "[{}]",
            "[{\"name\":null}]",
            "[{\"name\":{\"a\":[]}}]",
            "[[[[",
            "[".repeat(20_000),
            "{\"rows\":".repeat(5_000),
            "{\"rows\":[{\"name\":1e999999}]}",
            "{\"rows\":[{\"name\":" + "9".repeat(20_000) + "}]}",
            "{\"rows\":[],\"rows\":[]}",
            "{\"plan\":\"..%2F\"}",
            "{\"plan\":[]}",
            "{\"version\":-1,\"dataset\":[],\"mapping\":{\"a\":{}}}",
            "{\"only\":[null],\"keep\":1e99}",
            "{\"artifact\":\"../../x\",\"artifacts\":[[]]}",
            "{\"plan\":\"\\ud800\"}",
            "{\"values\":{\"email\":\"\\u0000\"}}",
            "{\"acciones\":[{\"action\":7}]}",
            "{\"acciones\":{}}",
            "{\"meta\":[],\"acciones\":[{}]}",
            "\u0000",
            "\uFEFF[",
            "name\n",
            "name;name\na;b\n",
            "name;\"\n",
            "a,b,c\n1\n1,2,3,4\n",
            "=1+1;@x\n-1;+1\n",
            "x".repeat(100_000),
            "PK\u0003\u0004\u0014",
            "--xx--",
            "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n--xx--\r\n",
            "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../a\"\r\n\r\nname\r\n--xx--\r\n",
            "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename*=nonsense''a\r\n\r\nname\r\n--xx--\r\n",
            "--xx\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n{\r\n--xx--\r\n",
            "--xx\r\nContent-Disposition: form-data\r\nContent-Type: ;\r\n\r\nx\r\n--xx--\r\n",
            "--xx\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n%\r\n--xx--\r\n");

    private final Random random;

    private final List<String> ids;

    HostileVariants(long seed) {
        this(seed, List.of());
    }

    /** @param others ids of what there is: as often as all others together, where they are three */
    HostileVariants(long seed, List<String> others) {
        this.random = new Random(seed);
        this.ids = new ArrayList<>(IDS);
        others.forEach(id -> ids.addAll(Collections.nCopies(IDS.size() / 3, id)));
    }

    /** @param body null for none */
    record Variant(String method, String path, Map<String, String> headers, byte[] body) {
        @Override
        public String toString() {
            String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
            return method + " " + path + " " + headers + " " + text.substring(0, Math.min(200, text.length()));
        }
    }

    /** @param each so many of each operation */
    List<Variant> of(JsonNode document, int each) {
        List<Variant> variants = new ArrayList<>();
        document.path("paths").properties().forEach(path -> METHODS.stream()
                .filter(method -> path.getValue().has(method))
                .forEach(method -> Stream.generate(() ->
                                variant(path.getKey(), method, path.getValue().path(method)))
                        .limit(each)
                        .forEach(variants::add)));
        return variants;
    }

    private Variant variant(String template, String method, JsonNode operation) {
        String path = template;
        while (path.contains("{")) {
            path = path.replaceFirst("\\{[^}]*}", any(ids));
        }
        List<String> query = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query") && random.nextInt(3) > 0) {
                for (int times = random.nextInt(5) == 0 ? 2 : 1; times > 0; times--) {
                    query.add(parameter.path("name").asText() + "=" + any(VALUES));
                }
            }
        });
        Map<String, String> headers = new TreeMap<>();
        for (String name : List.of("Accept", "Accept-Language")) {
            if (random.nextInt(3) == 0) {
                headers.put(name, any(HEADERS));
            }
        }
        byte[] body = null;
        if (operation.has("requestBody") || !method.equals("get") && random.nextInt(4) == 0) {
            headers.put("Content-Type", random.nextInt(6) == 0 ? any(HEADERS) : any(TYPES));
            body = any(BODIES).getBytes(random.nextInt(5) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        }
        String whole = query.isEmpty() ? path : path + "?" + String.join("&", query);
        return new Variant(method.toUpperCase(Locale.ROOT), whole, headers, body);
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
