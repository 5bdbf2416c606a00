package org.spaceodt.api.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.change.cell.RowCountry;
import org.spaceodt.change.input.ColumnMapping;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.input.KeptMappings;
import org.spaceodt.job.hours.GivenHours;
import org.spaceodt.sheet.source.TableLimits;

/**
 * What a request says besides its rows, part by part, whether it came in a form, in a JSON object or in the query. Each part
 * may be there once. Numbers and truth values may be texts.
 */
public final class Parts {
    public static final String MAPPING = "mapping";
    public static final String SHEET = "sheet";
    public static final String VALUES = "values";
    public static final String ROWS = "rows";
    public static final String ONLY = "only";
    public static final String MAX_ROWS = "max_rows";
    public static final String FAIL_FAST = "fail_fast";
    public static final String FAILURE_LIMIT = "failure_limit";
    public static final String COUNTRY = "country";
    public static final String PLAN = "plan";
    public static final String ACCEPT = "accept";
    public static final String SKIP_BAD_ROWS = "skip_bad_rows";
    public static final String ONLY_FAILURES = "only_failures";
    public static final String INCLUDE_PROTECTED = "include_protected";
    public static final String GLOBAL = "global";
    public static final String FILE = "file";
    public static final String POLICY = "policy";
    public static final String START_AT = "start_at";
    public static final String STOP_AT = "stop_at";
    public static final String ZONE = "zone";
    public static final String ANY_TIME = "any_time";
    public static final String OF_START_AT =
            "The job begins then: a time of day, or a date with one; with a time of day as stop_at every day until it is done";

    public static final String OF_STOP_AT =
            "Nothing begins then: a time of day, or a date with one; without start_at the job is paused then";

    public static final String OF_ZONE = "Whose times they are; that of the server if not said";

    public static final String OF_COUNTRY =
            "Whose numbers digits without + are, where a row does not say it: two letters, ISO 3166-1";

    public static final String OF_PROTECTED = "Rows may touch what is protected; job and report say so";

    private final Map<String, JsonNode> given = new LinkedHashMap<>();

    /** @throws Refusal when it is there already */
    public void put(String part, JsonNode value) {
        if (given.put(part, value) != null) {
            throw Refusal.part(part, "twice");
        }
    }

    /** As it is; nothing where it is null. */
    public void put(String part, String text) {
        if (text != null) {
            put(part, JsonNodeFactory.instance.textNode(text));
        }
    }

