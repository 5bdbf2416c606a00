package org.spaceodt.sandbox.tenant.features;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.id.WebexIds;
import org.spaceodt.sandbox.tenant.locations.SiteRepository;
import org.spaceodt.sandbox.tenant.numbers.NumberOwner;
import org.spaceodt.sandbox.tenant.people.PersonRepository;
import org.spaceodt.sandbox.tenant.settings.Facts;
import org.spaceodt.sandbox.tenant.settings.SettingRepository;

/** The features of one sort (call queues, hunt groups, auto attendants or virtual lines) as they are now. */
public final class Feature {
    private static final String JOINED = "joined ";
    /** The agents as they were written, whole and in order, each with weight and skill. */
    private static final String AGENTS = "agents";

    private final WebexIds ids;
    private final SiteRepository sites;
    private final PersonRepository people;
    private final SettingRepository settings;
    private final FeatureSource source;
    private final ResourceKind kind;

    public Feature(
            NumberOwner owner,
            FeatureSource source,
            WebexIds ids,
            SiteRepository sites,
            PersonRepository people,
            SettingRepository settings) {
        this.ids = ids;
        this.sites = sites;
        this.people = people;
        this.settings = settings;
        this.source = source;
        this.kind = owner.kind;
    }

    public ResourceKind kind() {
        return kind;
    }

    public int size() {
        return source.size();
    }

    public OptionalInt find(String id) {
        OptionalInt index = ids.index(kind, id);
        return index.isPresent() && index.getAsInt() < size() && exists(index.getAsInt()) ? index : OptionalInt.empty();
    }

    /** Whether it was not deleted together with Webex Calling in its location. */
    public boolean exists(int feature) {
        return !sites.emptied(site(feature));
    }

    public String id(int feature) {
        return ids.of(kind, feature);
    }

    /** A name that is unique among the features of its sort. */
    public String name(int feature) {
        return source.name(feature);
    }

    public int site(int feature) {
        return source.site(feature);
    }

    public String extension(int feature) {
        return source.extension(feature);
    }

    /** Routing prefix and extension: how other locations dial it. */
    public String esn(int feature) {
        return sites.routingPrefix(site(feature)) + extension(feature);
    }

    /** Its own phone number, or null. */
    public String number(int feature) {
        return source.number(feature);
    }

    /** A number other things can forward to: its phone number, or else its extension with the prefix of its location. */
    public String reachedAt(int feature) {
        String number = number(feature);
        return number == null ? esn(feature) : number;
    }

    /** The people who answer its calls, those who were deleted or have ever lost Webex Calling not among them. */
    public int[] agents(int feature) {
        Optional<JsonNode> written = written(feature);
        if (written.isPresent()) {
            return written.get().properties().stream()
                    .mapToInt(agent -> Integer.parseInt(agent.getKey()))
                    .filter(person -> people.exists(person) && people.calls(person))
                    .toArray();
        }
        return Arrays.stream(source.agents(feature))
                .filter(person -> people.exists(person) && people.calls(person) && !people.forgotten(person))
                .toArray();
    }

    private Optional<JsonNode> written(int feature) {
        return settings.find(kind, feature, AGENTS).map(JsonNode.class::cast);
    }

    /** Those whose agents are not those of the beginning any more. */
    int[] rewritten() {
        return settings.written(kind, AGENTS);
    }

    /** @param agents what is told of each, by the person's index, in their order */
    public void rewrite(int feature, ObjectNode agents) {
        settings.put(kind, feature, AGENTS, agents);
    }

    /** What was told of an agent; empty for one who was there at the beginning. */
    public Optional<JsonNode> told(int feature, int person) {
        return written(feature).map(agents -> agents.get(Integer.toString(person)));
    }

    /** Whoever has lost Webex Calling is no agent any more, and is none when it comes back. */
    public void leave(int person) {
        for (int feature : rewritten()) {
            ObjectNode agents = ((ObjectNode) written(feature).orElseThrow()).deepCopy();
            if (agents.remove(Integer.toString(person)) != null) {
                rewrite(feature, agents);
            }
        }
    }

    /** The people who answered its calls at the beginning. */
    int[] agentsAtFirst(int feature) {
        return source.agents(feature);
    }

    /** Whether this agent has joined. */
    public boolean joined(int feature, int person) {
        return settings.find(ResourceKind.PEOPLE, person, JOINED + kind.name())
                .map(joined -> joined.get(Integer.toString(feature)))
                .map(JsonNode::asBoolean)
                .orElseGet(() -> source.joined(feature, person));
    }

    /** Lets an agent join or leave. */
    public void join(int feature, int person, boolean joins) {
        ObjectNode joined = settings.find(ResourceKind.PEOPLE, person, JOINED + kind.name())
                .map(ObjectNode::deepCopy)
                .orElseGet(Facts::fields);
        joined.put(Integer.toString(feature), joins);
        settings.put(ResourceKind.PEOPLE, person, JOINED + kind.name(), joined);
    }

    /** Whether it is a call queue with Customer Assist: those are listed and shown apart. */
    public boolean essentials(int feature) {
        return source.essentials(feature);
    }

    public boolean enabled(int feature) {
        return source.enabled(feature);
    }
}
