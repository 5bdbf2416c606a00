package org.spaceodt.sandbox.tenant.locations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.spaceodt.sandbox.state.Layer;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.id.WebexIds;
import org.spaceodt.sandbox.tenant.settings.Facts;
import org.spaceodt.sandbox.tenant.time.Times;

/**
 * The locations as they are now: those that the tenant began with, and what was written. What a location can have written about it, by
 * field: {@code name timeZone language announcementLanguage address latitude longitude notes calls routingPrefix mainNumber callerName
 * route pstn} and what the calling API shows as it was written.
 */
public final class SiteRepository {
    /** What is written of a location that it has with Webex Calling only, beside what is never absent. */
    private static final List<String> CALLING = List.of(
            "route",
            "callerName",
            "announcementLanguage",
            "prefixWas",
            "prefixSince",
            "chargeNumber",
            "externalCallerIdName",
            "pAccessNetworkInfo",
            "outsideDialDigit",
            "enforceOutsideDialDigit");

    private final SiteSource source;
    private final WebexIds ids;
    private final Facts facts;
    private final Times times;
    private final Map<String, Integer> writtenNames = new HashMap<>();
    private Map<String, Integer> sourceNames = Map.of();

    public SiteRepository(SiteSource source, WebexIds ids, Layer<Integer> layer, Times times) {
        this.times = times;
        this.source = source;
        this.ids = ids;
        this.facts = new Facts(layer, source.size());
    }

    /** One more than the largest index; some of them may be gone. */
    public int size() {
        return facts.size();
    }

    public boolean exists(int site) {
        return facts.exists(site);
    }

    /** Whether the location was created and not there from the beginning. */
    public boolean created(int site) {
        return facts.created(site);
    }

    /** Whether the location is enabled for Webex Calling. */
    public boolean calls(int site) {
        return exists(site) && facts.flag(site, "calls", source::calls);
    }

    /** Whether Webex Calling was disabled here once: what the location had of it at the beginning is gone. */
    public boolean emptied(int site) {
        return !exists(site) || facts.written(site, "emptied").isPresent();
    }

    /** When Webex Calling was disabled here; empty when it was not, or is enabled again. */
    public OptionalLong disabledAt(int site) {
        return calls(site)
                ? OptionalLong.empty()
                : facts.written(site, "emptied")
                        .map(JsonNode::asLong)
                        .map(OptionalLong::of)
                        .orElseGet(OptionalLong::empty);
    }

    /** Takes from a location all that it has of Webex Calling. */
    public void disable(int site) {
        ObjectNode fields = Facts.fields().put("calls", false).put("emptied", times.now());
        fields.put("mainNumber", "").put("routingPrefix", "").put("pstn", -1);
        for (String name : CALLING) {
            fields.putNull(name);
        }
        facts.change(site, fields);
    }

    /** Whether the location was enabled for Webex Calling from the beginning. */
    public boolean began(int site) {
        return !facts.created(site) && source.calls(site);
    }

    public OptionalInt find(String id) {
        OptionalInt found = source.find(id);
        OptionalInt index = found.isPresent() ? found : ids.index(ResourceKind.LOCATION, id);
        return index.isPresent() && index.getAsInt() < size() && exists(index.getAsInt()) ? index : OptionalInt.empty();
    }

    /** The location with exactly this name. */
    public OptionalInt findByName(String name) {
        Integer written = writtenNames.get(name);
        if (written != null) {
            return OptionalInt.of(written);
        }
        Integer began = namesAtFirst().get(name);
        return began != null && !facts.touched(began) ? OptionalInt.of(began) : OptionalInt.empty();
    }

    public String id(int site) {
        return facts.created(site) ? ids.of(ResourceKind.LOCATION, site) : source.id(site);
    }

    public String name(int site) {
        return facts.text(site, "name", source::name);
    }

    public PostalAddress address(int site) {
        Optional<JsonNode> written = facts.written(site, "address");
        return written.map(SiteRepository::address).orElseGet(() -> source.address(site));
    }

