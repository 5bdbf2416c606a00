package org.spaceodt.web.table;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.api.request.PartTexts;
import org.spaceodt.api.request.Parts;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.input.KeptMappings;
import org.spaceodt.sheet.source.Source;

/**
 * How somebody says that a table is to be read; it stands in the addresses of its pages.
 *
 * @param columns canonical name -> heading, as somebody chose it
 * @param mapping the name of a mapping that is kept, under those; empty text for none
 * @param country two letters; empty text for the usual one
 * @param sheet of a workbook; empty text where nobody said it
 * @param accept columns in which every text is meant, separated by commas
 */
@TemplateData
public record HowRead(
        Map<String, String> columns, String mapping, String country, String sheet, String accept, boolean skipBad) {
    public static final HowRead AS_IT_IS = new HowRead(Map.of(), "", "", "", "", false);

    static final String MAP = "map";

    public HowRead {
        columns = Map.copyOf(columns);
    }

    static HowRead of(MultivaluedMap<String, String> query) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String pair : query.getOrDefault(MAP, List.of())) {
            String[] sides = pair.split("=", 2);
            if (sides.length == 2 && !sides[0].isBlank() && !sides[1].isBlank()) {
                columns.put(sides[0].strip(), sides[1].strip());
            }
        }
        return with(columns, query);
    }

    /** The same with columns that were chosen elsewhere. */
    static HowRead with(Map<String, String> columns, MultivaluedMap<String, String> said) {
        return new HowRead(
                columns,
                text(said, Parts.MAPPING),
                text(said, Parts.COUNTRY),
                text(said, Parts.SHEET),
                text(said, Parts.ACCEPT),
                Boolean.parseBoolean(text(said, Parts.SKIP_BAD_ROWS)));
    }

    static String text(MultivaluedMap<String, String> said, String name) {
        return Optional.ofNullable(said.getFirst(name)).map(String::strip).orElse("");
    }

    HowRead withColumns(Map<String, String> other) {
        return new HowRead(other, mapping, country, sheet, accept, skipBad);
    }

    HowRead mapped(String name) {
        return new HowRead(Map.of(), name, country, sheet, accept, skipBad);
    }

    /**
     * @param usual the country where none is said
     * @throws org.spaceodt.api.problem.Refusal when something of it cannot be meant
     */
    public GivenRows of(Source source, KeptMappings kept, Optional<String> usual) {
        Parts parts = new Parts();
        if (!mapping.isEmpty()) {
            parts.put(Parts.MAPPING, PartTexts.mapping(mapping));
        }
        put(parts, Parts.COUNTRY, country);
        put(parts, Parts.SHEET, sheet);
        put(parts, Parts.ACCEPT, accept);
        put(parts, Parts.SKIP_BAD_ROWS, skipBad ? "true" : "");
        Map<String, String> all = new LinkedHashMap<>(parts.mapping(kept));
        all.putAll(columns);
        return GivenRows.of(source.sheet(parts.sheet()))
                .mapped(all)
                .inCountry(parts.country().or(() -> usual))
                .with(parts.leave());
    }

    private static void put(Parts parts, String name, String text) {
        if (!text.isEmpty()) {
            parts.put(name, JsonNodeFactory.instance.textNode(text));
        }
    }

    /** For an address: {@code &map=name%3DSede}; empty text where nothing is said. */
    public String query() {
        List<String> pairs = new ArrayList<>();
        columns.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(pair -> pairs.add(pair(MAP, pair.getKey() + "=" + pair.getValue())));
        pairs.add(pair(Parts.MAPPING, mapping));
        pairs.add(pair(Parts.COUNTRY, country));
        pairs.add(pair(Parts.SHEET, sheet));
        pairs.add(pair(Parts.ACCEPT, accept));
        pairs.add(pair(Parts.SKIP_BAD_ROWS, skipBad ? "true" : ""));
        return String.join("", pairs);
    }

    static String pair(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
