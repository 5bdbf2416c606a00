package org.spaceodt.sandbox.tenant.origin.imported;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.Inventory;
import org.spaceodt.sandbox.tenant.features.FeatureSource;
import org.spaceodt.sandbox.tenant.id.IdTable;
import org.spaceodt.sandbox.tenant.people.PersonRepository;
import org.spaceodt.sandbox.tenant.settings.Facts;

/** The features of one sort of an export. */
final class ImportedFeature implements FeatureSource {
    private final List<JsonNode> items = new ArrayList<>();
    private final List<int[]> agents = new ArrayList<>();
    private final List<JsonNode> details = new ArrayList<>();
    private final IdTable ids;
    private final IdTable siteIds;
    private final IdTable people;

    /**
     * @param list the module with all of them
     * @param detail the module with each of them and its agents
     */
    ImportedFeature(Inventory inventory, String list, String detail, IdTable siteIds, IdTable people)
            throws DamagedExport {
        this.siteIds = siteIds;
        this.people = people;
        List<String> all = new ArrayList<>();
        for (int row = 0; row < inventory.size(list); row++) {
            JsonNode item = inventory.itemOrDamaged(list, row);
            String id = inventory.id(list, row, "id");
            all.add(id);
            items.add(item);
            JsonNode one = inventory.only(detail, List.of(siteId(item), id)).orElseGet(Facts::fields);
            details.add(one.path("agents"));
            agents.add(agentsOf(one));
        }
        this.ids = new IdTable(all);
    }

    private int[] agentsOf(JsonNode detail) {
        List<Integer> found = new ArrayList<>();
        for (JsonNode agent : detail.path("agents")) {
            people.index(ExportedTexts.of(agent, "id")).ifPresent(found::add);
        }
        return found.stream().mapToInt(Integer::intValue).distinct().toArray();
    }

    private static String siteId(JsonNode item) {
        return ExportedTexts.either(
                ExportedTexts.of(item, "locationId"), ExportedTexts.of(item.path("location"), "id"));
    }

    IdTable ids() {
        return ids;
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public String name(int feature) {
        JsonNode item = items.get(feature);
        String both = ExportedTexts.of(item, "firstName") + " " + ExportedTexts.of(item, "lastName");
        return ExportedTexts.either(ExportedTexts.of(item, "name"), both.strip());
    }

    /** One in an unknown location counts as one of the first. */
    @Override
    public int site(int feature) {
        return siteIds.index(siteId(items.get(feature))).orElse(0);
    }

    @Override
    public String extension(int feature) {
        JsonNode item = items.get(feature);
        return ExportedTexts.either(
                ExportedTexts.of(item, "extension"), ExportedTexts.of(item.path("number"), "extension"));
    }

    @Override
    public String number(int feature) {
        JsonNode item = items.get(feature);
        return PersonRepository.orNull(ExportedTexts.either(
                ExportedTexts.of(item, "phoneNumber"), ExportedTexts.of(item.path("number"), "external")));
    }

    @Override
    public int[] agents(int feature) {
        return agents.get(feature);
    }

    @Override
    public boolean joined(int feature, int person) {
        for (JsonNode agent : details.get(feature)) {
            if (people.index(ExportedTexts.of(agent, "id")).orElse(-1) == person) {
                return agent.path("joinEnabled").asBoolean(true);
            }
        }
        return true;
    }

    @Override
    public boolean essentials(int feature) {
        return items.get(feature).path("hasCxEssentials").asBoolean(false);
    }

    @Override
    public boolean enabled(int feature) {
        return items.get(feature).path("enabled").asBoolean(true);
    }
}
