package org.spaceodt.sandbox.fault.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.spaceodt.sandbox.fault.FaultInjector;
import org.spaceodt.sandbox.fault.FaultPlan;
import org.spaceodt.sandbox.fault.Rule;
import org.spaceodt.sandbox.fault.When;
import org.spaceodt.sandbox.fault.Where;

/** A plan as {@link PlanReader} reads it, and what its rules have done. */
public final class PlanJson {
    private PlanJson() {}

    /** The plan alone. */
    public static ObjectNode of(FaultPlan plan) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        plan.seed().ifPresent(seed -> json.put("seed", seed));
        ArrayNode rules = json.putArray("rules");
        plan.rules().forEach(rule -> rule(rules.addObject(), rule));
        return json;
    }

    /** The plan in {@code plan}, and in {@code rules} how many requests each rule was about and how many it hit. */
    public static ObjectNode of(FaultInjector faults) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("plan", of(faults.plan()));
        ArrayNode rules = json.putArray("rules");
        for (FaultInjector.Tally tally : faults.tallies()) {
            ObjectNode rule = rules.addObject();
            rule(rule, tally.rule());
            rule.put("matched", tally.matched()).put("hit", tally.hit());
        }
        return json;
    }

    private static void rule(ObjectNode json, Rule rule) {
        json.put("name", rule.name());
        where(json.putObject("where"), rule.where());
        when(json.putObject("when"), rule.when());
        EffectJson.write(rule.effect(), json.putObject("what"));
    }

    private static void where(ObjectNode json, Where where) {
        where.method().ifPresent(method -> json.put("method", method));
        where.template().ifPresent(template -> json.put("path", template));
        where.family().ifPresent(family -> json.put("family", family));
        where.id().ifPresent(id -> json.put("id", id));
    }

    private static void when(ObjectNode json, When when) {
        if (when.from() > 1) {
            json.put("from", when.from());
        }
        if (when.to() != When.ALWAYS) {
            json.put("to", when.to());
        }
        if (when.afterSeconds() > 0) {
            json.put("afterSeconds", when.afterSeconds());
        }
        if (!Double.isInfinite(when.untilSeconds())) {
            json.put("untilSeconds", when.untilSeconds());
        }
        if (when.probability() < 1) {
            json.put("probability", when.probability());
        }
        if (when.times() != When.ALWAYS) {
            json.put("times", when.times());
        }
        if (when.per() != When.Per.URL) {
            json.put("per", when.per().text());
        }
    }
}
