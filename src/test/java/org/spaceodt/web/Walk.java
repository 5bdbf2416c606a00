package org.spaceodt.web;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser that runs no scripts: opens pages, fills forms, and goes where the server sends them. */
final class Walk {
    private static final String FILE = "application/octet-stream";

    private final String address;
    private final String language;

    /** @param address of the server: {@code http://127.0.0.1:1234} */
    Walk(String address, String language) {
        this.address = address;
        this.language = language;
    }

    /** What is on the screen. */
    record Seen(int status, String path, String html) {
        /** The value of a hidden field; of the first of that name. */
        String hidden(String name) {
            return found("name=\"" + name + "\" value=\"([^\"]*)\"");
        }

        /** The first group of the first place. */
        String found(String pattern) {
            Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(html);
            if (!matcher.find()) {
                throw new AssertionError("nothing like " + pattern + " at " + path + ":\n" + html);
            }
            return matcher.group(1);
        }

        boolean has(String pattern) {
            return Pattern.compile(pattern, Pattern.DOTALL).matcher(html).find();
        }

        /** Tags that begin: about what a browser counts. */
        long elements() {
            return Pattern.compile("<[a-z]").matcher(html).results().count();
        }
    }

    private RequestSpecification request() {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8")))
                .baseUri(address)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", language)
                .header("Origin", address)
                .redirects()
                .follow(false);
    }

    Seen opens(String path) {
        return seen(path, request().get(path));
    }

    /** @param fields names and values, in turns */
    Seen submits(String path, String... fields) {
        RequestSpecification form = request().contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return seen(path, form.post(path));
    }

    /** A form with a file; the other fields are names and values, in turns. */
    Seen uploads(String path, String fileName, byte[] content, String... fields) {
        RequestSpecification form =
                request().contentType("multipart/form-data").multiPart("file", fileName, content, FILE);
        for (int i = 0; i < fields.length; i += 2) {
            form.multiPart(fields[i], fields[i + 1]);
        }
        return seen(path, form.post(path));
    }

    private Seen seen(String path, Response answer) {
        String to = answer.getHeader("Location");
        if (answer.statusCode() == 303 && to != null) {
            return opens(to.replace(address, "").replaceAll("#.*", ""));
        }
        return new Seen(answer.statusCode(), path, answer.asString());
    }
}
