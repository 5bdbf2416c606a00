package org.spaceodt.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.Equivalence;
import org.spaceodt.webex.resource.person.People;
import org.spaceodt.webex.resource.workspace.Workspaces;

/**
 * Turns names into ids, for the time of one run: each kind of object is listed at most once for each organization, and only
 * when a row names one; people are looked up by their e-mail address as long as those are few. All rows can be resolved before anything is written. Thread-safe.
 */
public final class Names {
    /** A cell that says of which of the two kinds a {@link Kind#ROUTE} is. */
    public static final String ROUTE_TYPE = "premise_route_type";

    public static final String ORGANIZATION = "org_id";

    private final WebexClient webex;
    private final Function<Kind, Optional<Directory>> known;
    private final IntSupplier rows;
    private final BiConsumer<Kind, Directory> read;
    private final Map<Key, Directory> directories = new ConcurrentHashMap<>();
    private final Map<String, Mailboxes> mailboxes = new ConcurrentHashMap<>();

    /** @param webex of whom this run works for; rows with another {@code org_id} are resolved there */
    public Names(WebexClient webex) {
        this(webex, kind -> Optional.empty(), () -> 0, (kind, all) -> {});
    }

    /**
     * @param known what is known without asking Webex, of the token's own organization; whom it does not name Webex is asked for
     * @param rows how many there are, about; 0 where nobody knows
     * @param read gets what was read of the token's own organization
     */
    public Names(
            WebexClient webex,
            Function<Kind, Optional<Directory>> known,
            IntSupplier rows,
            BiConsumer<Kind, Directory> read) {
        this.read = read;
        this.webex = webex;
        this.known = known;
        this.rows = rows;
    }

    private record Key(String organization, Kind type) {}

    /** @param row with ids in the place of names, under the action's own names for cells */
    public record Resolved(Row row, List<Diagnostic> faults) {}

    /** @throws org.spaceodt.webex.WebexException when a list could not be read */
    public Resolved resolve(Description description, Row given) {
        Row row = description.canonical(given);
        List<Diagnostic> faults = new ArrayList<>();
        for (Description.Parameter parameter : description.parameters()) {
            Kind kind = parameter.type().kind();
            Optional<String> cell = row.cell(parameter.name()).map(String::strip);
            if (cell.isEmpty() || !isListed(kind)) {
                continue;
            }
            List<String> texts = parameter.type().items(cell.get());
            List<String> ids = new ArrayList<>();
            for (String text : texts) {
                Cell asked = new Cell(row.number(), parameter.name(), text);
                id(asked, kind, row, faults).ifPresent(ids::add);
            }
            if (kind == Kind.PERSON) {
                ids.forEach(new People(webex(row))::expect);
            }
            row = ids.size() == texts.size() ? row.with(parameter.name(), String.join(";", ids)) : row;
        }
        return new Resolved(row, faults);
    }

    /**
     * The row with an id in the place of the name that stands in one column.
     *
     * @throws org.spaceodt.webex.WebexException when the list could not be read
     */
    public Resolved resolve(Kind kind, String column, Row row) {
        List<Diagnostic> faults = new ArrayList<>();
        Cell asked = new Cell(row.number(), column, row.cell(column).orElse(""));
        Optional<String> id = id(asked, kind, row, faults);
        return new Resolved(id.map(found -> row.with(column, found)).orElse(row), faults);
    }

    /**
     * The row with the name of what it is about as Webex spells it, if that is there.
     *
     * @param column with the name
     * @return with a fault where several are called so, or where only one is that differs in accents or dots
     * @throws org.spaceodt.webex.WebexException when the list could not be read
     */
    public Resolved spelled(Row row, String column, Kind type) {
        String name = row.cell(column).orElse("");
        Directory directory = directory(row, type, name);
        List<Directory.Entry> called = directory.called(name, Optional.empty());
        Cell cell = new Cell(row.number(), column, name);
        if (called.size() > 1) {
            return new Resolved(row, List.of(ambiguous(cell, type, called)));
        }
        if (called.size() == 1) {
            return new Resolved(row.with(column, called.get(0).name()), List.of());
        }
        List<String> near = directory.almost(name).stream()
                .map(entry -> entry.name() + " (" + entry.id() + ")")
                .sorted()
                .toList();
        return new Resolved(
                row,
                near.isEmpty()
                        ? List.of()
                        : List.of(Diagnostic.error(
                                row.number(),
                                column,
                                Description.text("name.almost", name, String.join(", ", near)),
                                Description.text("name.almost.next"))));
    }

    /**
     * What a location is called now; empty when there is none with that id.
     *
     * @param row says whose location it is
     * @throws org.spaceodt.webex.WebexException when the list could not be read
     */
    public Optional<String> ofLocation(Row row, String id) {
        return directory(row, Kind.LOCATION, "").nameOf(id);
    }

