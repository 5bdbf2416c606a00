package org.spaceodt.candidate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.spaceodt.action.Catalogue;
import org.spaceodt.change.launch.DomainFiles;
import org.spaceodt.file.OutDir;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.Inventory;
import org.spaceodt.sheet.RowsForPeople;
import org.spaceodt.sheet.csv.CsvForm;

/** Writes tables for the actions from an export: the use case behind {@code v21_candidates}. */
@Singleton
public class Candidates {
    /** What the tables are made of. Whatever else an export has, or lacks, does not matter to them. */
    public static final Set<String> MODULES = modules();

    private final CandidateColumns columns;

    Candidates(Catalogue catalogue) {
        this.columns = new CandidateColumns(catalogue);
    }

    private static Set<String> modules() {
        Set<String> all = new TreeSet<>(ExportedNumbers.FEATURES.keySet());
        all.addAll(ExportedNumbers.AVAILABLE);
        all.addAll(ExportedSoftphones.SETTINGS.keySet());
        all.add(ExportedSoftphones.QUEUES);
        all.addAll(List.of(
                ChosenLocations.MODULE,
                ExportedLocations.DETAILS,
                ExportedLocations.CALLING,
                ExportedLocations.CALLING_DETAILS,
                ExportedLocations.CONNECTIONS,
                ExportedPeople.MODULE,
                ExportedPeople.DETAILS,
                ExportedPeople.NUMBERS,
                ExportedPeople.LICENSES,
                ExportedWorkspaces.MODULE,
                ExportedWorkspaces.NUMBERS));
        return Set.copyOf(all);
    }

    /**
     * @param out the out-dir, or the folder itself
     * @param folder where to write
     * @param locations names or ids in either form: only what is in these; empty for everything
     * @param force also over files that somebody has changed since
     * @param language of what is written for people, and of the separator where no form was chosen
     * @param csv the form that was chosen for all files
     * @param workbooks whether tables are workbooks, not CSV
     * @param commands makes what is typed of the words of a command
     */
    public record Order(
            OutDir out,
            Path folder,
            List<String> locations,
            boolean force,
            Locale language,
            CsvForm csv,
            boolean workbooks,
            Function<List<String>, String> commands) {
        /** What the file of a table is called whose CSV has that name. */
        String name(String csv) {
            return RowsForPeople.name(csv, workbooks);
        }
    }

    /** @param rows of each file, in the order in which they were written */
    public record Written(Map<String, Integer> rows) {}

    /**
     * @param inventory opened with {@link #MODULES}
     * @throws DamagedExport when a file of the export is no such file; then nothing is written
     * @throws Refused when a location is not there, or a file was changed
     */
    public Written write(Inventory inventory, Order order) throws DamagedExport, Refused, IOException {
        inventory.complete();
        ChosenLocations sites = new ChosenLocations(inventory, order.locations());
        try (Folder folder = new Folder(order.out(), order.folder())) {
            Writing writing = new Writing(folder, order);
            writing.objects(inventory, sites);
            ExportedLocations all = new ExportedLocations(inventory, new ChosenLocations(inventory, List.of()));
            writing.table(Routes.FILE, Routes.HEADER, new Routes(all).rows());
            Files.writeString(
                    folder.instead(Readme.FILE),
                    new Readme(inventory, order, writing.rows).text(),
                    StandardCharsets.UTF_8);
            List<String> changed = folder.changed();
            if (!changed.isEmpty() && !order.force()) {
                throw new Refused(
                        CandidateTexts.text("changed", order.folder().toString(), String.join(", ", changed)));
            }
            folder.publish(about(inventory, order));
            return new Written(writing.rows);
        }
    }

    private static ObjectNode about(Inventory inventory, Order order) {
        ObjectNode about = JsonNodeFactory.instance.objectNode();
        about.put("inventory", inventory.folder());
        about.put(
                "inventory_published_at",
                inventory.published().map(Object::toString).orElse(null));
        about.put("complete", isComplete(inventory));
        ObjectNode missing = about.putObject("missing");
        inventory.missing().forEach(module -> missing.put(module.module(), module.result()));
        order.locations().forEach(about.putArray("only_locations")::add);
        return about;
    }

    /** Whether every row that the tables are made of is there, and the export says so. */
    public static boolean isComplete(Inventory inventory) {
        return inventory.published().isPresent() && inventory.missing().isEmpty();
    }

    /** The files of one run. */
    private final class Writing {
        private final Folder folder;
        private final Order order;
        private final Map<String, Integer> rows = new LinkedHashMap<>();

        private Writing(Folder folder, Order order) {
            this.folder = folder;
            this.order = order;
        }

        private void objects(Inventory inventory, ChosenLocations sites) throws DamagedExport, IOException {
            ExportedLocations locations = new ExportedLocations(inventory, sites);
            ExportedPeople people = new ExportedPeople(inventory, sites);
            ExportedWorkspaces workspaces = new ExportedWorkspaces(inventory, sites);
            ExportedNumbers numbers = new ExportedNumbers(inventory, sites);
            List<Candidate> mains = new ArrayList<>();
            objects(locations, mains::add);
            objects(people, one -> numbers.owned(one, "PEOPLE", one.cell("person_id"), one.cell("display_name")));
            objects(workspaces, one -> numbers.owned(one, "PLACE", one.cell("workspace_id"), one.cell("display_name")));
            general(List.of(locations, people, workspaces), sites.organization());
            numbers.features();
            mains.forEach(numbers::main);
            numbers.available();
            table(ExportedNumbers.FILE, ExportedNumbers.HEADER, numbers.rows());
        }

        private void objects(ExportedObjects known, ExportedObjects.Taker also) throws DamagedExport, IOException {
            String name = order.name(DomainFiles.name(known.section()));
            List<String> header = columns.of(known);
            int[] count = {0};
            try (RowsForPeople table = folder.table(name, header, order)) {
                known.each(candidate -> {
                    table.write(header.stream().map(candidate::cell).toList());
                    also.take(candidate);
                    count[0]++;
                });
            }
            rows.put(name, count[0]);
        }

        /** A table without values is none: it is left out where the organization is not known. */
        private void general(List<ExportedObjects> kinds, String organization) throws IOException {
            List<String> header = columns.general(kinds);
            Set<String> organizations = columns.organization();
            List<String> row = header.stream()
                    .map(column -> organizations.contains(column) ? organization : "")
                    .toList();
            if (!organization.isEmpty()) {
                table(DomainFiles.GLOBAL, header, List.of(row));
            }
        }

        private void table(String csv, List<String> header, List<List<String>> all) throws IOException {
            String name = order.name(csv);
            try (RowsForPeople table = folder.table(name, header, order)) {
                for (List<String> row : all) {
                    table.write(row);
                }
            }
            rows.put(name, all.size());
        }
    }
}
