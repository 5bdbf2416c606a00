package org.spaceodt.lookup.subject;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.lookup.LookupColumn;
import org.spaceodt.lookup.LookupFilter;
import org.spaceodt.lookup.LookupKind;
import org.spaceodt.lookup.LookupQuery;
import org.spaceodt.lookup.LookupRun;
import org.spaceodt.lookup.LookupSource;
import org.spaceodt.lookup.RowItem;
import org.spaceodt.lookup.WrongLookup;
import org.spaceodt.webex.WebexException;

/** Gathers what is known of one thing. */
public final class SubjectFacts {
    /** Of a list that belongs to it. */
    private static final int MOST = 50;

    private static final Set<String> LISTED = Set.of("licenses", "license_ids");

    private final LookupSource source;
    private final List<FactSection> sections = new ArrayList<>();
    private final Map<String, LookupRun.Lacking> lacking = new LinkedHashMap<>();
    /** Modules of which something is shown. */
    private final Set<String> looked = new LinkedHashSet<>();

    private SubjectFacts(LookupSource source) {
        this.source = source;
    }

    /** @throws org.spaceodt.webex.WebexException when Webex does not give it */
    public static SubjectAnswer of(LookupSubject subject, LookupSource source) throws IOException, WrongLookup {
        SubjectFacts facts = new SubjectFacts(source);
        facts.gather(subject);
        facts.weigh();
        return new SubjectAnswer(
                subject,
                source.origin(),
                facts.sections,
                List.copyOf(facts.lacking.values()),
                subject.owner().isEmpty() ? subject.id() : subject.owner());
    }

    private void gather(LookupSubject subject) throws IOException, WrongLookup {
        LookupFilter by = subject.kind() == LookupKind.NUMBERS ? LookupFilter.NUMBER : LookupFilter.NAME;
        Map<String, String> row = about("about", subject.kind(), by, subject.id(), subject.owner());
        switch (subject.kind()) {
            case PEOPLE -> person(subject.id(), row);
            case WORKSPACES -> workspace(subject.id());
            case LOCATIONS -> location(subject.id());
            case NUMBERS -> owner(row);
            case QUEUES -> agents("call_queue_details", subject.id());
            case HUNT_GROUPS -> agents("hunt_group_details", subject.id());
            case LICENSES, ROUTE_GROUPS, TRUNKS, DEVICES -> {}
        }
        String location = row.getOrDefault("location_id", "");
        if (subject.kind() != LookupKind.DEVICES && !location.isEmpty()) {
            pstn(location);
        }
    }

    /** Its row in its list, with all columns. */
    private Map<String, String> about(String key, LookupKind kind, LookupFilter by, String id, String owner)
            throws IOException, WrongLookup {
        Map<String, String> row = new LinkedHashMap<>();
        List<String> names = kind.columnNames();
        look(
                id,
                LookupQuery.of(kind).by(by, id, Optional.empty()).columns("all").page(0, MOST),
                cells -> {
                    boolean his = owner.isEmpty()
                            || cells.get(names.indexOf("owner_id")).equals(owner);
                    if (row.isEmpty() && his) {
                        for (int i = 0; i < names.size(); i++) {
                            row.put(names.get(i), cells.get(i));
                        }
                    }
                });
        List<Fact> facts = new ArrayList<>();
        row.forEach((name, value) -> {
            if (!value.isEmpty() && !(kind == LookupKind.PEOPLE && LISTED.contains(name))) {
                boolean isId = kind.column(name).orElseThrow().holds() == LookupColumn.Holds.ID;
                facts.add(new Fact("column." + name, isId ? "" : value, isId ? value : ""));
            }
        });
        sections.add(FactSection.of(key, facts));
        return row;
    }

