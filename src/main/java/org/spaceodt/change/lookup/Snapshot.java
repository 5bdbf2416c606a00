package org.spaceodt.change.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spaceodt.action.Directory;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.cell.RowCountry;
import org.spaceodt.sheet.Column;
import org.spaceodt.sheet.HowToRead;
import org.spaceodt.sheet.Meant;
import org.spaceodt.sheet.SheetRow;
import org.spaceodt.sheet.Table;
import org.spaceodt.sheet.TableShape;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;

/**
 * One folder of files by which names are looked up: {@code people}, {@code locations} and {@code call_queues}, each as JSON or
 * CSV, with the columns that this program writes or that its predecessor wrote. What a file lacks of an object is passed over.
 * For one thread.
 */
final class Snapshot {
    /** Larger than any table that people fill in: an export of everybody. */
    private static final TableLimits LIMITS = new TableLimits(4L << 30, 5_000_000, 8 << 20, 4 << 20);

    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String ORGANIZATION = "org_id";
    private static final String COUNTRY = "country";
    private static final String LEDGER = "status";
    private static final String MODULE = "module";
    private static final String RESULT = "result";

    private final Path folder;
    private final Map<Sort, Optional<Listed>> known = new EnumMap<>(Sort.class);

    Snapshot(Path folder) {
        this.folder = folder;
    }

    /** What is looked up, and how its file and columns are called. */
    enum Sort {
        PEOPLE(Kind.PERSON, "people", List.of("person_id", "personId"), List.of("email", "emails", "user_email")),
        LOCATIONS(Kind.LOCATION, "locations", List.of("location_id", "locationId"), List.of("location_name")),
        QUEUES(
                Kind.CALL_QUEUE,
                "call_queues",
                List.of("call_queue_id", "queue_id", "queueId"),
                List.of("display_name", "queue_name"));

        private final Kind kind;
        private final String file;
        private final TableShape shape;

        Sort(Kind kind, String file, List<String> ids, List<String> names) {
            this.kind = kind;
            this.file = file;
            this.shape = new TableShape(
                    List.of(
                            Column.of(ID, Kind.TEXT).orCalled(ids.toArray(String[]::new)),
                            Column.of(NAME, Kind.TEXT).orCalled(names.toArray(String[]::new)),
                            Column.of(ORGANIZATION, Kind.TEXT).orCalled("orgId"),
                            Column.of(COUNTRY, Kind.TEXT).orCalled("country_code")),
                    List.of(),
                    true);
        }

        static Optional<Sort> of(Kind kind) {
            return Stream.of(values()).filter(sort -> sort.kind == kind).findFirst();
        }

        String file() {
            return file;
        }
    }

    /**
     * All objects of a sort.
     *
     * @param organization of the first row that says it; empty text for none
     * @param written when the ledger was, or else the file
     * @param damaged whether something in it could not be read
     */
    record Listed(Path file, Directory directory, int count, String organization, Instant written, boolean damaged) {}

    /** Empty where there is no such file. */
    Optional<Listed> listed(Sort sort) throws IOException {
        if (!known.containsKey(sort)) {
            known.put(sort, read(sort));
        }
        return known.get(sort);
    }

    private Optional<Listed> read(Sort sort) throws IOException {
        Optional<Path> file = file(sort.file);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        List<JsonNode> objects = new ArrayList<>();
        String[] organization = {""};
        boolean damaged = read(file.get(), sort.shape, row -> {
            Optional<String> id = row.cell(ID);
            if (organization[0].isEmpty()) {
                organization[0] = row.cell(ORGANIZATION).orElse("");
            }
            if (id.isPresent()) {
                names(sort, row).forEach(name -> objects.add(object(id.get(), name, row)));
            }
        });
        Instant written = Files.getLastModifiedTime(ledger().orElse(file.get())).toInstant();
        return Optional.of(
                new Listed(file.get(), Directory.of(objects), objects.size(), organization[0], written, damaged));
    }

    /** Somebody may have several addresses. */
    private static List<String> names(Sort sort, SheetRow row) {
        String cell = row.cell(NAME).orElse("");
        return Stream.of(sort == Sort.PEOPLE ? cell.split("[;,|\\s\\[\\]\"]+") : new String[] {cell})
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static ObjectNode object(String id, String name, SheetRow row) {
        ObjectNode object = JsonNodeFactory.instance.objectNode().put("id", id).put("name", name);
        row.cell(COUNTRY).ifPresent(country -> object.putObject("address").put("country", country));
        return object;
    }

    /** How the reading of a module ended, as the ledger says; empty where there is none, or it says nothing. */
    Optional<String> result(Sort sort) throws IOException {
        Map<String, String> results = new HashMap<>();
        Optional<Path> ledger = ledger();
        if (ledger.isPresent()) {
            TableShape shape = new TableShape(
                    List.of(Column.of(MODULE, Kind.TEXT), Column.of(RESULT, Kind.TEXT)), List.of(), true);
            read(
                    ledger.get(),
                    shape,
                    row -> results.put(
                            row.cell(MODULE).orElse(""), row.cell(RESULT).orElse("")));
        }
        return Optional.ofNullable(results.get(sort.file));
    }

    private Optional<Path> ledger() {
        return file(LEDGER);
    }

    private Optional<Path> file(String name) {
        return Stream.of(".json", ".csv")
                .map(ending -> folder.resolve(name + ending))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private interface RowReading {
        void row(SheetRow row);
    }

    /** @return whether a part of it could not be read */
    private static boolean read(Path file, TableShape shape, RowReading reading) throws IOException {
        HowToRead how = new HowToRead(Map.of(), LIMITS, RowCountry.UNKNOWN, Meant.NOTHING);
        boolean[] damaged = {false};
        Table.check(
                Source.of(file),
                shape,
                how,
                found -> damaged[0] |= found.isError() && !found.code().equals("file.no_rows"),
                (row, found) -> reading.row(row));
        return damaged[0];
    }
}
