package org.spaceodt.change.cell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.spaceodt.json.JsonFormat;

/**
 * Phone numbers each of which may say how it rings: {@code +34555010155=LONG_LONG}. The words that there are for it are the choices
 * of the type. As JSON: an array of such texts, or of objects with {@code directNumber} and {@code ringPattern}, as the API has them.
 */
final class RungNumbers {
    private static final List<String> NUMBER =
            List.of("directNumber", "direct_number", "phoneNumber", "phone_number", "number");
    private static final List<String> RING = List.of("ringPattern", "ring_pattern");

    private RungNumbers() {}

    /** The items of an array; empty for any other text. */
    static Optional<List<String>> ofJson(String text) {
        if (!text.startsWith("[")) {
            return Optional.empty();
        }
        try {
            JsonNode list = JsonFormat.MAPPER.readTree(text);
            List<String> items = new ArrayList<>();
            list.forEach(item -> items.add(item(item)));
            return list.isArray() ? Optional.of(items) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String item(JsonNode item) {
        if (!item.isObject()) {
            return item.isContainerNode() ? item.toString() : item.asText();
        }
        String number = first(NUMBER, item).orElse(item.toString());
        return first(RING, item).map(ring -> number + "=" + ring).orElse(number);
    }

    private static Optional<String> first(List<String> names, JsonNode item) {
        return names.stream()
                .flatMap(name -> Stream.of(item.path(name).asText()))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    static Cell read(String text, CellType type, Function<String, Optional<String>> country) {
        int sign = text.indexOf('=');
        if (sign <= 0) {
            return PhoneCell.read(text, country);
        }
        Cell number = PhoneCell.read(Blanks.strip(text.substring(0, sign)), country);
        Cell ring = CodeCell.choice(Blanks.strip(text.substring(sign + 1)), type, country);
        boolean good = !number.isWrong() && !ring.isWrong();
        return new Cell(good ? number.value() + "=" + ring.value() : "", ring.findings()).after(number.findings());
    }
}