    /** @param id stands in each row that is wanted */
    private LookupRun.Tally look(String id, LookupQuery query, LookupRun.Rows rows) throws IOException, WrongLookup {
        LookupRun.Tally tally = LookupRun.of(id, source).look(query, rows);
        tally.lacking().forEach(one -> lacking.put(one.module(), one));
        return tally;
    }

    private boolean isThere(String module) throws IOException {
        looked.add(module);
        return source.standing(module) != LookupSource.Standing.ABSENT;
    }

    /** Whether modules are whole: of Webex it is known when they were read. */
    private void weigh() throws IOException {
        for (String module : looked) {
            LookupSource.Standing standing = source.standing(module);
            if (standing != LookupSource.Standing.WHOLE) {
                lacking.putIfAbsent(module, new LookupRun.Lacking(module, standing));
            }
        }
    }

    private interface Reading {
        void run() throws IOException, WrongLookup;
    }

    /**
     * One side of the thing, of one module. What Webex does not give of it is said to be missing, and the rest is shown.
     *
     * @return whether it was read
     * @throws WebexException when nothing else would be given either
     */
    private boolean isRead(String module, Reading reading) throws IOException, WrongLookup {
        return isThere(module) && isGiven(module, reading);
    }

    /** @param lost what it is called where it is not given */
    private boolean isGiven(String lost, Reading reading) throws IOException, WrongLookup {
        try {
            reading.run();
            return true;
        } catch (WebexException.Unauthorized | WebexException.Unreachable e) {
            throw e;
        } catch (WebexException e) {
            lacking.put(lost, new LookupRun.Lacking(lost, LookupSource.Standing.INCOMPLETE));
            return false;
        }
    }

    private void person(String id, Map<String, String> row) throws IOException, WrongLookup {
        licenses(row);
        numbers(id);
        forwarding("person_call_forwarding", "person_id", id);
        setting("voicemail", "person.voicemail.get", id);
        setting("intercept", "person.intercept.get", id);
        memberships(id);
        devices("person_id", id);
    }

    private void workspace(String id) throws IOException, WrongLookup {
        numbers(id);
        forwarding("workspace_call_forwarding", "workspace_id", id);
        memberships(id);
        devices("workspace_id", id);
    }

    /** Who has a number has more to be known of. */
    private void owner(Map<String, String> row) throws IOException, WrongLookup {
        String owner = row.getOrDefault("owner_id", "");
        boolean person = row.getOrDefault("owner_type", "").equals("PEOPLE");
        boolean place = row.getOrDefault("owner_type", "").equals("PLACE");
        LookupKind kind = person ? LookupKind.PEOPLE : LookupKind.WORKSPACES;
        if ((person || place) && !owner.isEmpty() && isThere(kind.module())) {
            Map<String, String> whose = about("owner", kind, LookupFilter.NAME, owner, "");
            if (person) {
                person(owner, whose);
            } else {
                workspace(owner);
            }
        }
    }

    private void licenses(Map<String, String> row) {
        List<Fact> facts = new ArrayList<>();
        String[] names = row.getOrDefault("licenses", "").split("; ");
        String[] ids = row.getOrDefault("license_ids", "").split(";");
        for (int i = 0; i < ids.length; i++) {
            if (!ids[i].isEmpty()) {
                facts.add(new Fact(names.length == ids.length ? names[i] : ids[i], "", ids[i]));
            }
        }
        sections.add(FactSection.of("licenses", facts));
    }

    private void numbers(String owner) throws IOException, WrongLookup {
        List<Fact> facts = new ArrayList<>();
        isRead(
                LookupKind.NUMBERS.module(),
                () -> look(
                        owner,
                        LookupQuery.of(LookupKind.NUMBERS)
                                .by(LookupFilter.NAME, owner, Optional.empty())
                                .columns("number,extension,type,status")
                                .page(0, MOST),
                        cells -> facts.add(Fact.of(
                                cells.get(0).isEmpty() ? cells.get(1) : cells.get(0),
                                cells.subList(cells.get(0).isEmpty() ? 2 : 1, 4).stream()
                                        .filter(cell -> !cell.isEmpty())
                                        .reduce((one, other) -> one + ", " + other)
                                        .orElse("")))));
        sections.add(FactSection.of("numbers", facts));
    }