    private static PostalAddress address(JsonNode json) {
        return new PostalAddress(
                json.path("address1").asText(),
                json.path("address2").asText(),
                json.path("city").asText(),
                json.path("state").asText(),
                json.path("postalCode").asText(),
                json.path("country").asText());
    }

    public String timeZone(int site) {
        return facts.text(site, "timeZone", source::timeZone);
    }

    /** "" when unknown. */
    public String latitude(int site) {
        return facts.text(site, "latitude", source::latitude);
    }

    /** "" when unknown. */
    public String longitude(int site) {
        return facts.text(site, "longitude", source::longitude);
    }

    /** As {@code es_es}, in the spelling that was written. */
    public String language(int site) {
        return facts.text(site, "language", source::language);
    }

    /** Dialled before an extension to reach this location from another, or "". */
    public String routingPrefix(int site) {
        return prefixChanges(site)
                ? facts.written(site, "prefixWas").map(JsonNode::asText).orElse("")
                : writtenPrefix(site);
    }

    /** Whether a change of the routing prefix is under way. */
    public boolean prefixChanges(int site) {
        return facts.written(site, "prefixSince")
                .map(since -> !times.passed(since.asLong(), times.lags().routing()))
                .orElse(false);
    }

    /** The routing prefix that was written last, though it may not hold yet. */
    public String writtenPrefix(int site) {
        return facts.text(site, "routingPrefix", n -> source.calls(n) ? source.routingPrefix(n) : "");
    }

    /** The main number, E.164, or "". */
    public String mainNumber(int site) {
        return facts.text(site, "mainNumber", n -> source.calls(n) ? source.mainNumber(n) : "");
    }

    /** The name that people see who are called from here. */
    public String callerName(int site) {
        return facts.written(site, "callerName").map(JsonNode::asText).orElseGet(() -> name(site));
    }

    /** Where calls to the PSTN go; empty as long as nothing is connected, or with a provider that needs no route. */
    public Optional<PstnRoute> route(int site) {
        Optional<JsonNode> written = facts.written(site, "route");
        if (written.isPresent()) {
            return Optional.of(new PstnRoute(
                    written.get().path("group").asBoolean(),
                    written.get().path("index").asInt()));
        }
        boolean none = facts.decided(site, "route") || !source.calls(site);
        return none ? Optional.empty() : source.route(site);
    }

    /**
     * The connection to the PSTN (0 local gateway, 1 a provider that is not integrated, 2 Cisco's or an integrated one), or -1
     * as long as there is none.
     */
    public int connection(int site) {
        return facts.number(site, "pstn", n -> source.calls(n) ? source.connection(n) : -1);
    }

    /** Whether its numbers can move to another location like it. */
    public boolean numbersMove(int site) {
        return connection(site) == 2;
    }

    /** What was written under this name and is shown as it is. */
    public Optional<JsonNode> written(int site, String name) {
        return facts.written(site, name);
    }

    /** Makes a location of these fields. */
    public int create(ObjectNode fields) {
        return facts.create(fields);
    }

    /** Writes these fields over those that the location has. */
    public void change(int site, ObjectNode fields) {
        facts.change(site, fields);
    }

    public void remove(int site) {
        facts.remove(site);
    }

    public void remember(int site) {
        if (facts.touched(site) && exists(site)) {
            writtenNames.put(name(site), site);
        }
    }

    public void forget(int site) {
        if (facts.touched(site) && exists(site)) {
            writtenNames.remove(name(site), site);
        }
    }

    /** Computed when a name is looked for the first time. Only writers look. */
    private Map<String, Integer> namesAtFirst() {
        if (sourceNames.isEmpty()) {
            Map<String, Integer> names = new HashMap<>();
            for (int site = 0; site < source.size(); site++) {
                names.put(source.name(site), site);
            }
            sourceNames = names;
        }
        return sourceNames;
    }
}