    /**
     * Two letters of the country that a location is in, or that of a person or workspace; empty when nobody knows.
     *
     * @param text an id, or a name
     * @throws org.spaceodt.webex.WebexException when it could not be read
     */
    public Optional<String> country(Row row, Kind kind, String text) {
        List<String> ids = Equivalence.isId(new WebexId(text))
                ? List.of(text)
                : called(row, kind, text).stream().map(Directory.Entry::id).toList();
        return ids.size() == 1
                ? location(row, kind, ids.get(0))
                        .flatMap(id -> directory(row, Kind.LOCATION, "").entry(id))
                        .map(Directory.Entry::country)
                        .filter(country -> !country.isEmpty())
                : Optional.empty();
    }

    /**
     * Two letters each: the countries in which an organization has locations.
     *
     * @throws org.spaceodt.webex.WebexException when the list could not be read
     */
    public Set<String> countries(Row row) {
        return directory(row, Kind.LOCATION, "").countries();
    }

    private Optional<String> location(Row row, Kind kind, String id) {
        return switch (kind) {
            case PERSON ->
                new People(webex(row)).lookUp(id, "locationId").flatMap(person -> Fields.text(person, "locationId"));
            case WORKSPACE ->
                new Workspaces(webex(row)).lookUp(id, "locationId").flatMap(place -> Fields.text(place, "locationId"));
            default -> Optional.of(id);
        };
    }

    /** For whose objects a row is. */
    public WebexClient webex(Row row) {
        return of(row.cell(ORGANIZATION).orElse(""));
    }

    private record Cell(int row, String column, String text) {
        /** @param type whose text it is, such as {@code name.unknown.TRUNK} */
        Diagnostic fault(String key, Kind type, String... values) {
            return Diagnostic.error(
                    row,
                    column,
                    Description.text("name." + key + "." + type, values),
                    Description.text(
                            key.equals("ambiguous") && type == Kind.LICENSE
                                    ? "name.ambiguous.LICENSE.next"
                                    : "name." + key + ".next",
                            values));
        }
    }

    private Optional<String> id(Cell cell, Kind type, Row row, List<Diagnostic> faults) {
        WebexId id = new WebexId(cell.text());
        if (Equivalence.isId(id)) {
            Optional<String> otherKind = id.kind().filter(kind -> !allows(type, kind));
            otherKind.ifPresent(kind -> faults.add(cell.fault("other_kind", type, kind)));
            return otherKind.isPresent() ? Optional.empty() : Optional.of(cell.text());
        }
        List<Directory.Entry> called = called(row, type, cell.text());
        if (called.isEmpty()) {
            String near = directory(row, type, cell.text()).near(cell.text());
            faults.add(cell.fault("unknown", type, cell.text(), near));
        } else if (called.size() > 1) {
            faults.add(ambiguous(cell, type, called));
        }
        return called.size() == 1 ? Optional.of(called.get(0).id()) : Optional.empty();
    }

    private List<Directory.Entry> called(Row row, Kind type, String text) {
        Optional<String> routeType = row.cell(ROUTE_TYPE);
        List<Directory.Entry> remembered = row.cell(ORGANIZATION).isPresent()
                ? List.of()
                : known.apply(type)
                        .map(directory -> directory.called(text, routeType))
                        .orElse(List.of());
        return remembered.isEmpty() ? directory(row, type, text).called(text, routeType) : remembered;
    }

    private static Diagnostic ambiguous(Cell cell, Kind type, List<Directory.Entry> called) {
        String ids =
                String.join(", ", called.stream().map(Directory.Entry::shown).toList());
        return cell.fault("ambiguous", type, cell.text(), ids);
    }

    private static boolean isListed(Kind type) {
        return switch (type) {
            case LOCATION, PERSON, WORKSPACE, ROUTE, TRUNK, ROUTE_GROUP, LICENSE, CALL_QUEUE -> true;
            default -> false;
        };
    }

    private static boolean allows(Kind type, String kind) {
        return switch (type) {
            case ROUTE -> kind.equals(Kind.TRUNK.name()) || kind.equals(Kind.ROUTE_GROUP.name());
            case PERSON -> kind.equals("PEOPLE");
            case WORKSPACE -> kind.equals("PLACE");
            default -> kind.equals(type.name());
        };
    }

    private Directory directory(Row row, Kind type, String name) {
        String organization = row.cell(ORGANIZATION).orElse("");
        if (type == Kind.PERSON) {
            return mailboxes
                    .computeIfAbsent(organization, key -> new Mailboxes(of(organization), rows))
                    .around(name);
        }
        return directories.computeIfAbsent(new Key(organization, type), key -> {
            Directory all = Directory.read(of(organization), type);
            if (organization.isEmpty()) {
                read.accept(type, all);
            }
            return all;
        });
    }

    private WebexClient of(String organization) {
        return organization.isEmpty() ? webex : webex.inOrganization(organization);
    }
}