    /** What is on of it. */
    private void forwarding(String module, String idColumn, String id) throws IOException, WrongLookup {
        List<Fact> facts = new ArrayList<>();
        boolean there = isRead(
                module,
                () -> source.each(module, idColumn, id, cells -> {
                    JsonNode item = RowItem.of(cells);
                    item.path("callForwarding")
                            .properties()
                            .forEach(kind -> forwarded(kind.getKey(), kind.getValue(), facts));
                    forwarded("businessContinuity", item.path("businessContinuity"), facts);
                }));
        sections.add(new FactSection("forwarding", facts, !there));
    }

    private static void forwarded(String kind, JsonNode how, List<Fact> facts) {
        if (how.path("enabled").asBoolean()) {
            facts.add(Fact.of(kind, how.path("destination").asText()));
        }
    }

    /** What is on of a setting that no export has. */
    private void setting(String key, String operation, String person) throws IOException, WrongLookup {
        List<Fact> facts = new ArrayList<>();
        boolean given = isGiven(key, () -> source.ofPerson(operation, person).ifPresent(item -> {
            facts.add(Fact.of("fact.enabled", item.path("enabled").asText()));
            if (item.path("enabled").asBoolean()) {
                item.properties().forEach(field -> {
                    if (field.getValue().path("enabled").asBoolean()) {
                        facts.add(Fact.of(
                                field.getKey(),
                                field.getValue().path("destination").asText()));
                    } else if (field.getValue().path("type").isTextual()) {
                        facts.add(Fact.of(
                                field.getKey(), field.getValue().path("type").asText()));
                    }
                });
            }
        }));
        sections.add(new FactSection(key, facts, !given || !source.origin().isLive()));
    }

    /** The queues and hunt groups that it is in. */
    private void memberships(String id) throws IOException, WrongLookup {
        member("queues", "call_queue_details", id);
        member("hunt-groups", "hunt_group_details", id);
    }

    private void member(String key, String module, String id) throws IOException, WrongLookup {
        List<Fact> facts = new ArrayList<>();
        boolean there = isRead(
                module,
                () -> source.each(module, cells -> {
                    if (cells.getOrDefault(RowItem.COLUMN, "").contains(id) && isAgent(RowItem.of(cells), id)) {
                        facts.add(new Fact(cells.getOrDefault("name", ""), "", cells.getOrDefault("id", "")));
                    }
                }));
        sections.add(new FactSection(key, facts, !there));
    }

