package org.spaceodt.sandbox.tenant.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spaceodt.sandbox.state.Layer;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.settings.Facts;

/** The phone numbers of the organization as they are now: those that it began with, and what was written. */
public final class PhoneNumbers {
    private final NumberSource source;
    private final Layer<String> layer;

    /** In order, made anew after a change. Readers may make it at the same time: it is the same list then. */
    private volatile Optional<List<PhoneNumber>> written = Optional.empty();

    public PhoneNumbers(NumberSource source, Layer<String> layer) {
        this.source = source;
        this.layer = layer;
        layer.watch(new Layer.Watcher<>() {
            @Override
            public void entered(String number) {
                written = Optional.empty();
            }
        });
    }

    public Optional<PhoneNumber> find(String e164) {
        if (layer.touched(e164)) {
            return layer.fields(e164).map(fields -> number(e164, fields));
        }
        return source.number(e164);
    }

    /** How many numbers at most nobody held at the beginning. */
    public int spares() {
        return source.spares();
    }

    /** The places of those of one location. */
    public IntStream spares(int site) {
        return source.spares(site);
    }

    /** The n-th of them, if it is as it was. */
    public Optional<PhoneNumber> spare(int n) {
        return source.spare(n).filter(number -> !layer.touched(number.text()));
    }

    /** All numbers about which something was written and that are there, in the order of their digits. */
    public List<PhoneNumber> written() {
        Optional<List<PhoneNumber>> known = written;
        if (known.isEmpty()) {
            known = Optional.of(collect());
            written = known;
        }
        return known.get();
    }

    private List<PhoneNumber> collect() {
        List<PhoneNumber> numbers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : layer.sorted().entrySet()) {
            if (entry.getValue() instanceof ObjectNode fields) {
                numbers.add(number(entry.getKey(), fields));
            }
        }
        return numbers;
    }

    /** Those of one location that nobody had at the beginning, or about which something was written. */
    public Stream<PhoneNumber> in(int site) {
        return Stream.concat(
                spares(site).mapToObj(this::spare).flatMap(Optional::stream),
                written().stream().filter(number -> number.site() == site));
    }

    /** Adds a number, or writes it anew. */
    public void put(PhoneNumber number) {
        ObjectNode fields = Facts.fields()
                .put("site", number.site())
                .put("active", number.active())
                .put("mobile", number.mobile());
        number.holder()
                .ifPresent(holder -> fields.put("kind", holder.kind().name()).put("index", holder.index()));
        layer.put(number.text(), fields);
    }

    /** Gives a number to somebody, or to nobody. */
    public void give(String e164, Optional<NumberHolder> holder) {
        find(e164).ifPresent(number -> put(number.heldBy(holder)));
    }

    /** Lets a number belong to another location. */
    public void moveTo(String e164, int site) {
        find(e164).ifPresent(number -> put(number.in(site)));
    }

    public void remove(String e164) {
        layer.remove(e164);
    }

    private static PhoneNumber number(String e164, ObjectNode fields) {
        Optional<NumberHolder> holder = fields.has("kind")
                ? Optional.of(new NumberHolder(
                        ResourceKind.valueOf(fields.path("kind").asText()),
                        fields.path("index").asInt()))
                : Optional.empty();
        return new PhoneNumber(
                e164,
                fields.path("site").asInt(),
                fields.path("active").asBoolean(),
                fields.path("mobile").asBoolean(),
                holder);
    }
}
