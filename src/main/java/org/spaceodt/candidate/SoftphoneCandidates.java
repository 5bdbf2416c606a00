package org.spaceodt.candidate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.spaceodt.action.Action;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Description;
import org.spaceodt.action.softphone.SettingFields;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.input.Selection;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.Inventory;
import org.spaceodt.sheet.RowsForPeople;

/** Writes {@code input_softphones.csv}, the table of a run of softphones, from an export: nothing is done for a row that does not say so. */
@Singleton
public class SoftphoneCandidates {
    public static final String FILE = "input_softphones.csv";

    /** As the predecessor's table begins; what the stages take beside comes after it. */
    private static final List<String> FIRST = List.of(
            "user_email",
            Selection.COLUMN,
            "calling_license_id",
            "location_id",
            "location_name",
            "extension",
            "phone_number",
            "alternate_numbers");

    private static final List<String> QUEUES = List.of("call_queue_ids", "call_queue_names", "join_enabled");

    private final Catalogue catalogue;

    SoftphoneCandidates(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param rows empty for a file that somebody has filled in, and that is kept */
    public record Written(Path file, OptionalInt rows) {}

    /**
     * @param inventory opened with {@link Candidates#MODULES}
     * @param folder where to write
     * @return which file, with how many rows; without when somebody has filled in the one that is there, which is kept
     */
    public Written write(Inventory inventory, Candidates.Order order, Path folder)
            throws DamagedExport, Refused, IOException {
        ChosenLocations sites = new ChosenLocations(inventory, order.locations());
        ExportedPeople people = new ExportedPeople(inventory, sites);
        ExportedSoftphones softphones = new ExportedSoftphones(inventory);
        List<String> header = header();
        int[] count = {0};
        try (Folder files = new Folder(order.out(), folder)) {
            String name = order.name(FILE);
            try (RowsForPeople table = files.table(name, header, order)) {
                people.each(person -> {
                    Candidate row = softphones.of(person);
                    table.write(header.stream().map(row::cell).toList());
                    count[0]++;
                });
            }
            if (!order.force()) {
                for (String changed : files.changed()) {
                    if (isFilledIn(folder.resolve(changed))) {
                        return new Written(folder.resolve(changed), OptionalInt.empty());
                    }
                }
            }
            files.publish(JsonNodeFactory.instance.objectNode().put("inventory", inventory.folder()));
            return new Written(folder.resolve(name), OptionalInt.of(count[0]));
        }
    }

    /** A header alone is a template that nobody has touched; a workbook is somebody's. */
    private static boolean isFilledIn(Path file) throws IOException {
        if (!file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return true;
        }
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .count()
                > 1;
    }

    /** Whatever the stages take; whole objects have their fields as columns. */
    private List<String> header() {
        Set<String> columns = new LinkedHashSet<>(FIRST);
        for (SettingFields settings : SettingFields.values()) {
            settings.fields().forEach(field -> columns.add(field.column()));
        }
        columns.addAll(QUEUES);
        catalogue.all().stream()
                .map(Action::description)
                .filter(Description::stage)
                .flatMap(action -> action.parameters().stream())
                .filter(parameter -> parameter.type().kind() != Kind.PERSON
                        && parameter.type().kind() != Kind.ORGANIZATION
                        && parameter.type().kind() != Kind.JSON)
                .forEach(parameter -> columns.add(parameter.name()));
        return List.copyOf(columns);
    }
}
