package org.spaceodt.inventory.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.spaceodt.inventory.choice.Choice;
import org.spaceodt.inventory.choice.UnknownNames;
import org.spaceodt.inventory.kept.KeptExports;
import org.spaceodt.inventory.manifest.Manifest;
import org.spaceodt.job.Sha256;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.sheet.csv.CsvForm;

/**
 * What of the tenant is to be exported, and how: what is kept with the job.
 *
 * @param only sections and modules; empty for everything
 * @param language of the report
 * @param keep how many exports are kept by time
 * @param again whether what failed in the latest export is read again, and the rest taken over: then of {@code only} and
 *     {@code groupMembers} nothing is asked
 */
public record InventoryOrder(
        List<String> only,
        boolean groupMembers,
        boolean report,
        boolean cache,
        CsvForm csv,
        boolean workbooks,
        Locale language,
        int keep,
        boolean again) {
    static final String GROUP_MEMBERS = "group_members";
    private static final String AGAIN = "again";

    /** One that reads everything that it asks for. */
    public InventoryOrder(
            List<String> only,
            boolean groupMembers,
            boolean report,
            boolean cache,
            CsvForm csv,
            boolean workbooks,
            Locale language,
            int keep) {
        this(only, groupMembers, report, cache, csv, workbooks, language, keep, false);
    }

    /** The same, of which what failed in the latest export is read again. */
    public InventoryOrder ofWhatFailed() {
        return new InventoryOrder(List.of(), true, report, cache, csv, workbooks, language, keep, true);
    }

    /** @throws UnknownNames when there is no such section or module */
    public Choice choice() throws UnknownNames {
        Manifest manifest = Manifest.load();
        Choice asked = only.isEmpty() ? Choice.whole(manifest) : Choice.of(manifest, only);
        return groupMembers ? asked : asked.without(GROUP_MEMBERS);
    }

    /** What people call it. */
    String title() {
        if (again) {
            return "inventory_run --only-failures";
        }
        return only.isEmpty() ? "inventory_run" : "inventory_run --only " + String.join(",", only);
    }

    /** Of what is read and written, whoever reads the report. */
    String digest() {
        ObjectNode order = node();
        order.remove("language");
        return new Sha256().add(order.toString()).hex();
    }

    String json() {
        return node().toString();
    }

    private ObjectNode node() {
        ObjectNode node = JsonFormat.MAPPER.createObjectNode();
        only.forEach(node.putArray("only")::add);
        if (again) {
            node.put(AGAIN, true);
        }
        return node.put(GROUP_MEMBERS, groupMembers)
                .put("report", report)
                .put("cache", cache)
                .put("csv", csv.id())
                .put("workbooks", workbooks)
                .put("language", language.toLanguageTag())
                .put("keep", keep);
    }

    static InventoryOrder of(String json) {
        try {
            JsonNode node = JsonFormat.MAPPER.readTree(json);
            return new InventoryOrder(
                    node.path("only").valueStream().map(JsonNode::asText).toList(),
                    node.path(GROUP_MEMBERS).asBoolean(true),
                    node.path("report").asBoolean(true),
                    node.path("cache").asBoolean(true),
                    CsvForm.named(node.path("csv").asText()).orElse(CsvForm.PLAIN),
                    node.path("workbooks").asBoolean(),
                    Locale.forLanguageTag(node.path("language").asText("en")),
                    node.path("keep").asInt(KeptExports.USUAL),
                    node.path(AGAIN).asBoolean());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no order of an inventory: " + e.getOriginalMessage(), e);
        }
    }
}
