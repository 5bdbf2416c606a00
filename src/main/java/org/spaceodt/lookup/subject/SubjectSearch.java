package org.spaceodt.lookup.subject;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spaceodt.lookup.GivenNumber;
import org.spaceodt.lookup.LookupColumn;
import org.spaceodt.lookup.LookupFilter;
import org.spaceodt.lookup.LookupKind;
import org.spaceodt.lookup.LookupQuery;
import org.spaceodt.lookup.LookupRun;
import org.spaceodt.lookup.LookupSource;
import org.spaceodt.lookup.NameFit;
import org.spaceodt.lookup.WrongLookup;
import org.spaceodt.webex.WebexId;

/** Finds what somebody means by a name, an address, an id, a number or an extension. */
public final class SubjectSearch {
    /** More would be no choice. */
    public static final int MOST = 20;

    private static final int LONGEST = 200;
    private static final int LONGEST_EXTENSION = 10;
    private static final List<LookupKind> NAMED = List.of(
            LookupKind.PEOPLE,
            LookupKind.LOCATIONS,
            LookupKind.WORKSPACES,
            LookupKind.QUEUES,
            LookupKind.HUNT_GROUPS,
            LookupKind.ROUTE_GROUPS,
            LookupKind.TRUNKS,
            LookupKind.LICENSES,
            LookupKind.DEVICES);

    private final LookupSource source;

    public SubjectSearch(LookupSource source) {
        this.source = source;
    }

    /**
     * What was found.
     *
     * @param best those that fit best, all alike well; one where it is clear what is meant
     * @param near names that somebody may have meant who found nothing
     */
    public record Found(List<LookupSubject> best, List<String> near) {}

