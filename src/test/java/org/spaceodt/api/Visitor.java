package org.spaceodt.api;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody with a browser: keeps its cookies, and follows nothing by itself. */
final class Visitor {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String address;
    private final String[] always;

    /**
     * @param address of the server, without a slash at its end
     * @param always headers of every request: names and values, in turns
     */
    Visitor(String address, String... always) {
        this.address = address;
        this.always = always;
    }

    HttpResponse<String> opens(String path, String... headers) {
        return send(
                HttpRequest.newBuilder(at(path)).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"),
                headers);
    }

    HttpResponse<String> asks(String path) {
        return send(HttpRequest.newBuilder(at(path)));
    }

    /** @param fields names and values, in turns */
    HttpResponse<String> submits(String path, String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&").append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Origin", address)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
    }

    /** As a page of the session does it, with its token and nothing else. */
    HttpResponse<String> changes(String path) {
        String token = asks("/api/session").body().replaceAll(".*\"csrf_token\":\"([^\"]*)\".*", "$1");
        return send(HttpRequest.newBuilder(at(path))
                .header("X-CSRF-TOKEN", token)
                .header("Origin", address)
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    HttpResponse<String> logsIn(String name, String password) {
        return submits("/login", "name", name, "password", password, "to", "/api/jobs");
    }

    HttpResponse<String> follows(HttpResponse<String> answer) {
        return opens(answer.headers().firstValue("Location").orElseThrow());
    }

    Map<String, String> cookies() {
        return cookies;
    }

    private URI at(String path) {
        return URI.create(path.startsWith("http") ? path : address + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (always.length > 0) {
            request.headers(always);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void keep(String header) {
        String[] cookie = header.split(";")[0].split("=", 2);
        if (cookie[1].isEmpty() || header.contains("Max-Age=0")) {
            cookies.remove(cookie[0]);
        } else {
            cookies.put(cookie[0], cookie[1]);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