    private static boolean isAgent(JsonNode group, String id) {
        for (JsonNode agent : group.path("agents")) {
            if (agent.path("id").asText().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private void agents(String module, String id) throws IOException, WrongLookup {
        List<Fact> facts = new ArrayList<>();
        boolean there = isRead(
                module,
                () -> source.each(module, "id", id, cells -> {
                    for (JsonNode agent : RowItem.of(cells).path("agents")) {
                        facts.add(new Fact(
                                (agent.path("firstName").asText() + " "
                                                + agent.path("lastName").asText())
                                        .strip(),
                                agent.path("extension").asText(),
                                agent.path("id").asText()));
                    }
                }));
        sections.add(new FactSection("agents", facts, !there));
    }

    private void devices(String idColumn, String id) throws IOException, WrongLookup {
        List<Fact> facts = new ArrayList<>();
        boolean there = isRead(
                LookupKind.DEVICES.module(),
                () -> look(
                        id,
                        LookupQuery.of(LookupKind.DEVICES)
                                .where(idColumn + "=" + id)
                                .columns("model,mac,connection,device_id")
                                .page(0, MOST),
                        cells -> facts.add(new Fact(cells.get(0), cells.get(1) + ", " + cells.get(2), cells.get(3)))));
        sections.add(new FactSection("devices", facts, !there));
    }

    private void location(String id) throws IOException, WrongLookup {
        List<Fact> facts = new ArrayList<>();
        isRead(
                "calling_locations",
                () -> source.each("calling_locations", "location_id", id, cells -> {
                    JsonNode item = RowItem.of(cells);
                    facts.add(Fact.of(
                            "fact.mainNumber",
                            item.path("callingLineId").path("phoneNumber").asText()));
                    facts.add(Fact.of(
                            "fact.routingPrefix", item.path("routingPrefix").asText()));
                }));
        count(LookupKind.PEOPLE, "kind.people", id, facts);
        count(LookupKind.WORKSPACES, "kind.workspaces", id, facts);
        numbersOf(id, facts);
        facts.removeIf(fact -> fact.value().isEmpty());
        sections.add(FactSection.of("here", facts));
        groups(LookupKind.QUEUES, id);
        groups(LookupKind.HUNT_GROUPS, id);
    }

    private void count(LookupKind kind, String name, String location, List<Fact> facts)
            throws IOException, WrongLookup {
        isRead(kind.module(), () -> {
            LookupQuery query = of(location, kind, kind.columnNames().get(0)).page(0, 1);
            facts.add(Fact.of(
                    name, String.valueOf(look(location, query, row -> {}).matching())));
        });
    }

    /** Those that are somebody's and those that are not, in one look. */
    private void numbersOf(String location, List<Fact> facts) throws IOException, WrongLookup {
        isRead(LookupKind.NUMBERS.module(), () -> {
            Map<String, Integer> used = new HashMap<>();
            look(
                    location,
                    of(location, LookupKind.NUMBERS, "used").page(0, 0),
                    row -> used.merge(row.get(0), 1, Integer::sum));
            facts.add(Fact.of("fact.usedNumbers", String.valueOf(used.getOrDefault("true", 0))));
            facts.add(Fact.of("fact.freeNumbers", String.valueOf(used.getOrDefault("false", 0))));
        });
    }

    private static LookupQuery.Asked of(String location, LookupKind kind, String columns) throws WrongLookup {
        return LookupQuery.of(kind)
                .by(LookupFilter.LOCATION, location, Optional.empty())
                .columns(columns);
    }

    private void groups(LookupKind kind, String location) throws IOException, WrongLookup {
        List<Fact> facts = new ArrayList<>();
        boolean there = isRead(
                kind.module(),
                () -> look(
                        location,
                        LookupQuery.of(kind)
                                .by(LookupFilter.LOCATION, location, Optional.empty())
                                .columns("name,extension,"
                                        + SubjectSearch.id(kind).name())
                                .page(0, MOST),
                        cells -> facts.add(new Fact(cells.get(0), cells.get(1), cells.get(2)))));
        sections.add(new FactSection(kind.id(), facts, !there));
    }

    /** How its location reaches the telephone network. */
    private void pstn(String location) throws IOException, WrongLookup {
        List<Fact> facts = new ArrayList<>();
        boolean there = isRead("location_pstn_connection", () -> {
            String[] group = {""};
            source.each("location_pstn_connection", "location_id", location, cells -> {
                facts.add(Fact.of("column.type", cells.getOrDefault("connection_type", "")));
                group[0] = cells.getOrDefault("route_group_id", "");
            });
            if (!group[0].isEmpty() && isThere(LookupKind.ROUTE_GROUPS.module())) {
                look(
                        group[0],
                        LookupQuery.of(LookupKind.ROUTE_GROUPS)
                                .by(LookupFilter.NAME, group[0], Optional.empty())
                                .columns("name")
                                .page(0, 1),
                        cells -> facts.add(new Fact("fact.routeGroup", cells.get(0), group[0])));
            }
        });
        sections.add(new FactSection("pstn", facts, !there));
    }
}
