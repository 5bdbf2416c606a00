package org.spaceodt.sandbox.tenant.origin.imported;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.Inventory;
import org.spaceodt.sandbox.tenant.features.FeatureSource;
import org.spaceodt.sandbox.tenant.id.IdTable;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.numbers.NumberHolder;
import org.spaceodt.sandbox.tenant.numbers.NumberSource;
import org.spaceodt.sandbox.tenant.numbers.PhoneNumber;
import org.spaceodt.sandbox.tenant.people.PeopleSource;
import org.spaceodt.sandbox.tenant.people.PersonRepository;
import org.spaceodt.sandbox.tenant.workspaces.WorkspaceSource;

/** Phone numbers and extensions of an export: those that somebody has, and those that the lists of available numbers show. */
final class ImportedNumbers implements NumberSource {
    private static final List<String> AVAILABLE = List.of(
            "person_available_numbers_primary",
            "workspace_available_numbers_available",
            "virtual_line_available_numbers_available");

    private final Map<String, PhoneNumber> numbers = new HashMap<>();
    private final Map<Place, NumberHolder> extensions = new HashMap<>();
    private final List<PhoneNumber> spares = new ArrayList<>();
    private final Map<Integer, int[]> ranges = new HashMap<>();

    void people(PeopleSource people) {
        for (int person = 0; person < people.size(); person++) {
            if (people.calls(person)) {
                NumberHolder holder = new NumberHolder(ResourceKind.PEOPLE, person);
                hold(people.site(person), people.extension(person), people.number(person), holder);
                more(people.site(person), people.more(person), holder);
            }
        }
    }

    void workspaces(WorkspaceSource workspaces) {
        for (int workspace = 0; workspace < workspaces.size(); workspace++) {
            NumberHolder holder = new NumberHolder(ResourceKind.PLACE, workspace);
            int site = workspaces.site(workspace);
            hold(site, workspaces.extension(workspace), workspaces.number(workspace), holder);
            more(site, workspaces.more(workspace), holder);
        }
    }

    void features(ResourceKind kind, FeatureSource features) {
        for (int feature = 0; feature < features.size(); feature++) {
            NumberHolder holder = new NumberHolder(kind, feature);
            hold(features.site(feature), features.extension(feature), features.number(feature), holder);
        }
    }

    private void more(int site, Optional<JsonNode> more, NumberHolder holder) {
        more.ifPresent(all -> all.forEach(one -> hold(
                site,
                ExportedTexts.of(one, "extension"),
                PersonRepository.orNull(ExportedTexts.of(one, "number")),
                holder)));
    }

    private void hold(int site, String extension, String number, NumberHolder holder) {
        if (site >= 0 && !extension.isEmpty()) {
            extensions.putIfAbsent(new Place(site, extension), holder);
        }
        if (number != null) {
            numbers.putIfAbsent(number, new PhoneNumber(number, Math.max(site, 0), true, false, Optional.of(holder)));
        }
    }

    /** After everything that somebody has. */
    void available(Inventory inventory, IdTable sites) throws DamagedExport {
        for (String module : AVAILABLE) {
            for (int site = 0; site < sites.size(); site++) {
                int place = site;
                Inventory.Rows rows = inventory.rows(module, List.of(sites.id(site)));
                inventory.each(
                        module,
                        rows,
                        List.of(Inventory.ITEM),
                        (row, cells) -> spare(inventory.itemOf(module, row, cells), place));
            }
        }
        for (int row = 0; row < inventory.size("numbers"); row++) {
            JsonNode item = inventory.itemOrDamaged("numbers", row);
            int site =
                    sites.index(ExportedTexts.of(item.path("location"), "id")).orElse(-1);
            if (site >= 0 && item.path("owner").isEmpty()) {
                spare(item, site);
            }
        }
        spares.sort(Comparator.comparingInt(PhoneNumber::site));
        for (int n = 0; n < spares.size(); n++) {
            int place = n;
            ranges.computeIfAbsent(spares.get(n).site(), site -> new int[] {place, place})[1] = n + 1;
        }
    }

    private void spare(JsonNode item, int site) {
        String text = ExportedTexts.of(item, "phoneNumber");
        if (!text.isEmpty() && !numbers.containsKey(text)) {
            boolean active = !ExportedTexts.of(item, "state").equals("INACTIVE");
            boolean mobile = ExportedTexts.either(
                            ExportedTexts.of(item, "telephonyType"), ExportedTexts.of(item, "includedTelephonyTypes"))
                    .equals("MOBILE_NUMBER");
            PhoneNumber number = new PhoneNumber(text, site, active, mobile, Optional.empty());
            numbers.put(text, number);
            spares.add(number);
        }
    }

    @Override
    public Optional<PhoneNumber> number(String e164) {
        return Optional.ofNullable(numbers.get(e164));
    }

    @Override
    public Optional<NumberHolder> extension(int site, String extension) {
        return Optional.ofNullable(extensions.get(new Place(site, extension)));
    }

    @Override
    public int spares() {
        return spares.size();
    }

    @Override
    public IntStream spares(int site) {
        int[] range = ranges.getOrDefault(site, new int[] {0, 0});
        return IntStream.range(range[0], range[1]);
    }

    @Override
    public Optional<PhoneNumber> spare(int n) {
        return Optional.of(spares.get(n));
    }

    private record Place(int site, String extension) {
        private static final int SPREAD = 0x9E3779B1;

        /** Extensions of neighbouring locations are alike: the usual hash has too many of them in one place. */
        @Override
        public int hashCode() {
            return site * SPREAD + extension.hashCode();
        }
    }
}
