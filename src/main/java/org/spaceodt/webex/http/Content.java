package org.spaceodt.webex.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The body of a request. Never printed. */
public sealed interface Content {
    String type();

    byte[] bytes();

    public record Json(JsonNode value) implements Content {
        @Override
        public String type() {
            return "application/json;charset=utf-8";
        }

        @Override
        public byte[] bytes() {
            String text = HalfText.isIn(value) ? HalfText.forWebex(value) : value.toString();
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return "Json";
        }
    }

    /** @param fields in the order in which they are sent */
    public record Form(Map<String, String> fields) implements Content {
        @Override
        public String type() {
            return "application/x-www-form-urlencoded";
        }

        @Override
        public byte[] bytes() {
            return fields.entrySet().stream()
                    .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                    .collect(Collectors.joining("&"))
                    .getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public String toString() {
            return "Form";
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
