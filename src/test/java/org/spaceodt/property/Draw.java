package org.spaceodt.property;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.spaceodt.webex.WebexId;

/** Draws from a seed: what is chosen, and how it is spelled. What it makes up it makes up once. */
final class Draw {
    private final Random random;
    private int made;

    Draw(long seed) {
        this.random = new Random(seed);
    }

    /**
     * From 1 on: {@code -Dspace-odt.seeds=100} for a long loop.
     *
     * @param few in the usual check
     * @param many in the profile {@code slow}
     */
    static LongStream seeds(int few, int many) {
        return LongStream.rangeClosed(
                1, Integer.getInteger("space-odt.seeds", Boolean.getBoolean("space-odt.slow") ? many : few));
    }

    boolean oneIn(int several) {
        return random.nextInt(several) == 0;
    }

    int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of them, if there is any. */
    <T> Optional<T> perhaps(List<T> choices) {
        return choices.isEmpty() ? Optional.empty() : Optional.of(one(choices));
    }

    /** At most so many, each once; at least two, if there are. */
    <T> List<T> some(List<T> choices, int most) {
        List<T> all = shuffled(choices);
        return all.subList(0, Math.min(all.size(), 1 + upTo(most - 1)));
    }

    <T> List<T> shuffled(List<T> choices) {
        List<T> all = new ArrayList<>(choices);
        Collections.shuffle(all, random);
        return all;
    }

    /** Fills in a cell, or leaves it empty. */
    boolean maybe(Map<String, String> row, String column, String value) {
        boolean fills = random.nextBoolean();
        if (fills) {
            row.put(column, value);
        }
        return fills;
    }

    boolean maybe(Map<String, String> row, String column, List<String> choices) {
        return maybe(row, column, one(choices));
    }

    String yes() {
        return one(List.of("true", "sí", "X", "1", "cert"));
    }

    String no() {
        return one(List.of("false", "no", "0", "FALSO"));
    }

    /** A number that nobody has: of those that the sandbox never gives. */
    String newNumber() {
        return "+34555%06d".formatted(10_000 + random.nextInt(90) * 1_000 + made++);
    }

    String newExtension() {
        return String.valueOf(70_000 + made++);
    }

    /** A name that differs from all others by more than accents. */
    String newName(String like) {
        return like + " " + Integer.toString(1000 + made++, 26).toUpperCase(Locale.ROOT);
    }

    /** An id in one of its forms. */
    String id(String id) {
        String bare = new WebexId(id).bare();
        return bare.contains(":")
                ? id
                : one(List.of(id, bare, bare.toUpperCase(Locale.ROOT), bare.toLowerCase(Locale.ROOT)));
    }

    /** A name as other people write it: in other capitals, with other blanks, with accents as characters of their own. */
    String name(String name) {
        return one(List.of(
                name,
                name,
                name.toUpperCase(Locale.ROOT),
                name.replace(" ", "  "),
                name.replace(' ', '\u00A0'),
                Normalizer.normalize(name, Normalizer.Form.NFD)));
    }

    /** The id of an object, or its name. */
    String reference(JsonNode object, String name) {
        return random.nextBoolean()
                ? id(object.path("id").asText())
                : name(object.path(name).asText());
    }

    /** Somebody, by id or by address. */
    String person(JsonNode person) {
        String email = person.at("/emails/0").asText();
        return one(List.of(id(person.path("id").asText()), email, email.toUpperCase(Locale.ROOT)));
    }

    /** @param number E.164, of Spain */
    String number(String number) {
        return one(List.of(
                number,
                number,
                number.substring(1),
                "00" + number.substring(1),
                number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6, 9) + "-"
                        + number.substring(9)));
    }

    String list(List<String> items) {
        return String.join(one(List.of(";", "|", ",", "; ")), items);
    }
}
