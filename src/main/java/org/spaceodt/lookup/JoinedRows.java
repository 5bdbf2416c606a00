package org.spaceodt.lookup;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What rows have of other modules: each is read when the first row wants it. */
final class JoinedRows {
    private final LookupSource source;
    private Map<String, String> locations;
    private Map<String, Boolean> calling;
    private Map<String, String> licenses;
    /** Very many people have few sets of licences. */
    private final FewTexts<String> licensesOf = new FewTexts<>();

    private Map<String, Integer> people;
    private Map<String, Line> lines;
    private Map<String, Pstn> pstn;

    private final boolean few;

    /** @param few whether it is asked for the numbers of few people, who are looked for one by one */
    JoinedRows(LookupSource source, boolean few) {
        this.source = source;
        this.few = few;
    }

    /** The number and extension of somebody; empty texts for none. */
    record Line(String number, String extension) {
        static final Line NONE = new Line("", "");
    }

    /** How a location reaches the telephone network; empty texts for what nobody says. */
    record Pstn(String type, String routeGroup) {
        static final Pstn NONE = new Pstn("", "");
    }

    private interface Taker<V> {
        void row(Map<String, V> into, Map<String, String> cells);
    }

    private <V> Map<String, V> read(String module, Taker<V> taker) throws IOException {
        Map<String, V> all = new HashMap<>();
        source.each(module, cells -> taker.row(all, cells));
        return all;
    }

    String locationName(String id) throws IOException {
        if (locations == null) {
            locations = read("locations", (all, cells) -> all.put(cells.get("location_id"), cells.get("name")));
        }
        return locations.getOrDefault(id, "");
    }

    /** Empty where nobody asked which ones have it. */
    String locationHasCalling(String id) throws IOException {
        if (calling == null) {
            calling = read("calling_locations", (all, cells) -> all.put(cells.get("location_id"), true));
        }
        return source.standing("calling_locations") == LookupSource.Standing.ABSENT
                ? ""
                : String.valueOf(calling.containsKey(id));
    }

    String licenseNames(String ids) throws IOException {
        if (licenses == null) {
            licenses = read("licenses", (all, cells) -> all.put(cells.get("license_id"), cells.get("sku_or_name")));
        }
        return ids.isEmpty() ? "" : licensesOf.of(ids, this::namesOf);
    }

    private String namesOf(String ids) {
        return Arrays.stream(ids.split(";"))
                .map(id -> licenses.getOrDefault(id, id))
                .collect(Collectors.joining("; "));
    }

    String peopleWith(String license) throws IOException {
        if (people == null) {
            people = read("people", (all, cells) -> {
                for (String id : cells.getOrDefault("licenses", "").split(";")) {
                    all.merge(id, 1, Integer::sum);
                }
            });
        }
        return source.standing("people") == LookupSource.Standing.ABSENT
                ? ""
                : String.valueOf(people.getOrDefault(license, 0));
    }

    Line lineOf(String owner) throws IOException {
        if (few) {
            lines = lines == null ? new HashMap<>() : lines;
            if (!lines.containsKey(owner)) {
                source.eachWith(owner, "numbers", cells -> line(lines, cells));
                lines.putIfAbsent(owner, Line.NONE);
            }
        } else if (lines == null) {
            lines = read("numbers", JoinedRows::line);
        }
        return lines.getOrDefault(owner, Line.NONE);
    }

    /** The first of several numbers that somebody has: Webex gives the main one first. */
    private static void line(Map<String, Line> all, Map<String, String> cells) {
        String owner = owner(cells);
        Line known = all.getOrDefault(owner, Line.NONE);
        if (!owner.isEmpty() && (known.number().isEmpty() || known.extension().isEmpty())) {
            String number = cells.getOrDefault("direct_number", "");
            String extension = known.extension().isEmpty() ? LookupRow.field(cells, "extension") : known.extension();
            all.put(owner, new Line(known.number().isEmpty() ? number : known.number(), extension));
        }
    }

    private static String owner(Map<String, String> cells) {
        String person = cells.getOrDefault("person_id", "");
        return person.isEmpty() ? cells.getOrDefault("workspace_id", "") : person;
    }

    Pstn pstnOf(String location) throws IOException {
        if (pstn == null) {
            pstn = read(
                    "location_pstn_connection",
                    (all, cells) -> all.put(
                            cells.get("location_id"),
                            new Pstn(
                                    cells.getOrDefault("connection_type", ""),
                                    cells.getOrDefault("route_group_id", ""))));
        }
        return pstn.getOrDefault(location, Pstn.NONE);
    }
}
