package org.spaceodt.sandbox.fault.plan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.sandbox.fault.FaultPlan;
import org.spaceodt.sandbox.fault.PlainIds;
import org.spaceodt.sandbox.fault.Rule;
import org.spaceodt.sandbox.fault.When;
import org.spaceodt.sandbox.fault.Where;

/** Reads plans from JSON. */
public final class PlanReader {
    private static final int MOST_RULES = 200;
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private static final ObjectReader READER = JsonFormat.WHOLE.with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private final Places places;

    public PlanReader(Places places) {
        this.places = places;
    }

    /** @throws BadPlanException with everything that is wrong with it */
    public FaultPlan read(byte[] json) throws BadPlanException {
        List<String> faults = new ArrayList<>();
        FaultPlan plan = plan(tree(json), faults);
        if (!faults.isEmpty()) {
            throw new BadPlanException(faults);
        }
        return plan;
    }

    private JsonNode tree(byte[] json) throws BadPlanException {
        try {
            return READER.readTree(json);
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : "line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": ";
            throw new BadPlanException(List.of(place + "not JSON: " + e.getOriginalMessage()));
        } catch (IOException e) {
            throw new BadPlanException(List.of("not JSON"));
        }
    }

    private FaultPlan plan(JsonNode json, List<String> faults) {
        PlanFields fields = new PlanFields(json, "", faults).only(Set.of("seed", "rules"));
        OptionalLong seed =
                fields.has("seed") ? OptionalLong.of(fields.whole("seed", Long.MIN_VALUE, 0)) : OptionalLong.empty();
        JsonNode list = fields.get("rules");
        if (!list.isArray() || list.size() > MOST_RULES) {
            fields.fault("rules", "must be a list of at most " + MOST_RULES + " rules");
            return FaultPlan.NONE;
        }
        List<Rule> rules = new ArrayList<>();
        for (int n = 0; n < list.size(); n++) {
            rule(list.get(n), n, faults).ifPresent(rules::add);
        }
        return new FaultPlan(seed, rules);
    }

    private Optional<Rule> rule(JsonNode json, int n, List<String> faults) {
        String place = "rules[" + n + "]";
        PlanFields rule = new PlanFields(json, place, faults).only(Set.of("name", "where", "when", "what"));
        String name = rule.text("name").orElse("rule " + (n + 1));
        Where where = where(rule.in("where"));
        When when = when(rule.in("when"));
        return EffectJson.read(rule.in("what"), place + ".what", faults)
                .map(effect -> new Rule(name, where, when, effect));
    }

    private Where where(PlanFields where) {
        where.only(Set.of("method", "path", "family", "id"));
        Optional<String> method = where.text("method").map(text -> text.toUpperCase(Locale.ROOT));
        if (method.isPresent() && !METHODS.contains(method.get())) {
            where.fault("method", "must be GET, POST, PUT, PATCH or DELETE");
        }
        Optional<String> template = where.text("path").map(PlanReader::template);
        if (template.isPresent() && !places.template().test(template.get())) {
            where.fault("path", "is no path of the API: " + template.get());
        }
        Optional<String> family = where.text("family");
        if (family.isPresent() && !places.families().contains(family.get())) {
            where.fault("family", "must be one of " + String.join(", ", places.families()));
        }
        return new Where(method, template, family, where.text("id").map(PlainIds::of));
    }

    /** Any names of parameters will do, and the version may be there or not. */
    private static String template(String path) {
        String rooted = path.startsWith("/") ? path : "/" + path;
        String plain = rooted.startsWith("/v1/") ? rooted.substring(3) : rooted;
        return plain.replaceAll("\\{[^}/]*}", "{}");
    }

    private static When when(PlanFields when) {
        when.only(Set.of("from", "to", "afterSeconds", "untilSeconds", "probability", "times", "per"));
        List<String> pers = Arrays.stream(When.Per.values()).map(When.Per::text).toList();
        String per = when.has("per") ? when.oneOf(pers, "per") : When.Per.URL.text();
        When read = new When(
                when.whole("from", 1, 1),
                when.whole("to", 1, When.ALWAYS),
                when.number("afterSeconds", Double.POSITIVE_INFINITY, 0),
                when.number("untilSeconds", Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY),
                when.number("probability", 1, 1),
                when.whole("times", 1, When.ALWAYS),
                When.Per.values()[pers.indexOf(per)]);
        if (read.to() < read.from()) {
            when.fault("to", "must not be before from");
        }
        if (read.untilSeconds() <= read.afterSeconds()) {
            when.fault("untilSeconds", "must be after afterSeconds");
        }
        return read;
    }
}