    /** Where there is something in it. */
    public void put(String part, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            texts.forEach(all::add);
            put(part, all);
        }
    }

    Optional<JsonNode> find(String part) {
        return Optional.ofNullable(given.get(part));
    }

    public boolean has(String part) {
        return given.containsKey(part);
    }

    /**
     * Column by canonical name, or the name of a mapping that is kept.
     *
     * @throws Refusal when there is none of that name
     */
    public Map<String, String> mapping(KeptMappings kept) {
        Optional<String> name = find(MAPPING).filter(JsonNode::isTextual).map(JsonNode::asText);
        if (name.isPresent()) {
            try {
                return kept.find(name.get())
                        .orElseThrow(() -> Refusal.part(MAPPING, "mapping", Refusal.excerpt(name.get())));
            } catch (ColumnMapping.Malformed e) {
                throw Refusal.part(MAPPING, "mapping", Refusal.excerpt(name.get()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Map<String, String> columns = texts(MAPPING);
        columns.forEach((ours, theirs) -> {
            if (ours.isBlank() || theirs.isBlank()) {
                throw Refusal.part(MAPPING, "pair", Refusal.excerpt(ours));
            }
        });
        return columns;
    }

    /** Of a workbook; empty when nothing is said. */
    public Optional<String> sheet() {
        return find(SHEET).map(node -> {
            if (!node.isTextual() || node.asText().isBlank()) {
                throw Refusal.part(SHEET, "sheet");
            }
            return node.asText();
        });
    }

    /** Values for every row; an empty one hides what a table has. */
    public Map<String, String> values() {
        return texts(VALUES);
    }

    private Map<String, String> texts(String part) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> one : object(part).entrySet()) {
            String name = one.getKey().strip();
            String text = text(part, name, one.getValue());
            if (name.length() > TableLimits.USUAL.cellCharacters()
                    || text.length() > TableLimits.USUAL.cellCharacters()) {
                throw Refusal.part(
                        part, "long", Refusal.excerpt(name), String.valueOf(TableLimits.USUAL.cellCharacters()));
            }
            if (texts.put(name, text) != null) {
                throw Refusal.part(part, "name_twice", Refusal.excerpt(name));
            }
        }
        return texts;
    }

    private Map<String, JsonNode> object(String part) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        find(part).ifPresent(node -> {
            if (!node.isObject()) {
                throw Refusal.part(part, "object");
            }
            node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        });
        return fields;
    }

    /** Lists are as in a cell; only a value may be one, or be empty. */
    private static String text(String part, String name, JsonNode value) {
        boolean mayBeMore = part.equals(VALUES);
        if (value.isTextual() || mayBeMore && value.isBoolean()) {
            return value.asText().strip();
        }
        if (mayBeMore && value.isNull()) {
            return "";
        }
        if (!mayBeMore || !value.isArray()) {
            throw Refusal.part(part, "text", Refusal.excerpt(name));
        }
        List<String> items = new ArrayList<>();
        value.forEach(item -> {
            if (!item.isTextual()) {
                throw Refusal.part(part, "text", Refusal.excerpt(name));
            }
            items.add(item.asText().strip());
        });
        return String.join(";", items);
    }

    /** Rows as a spreadsheet counts; empty for all of them. */
    public Set<Integer> chosen() {
        String part = has(ONLY) ? ONLY : ROWS;
        Set<Integer> rows = new TreeSet<>();
        find(part).ifPresent(node -> {
            if (!node.isArray() || node.isEmpty()) {
                throw Refusal.part(part, "numbers");
            }
            node.forEach(number -> rows.add(whole(number, 1).orElseThrow(() -> Refusal.part(part, "numbers"))));
        });
        return rows;
    }

    private static Optional<Integer> whole(JsonNode node, int least) {
        try {
            return node.isTextual()
                    ? Optional.of(Integer.parseInt(node.asText().strip())).filter(number -> number >= least)
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** 0 for all of them. */
    public int maxRows() {
        return find(MAX_ROWS)
                .map(node -> whole(node, 0).orElseThrow(() -> Refusal.part(MAX_ROWS, "whole")))
                .orElse(0);
    }

    public boolean failFast() {
        return flag(FAIL_FAST);
    }

    /** Only the rows that failed in the last job of them. */
    public boolean onlyFailures() {
        return flag(ONLY_FAILURES);
    }

    /** Which columns are accepted as they are, and whether bad rows are left out. */
    public GivenRows.Leave leave() {
        Set<String> accepted = new TreeSet<>();
        find(ACCEPT).ifPresent(node -> {
            if (!node.isTextual() && !node.isArray()) {
                throw Refusal.part(ACCEPT, "names");
            }
            List<String> texts = new ArrayList<>();
            if (node.isTextual()) {
                texts.add(node.asText());
            } else {
                node.forEach(name -> texts.add(name.asText()));
            }
            texts.forEach(text -> List.of(text.split(",")).stream()
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .forEach(accepted::add));
        });
        return new GivenRows.Leave(accepted, flag(SKIP_BAD_ROWS));
    }

    /** Whether rows may touch what is protected. */
    public boolean includeProtected() {
        return flag(INCLUDE_PROTECTED);
    }

    private boolean flag(String part) {
        return find(part).map(node -> flag(part, node.asText())).orElse(false);
    }

    static boolean flag(String part, String text) {
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.part(part, "flag");
        };
    }

    /** From 0 to 1; empty when nothing is said. */
    public Optional<Double> failureLimit() {
        return find(FAILURE_LIMIT).map(node -> {
            try {
                double share = Double.parseDouble(node.asText().strip());
                if (share >= 0 && share <= 1) {
                    return share;
                }
            } catch (NumberFormatException e) {
                // Said below.
            }
            throw Refusal.part(FAILURE_LIMIT, "share");
        });
    }

    /** Two letters, in capitals; empty when nothing is said. */
    public Optional<String> country() {
        return find(COUNTRY).map(node -> country(node.asText()));
    }

    /** @throws Refusal when it is no country */
    public static String country(String text) {
        return RowCountry.code(text).orElseThrow(() -> Refusal.part(COUNTRY, "country", Refusal.excerpt(text)));
    }

    /** When the job may be worked on; empty when nothing is said. */
    public Optional<GivenHours> hours() {
        return AskedHours.of(time(START_AT), time(STOP_AT), time(ZONE));
    }

    private Optional<String> time(String part) {
        return find(part).map(node -> {
            if (!node.isTextual()) {
                throw Refusal.part(part, "hours_no_time", Refusal.excerpt(node.toString()));
            }
            return node.asText();
        });
    }

    /** What holds for all rows that do not say otherwise, as {@code static_policy.json} has it. */
    public Optional<JsonNode> policy() {
        find(POLICY).filter(node -> !node.isObject()).ifPresent(node -> {
            throw Refusal.part(POLICY, "object");
        });
        return find(POLICY);
    }

    /** The id of a plan that was kept. */
    public Optional<String> plan() {
        return find(PLAN).map(node -> {
            if (!node.isTextual() || node.asText().isBlank()) {
                throw Refusal.part(PLAN, "plan");
            }
            return node.asText().strip();
        });
    }
}