    /**
     * @param country whose numbers digits without plus are
     * @throws WrongLookup when nothing was given, or nothing can be looked through
     */
    public Found of(String given, Optional<String> country) throws IOException, WrongLookup {
        String text = given.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw WrongLookup.of("subject");
        }
        Optional<GivenNumber> number = GivenNumber.of(text, country);
        if (number.isPresent() && is(LookupKind.NUMBERS)) {
            List<LookupSubject> numbers = numbers(text, number.get(), country);
            if (!numbers.isEmpty()) {
                return new Found(numbers, List.of());
            }
        }
        Best best = asked(text);
        if (!best.subjects.isEmpty()) {
            return new Found(best.subjects.stream().limit(MOST).toList(), List.of());
        }
        return new Found(List.of(), kindOfId(text).isPresent() ? List.of() : near(text));
    }

    private boolean is(LookupKind kind) throws IOException {
        return source.standing(kind.module()) != LookupSource.Standing.ABSENT;
    }

    /** Webex is asked for that number and that extension before its list is read. */
    private List<LookupSubject> numbers(String text, GivenNumber number, Optional<String> country)
            throws IOException, WrongLookup {
        Map<String, LookupSubject> exact = new LinkedHashMap<>();
        if (source.origin().isLive()) {
            for (String asked : List.of(number.whole(), number.digits())) {
                if (!asked.isEmpty() && (asked.startsWith("+") || asked.length() <= LONGEST_EXTENSION)) {
                    numbers(LookupRun.found(asked, source), text, number, country, exact, new LinkedHashMap<>());
                }
            }
        }
        Map<String, LookupSubject> ending = new LinkedHashMap<>();
        if (exact.isEmpty()) {
            // Rows in which it does not stand need not be understood.
            numbers(LookupRun.of(number.within(), source), text, number, country, exact, ending);
        }
        return List.copyOf(exact.isEmpty() ? ending.values() : exact.values());
    }

    private static void numbers(
            LookupRun run,
            String text,
            GivenNumber number,
            Optional<String> country,
            Map<String, LookupSubject> exact,
            Map<String, LookupSubject> ending)
            throws IOException, WrongLookup {
        LookupQuery query = LookupQuery.of(LookupKind.NUMBERS)
                .by(LookupFilter.NUMBER, text, country)
                .columns("number,extension,owner,location,owner_id")
                .page(0, MOST);
        run.look(query, row -> {
            boolean extension = row.get(0).isEmpty();
            String detail = List.of(extension ? "" : row.get(1), row.get(2), row.get(3)).stream()
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
            String id = extension ? row.get(1) : row.get(0);
            boolean fits = number.is(row.get(0)) || number.is(row.get(1));
            (fits ? exact : ending)
                    .put(id + " " + row.get(4), new LookupSubject(LookupKind.NUMBERS, id, id, detail, row.get(4)));
        });
    }

    /** What fits best, all alike well. */
    private static final class Best {
        private final List<LookupSubject> subjects = new ArrayList<>();
        private int fit = NameFit.NOT;

        void add(List<Fitting> fitting) {
            int here = fitting.stream()
                    .map(Fitting::fit)
                    .min(Comparator.naturalOrder())
                    .orElse(NameFit.NOT);
            if (here < fit) {
                subjects.clear();
                fit = here;
            }
            if (here == fit && fit < NameFit.NOT) {
                fitting.stream()
                        .filter(one -> one.fit() == here)
                        .map(Fitting::subject)
                        .forEach(subjects::add);
            }
        }
    }

    /** Live, lists are read only where Webex finds by itself nothing that is exactly that. */
    private Best asked(String text) throws IOException, WrongLookup {
        if (source.origin().isLive()) {
            boolean id = kindOfId(text).isPresent();
            Best asked = best(text, id ? LookupRun.of(text, source) : LookupRun.found(text, source));
            // Addresses differ in capitals alone.
            if (asked.fit == NameFit.EXACTLY || asked.fit == NameFit.FOLDED && text.indexOf('@') > 0) {
                return asked;
            }
        }
        return best(text, new LookupRun(source));
    }

    private Best best(String text, LookupRun run) throws IOException, WrongLookup {
        Optional<LookupKind> ofId = kindOfId(text);
        Best best = new Best();
        boolean any = false;
        for (LookupKind kind : NAMED) {
            // A device is called as who has it, and is shown there.
            boolean passedOver = kind == LookupKind.DEVICES && !best.subjects.isEmpty();
            if (!is(kind) || passedOver || ofId.isPresent() && ofId.get() != kind) {
                continue;
            }
            any = true;
            List<Fitting> fitting = new ArrayList<>();
            run.look(query(kind, text), row -> fitting.add(fitting(kind, row, text)));
            best.add(fitting);
        }
        if (!any) {
            throw WrongLookup.of("module", source.origin().folder(), LookupKind.PEOPLE.module());
        }
        return best;
    }

    private static LookupQuery query(LookupKind kind, String text) throws WrongLookup {
        return LookupQuery.of(kind)
                .by(LookupFilter.NAME, text, Optional.empty())
                .columns(columns(kind))
                .page(0, MOST + 1);
    }

    /** Of the first kind that has some. */
    private List<String> near(String text) throws IOException, WrongLookup {
        for (LookupKind kind : NAMED) {
            List<String> near = is(kind) ? new LookupRun(source).near(query(kind, text)) : List.of();
            if (!near.isEmpty()) {
                return near;
            }
        }
        return List.of();
    }

    private record Fitting(LookupSubject subject, int fit) {}

    /** The name, what tells it from others, and the id. */
    private static String columns(LookupKind kind) {
        String detail = kind == LookupKind.PEOPLE
                ? "email"
                : kind == LookupKind.LOCATIONS
                        ? "city"
                        : kind.column("location").isPresent() ? "location" : "name";
        return "name," + (detail.equals("name") ? "" : detail + ",") + id(kind).name();
    }

    /** The column with its own id. */
    static LookupColumn id(LookupKind kind) {
        return kind.columns().stream()
                .filter(column -> column.holds() == LookupColumn.Holds.ID && column.usual())
                .findFirst()
                .orElseThrow();
    }

    private static Fitting fitting(LookupKind kind, List<String> row, String text) {
        String id = row.get(row.size() - 1);
        String detail = row.size() > 2 ? row.get(1) : "";
        int fit = new WebexId(id).names(new WebexId(text))
                ? NameFit.EXACTLY
                : Math.min(
                        NameFit.of(row.get(0), text),
                        kind == LookupKind.PEOPLE ? NameFit.of(detail, text) : NameFit.NOT);
        return new Fitting(new LookupSubject(kind, id, row.get(0), detail, ""), fit);
    }

    private static Optional<LookupKind> kindOfId(String text) {
        return new WebexId(text)
                .kind()
                .flatMap(kind -> Optional.ofNullable(
                        switch (kind) {
                            case "PEOPLE" -> LookupKind.PEOPLE;
                            case "LOCATION" -> LookupKind.LOCATIONS;
                            case "PLACE" -> LookupKind.WORKSPACES;
                            case "CALL_QUEUE" -> LookupKind.QUEUES;
                            case "HUNT_GROUP" -> LookupKind.HUNT_GROUPS;
                            case "ROUTE_GROUP" -> LookupKind.ROUTE_GROUPS;
                            case "TRUNK" -> LookupKind.TRUNKS;
                            case "LICENSE" -> LookupKind.LICENSES;
                            case "DEVICE" -> LookupKind.DEVICES;
                            default -> null;
                        }));
    }
}
