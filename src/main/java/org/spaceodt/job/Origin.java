package org.spaceodt.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a job comes from. All of it is empty for jobs of versions that did not keep it.
 *
 * @param key what is done, with which rows: of those with the same key one account has at most one that has not ended
 * @param plan what it was made of, when it was a plan
 * @param document what somebody sent, when it was made of that: the id of a {@link StoredDocument}
 * @param operator who had it made
 * @param host where
 * @param note why, in the operator's words
 * @param where on which organization, and how
 * @param includesProtected whether rows may touch what is protected
 * @param danger what of it may cost money or reach somebody in need, counted by code; empty as long as nobody has counted
 */
public record Origin(
        Optional<Key> key,
        Optional<Plan> plan,
        Optional<String> document,
        Optional<String> operator,
        Optional<String> host,
        Optional<String> note,
        Optional<Where> where,
        boolean includesProtected,
        Optional<String> danger) {
    public static final Origin UNKNOWN = new Origin(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty());

    /**
     * @param recipe what is done with each row
     * @param digest of the rows
     */
    public record Key(String recipe, String digest) {}

    /**
     * @param organization its name, or its id where nobody told it
     * @param rehearsal whether it is a simulated tenant
     * @param tokenPerson whom the token is of; empty for a service app
     * @param version of the program
     * @param zone id of the time zone of the machine
     */
    public record Where(
            String organization, boolean rehearsal, Optional<String> tokenPerson, String version, String zone) {
        /** As files and answers have it. */
        public String mode() {
            return rehearsal ? "rehearsal" : "real";
        }
    }

    /**
     * @param digest of its steps, as they were applied
     * @param by who made it
     */
    public record Plan(String id, String digest, Optional<String> by) {
        /** Of versions that did not keep who made it. */
        public Plan(String id, String digest) {
            this(id, digest, Optional.empty());
        }
    }

    /** Who made the plan; empty where there is none. */
    public Optional<String> plannedBy() {
        return plan.flatMap(Plan::by);
    }

    /** Who had it made of a plan whose maker is known; else empty. */
    public Optional<String> appliedBy() {
        return plannedBy().flatMap(planner -> operator);
    }

    /** What is known of it, by the names that files and answers have: all but {@link #where}, and whose token and which version of that. */
    public Map<String, String> details() {
        Map<String, String> fields = new LinkedHashMap<>();
        plan.ifPresent(made -> fields.put("plan_id", made.id()));
        plan.ifPresent(made -> fields.put("plan_digest", made.digest()));
        plannedBy().ifPresent(who -> fields.put("planned_by", who));
        appliedBy().ifPresent(who -> fields.put("applied_by", who));
        document.ifPresent(id -> fields.put("document_id", id));
        operator.ifPresent(who -> fields.put("operator", who));
        host.ifPresent(machine -> fields.put("host", machine));
        note.ifPresent(why -> fields.put("note", why));
        danger.ifPresent(counted -> fields.put("danger", counted));
        if (includesProtected) {
            fields.put("include_protected", "true");
        }
        where.flatMap(Where::tokenPerson).ifPresent(who -> fields.put("token_person", who));
        where.ifPresent(place -> fields.put("version", place.version()));
        return fields;
    }

    /** The same, and where: {@code organization}, {@code mode} ({@code real} or {@code rehearsal}) and {@code zone}. */
    public Map<String, String> fields() {
        Map<String, String> fields = details();
        where.ifPresent(place -> {
            fields.put("organization", place.organization());
            fields.put("mode", place.mode());
            fields.put("zone", place.zone());
        });
        return fields;
    }

    public Origin of(Key rows) {
        return new Origin(Optional.of(rows), plan, document, operator, host, note, where, includesProtected, danger);
    }

    public Origin of(Plan made) {
        return new Origin(key, Optional.of(made), document, operator, host, note, where, includesProtected, danger);
    }

    public Origin ofDocument(Optional<String> id) {
        return new Origin(key, plan, id, operator, host, note, where, includesProtected, danger);
    }

    /** Of something made of a plan: what was said of that, unless somebody says something else now. */
    public Origin ofPlan(StoredPlan made) {
        Origin before = made.head().origin();
        return new Origin(
                key,
                Optional.of(made.named()),
                before.document(),
                operator,
                host,
                note.or(before::note),
                where,
                includesProtected,
                before.danger());
    }

    public Origin by(String who) {
        return new Origin(key, plan, document, Optional.of(who), host, note, where, includesProtected, danger);
    }

    public Origin on(String machine) {
        return new Origin(key, plan, document, operator, Optional.of(machine), note, where, includesProtected, danger);
    }

    public Origin because(String why) {
        return new Origin(key, plan, document, operator, host, Optional.of(why), where, includesProtected, danger);
    }

    public Origin at(Where place) {
        return new Origin(key, plan, document, operator, host, note, Optional.of(place), includesProtected, danger);
    }

    /** The same of what may touch what is protected. */
    public Origin includingProtected() {
        return new Origin(key, plan, document, operator, host, note, where, true, danger);
    }

    public Origin withDanger(Optional<String> counted) {
        return new Origin(key, plan, document, operator, host, note, where, includesProtected, counted);
    }
}
