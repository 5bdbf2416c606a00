package org.spaceodt.sandbox.tenant;

import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.Inventory;
import org.spaceodt.sandbox.state.Changes;
import org.spaceodt.sandbox.state.Layer;
import org.spaceodt.sandbox.state.Snapshot;
import org.spaceodt.sandbox.state.Turns;
import org.spaceodt.sandbox.tenant.draw.Census;
import org.spaceodt.sandbox.tenant.draw.Dates;
import org.spaceodt.sandbox.tenant.draw.Draw;
import org.spaceodt.sandbox.tenant.features.Feature;
import org.spaceodt.sandbox.tenant.features.QueueAgents;
import org.spaceodt.sandbox.tenant.features.VirtualExtensions;
import org.spaceodt.sandbox.tenant.id.Ids;
import org.spaceodt.sandbox.tenant.id.Kind;
import org.spaceodt.sandbox.tenant.licenses.Licenses;
import org.spaceodt.sandbox.tenant.locations.Schedules;
import org.spaceodt.sandbox.tenant.locations.Sites;
import org.spaceodt.sandbox.tenant.locations.Trunks;
import org.spaceodt.sandbox.tenant.numbers.Extensions;
import org.spaceodt.sandbox.tenant.numbers.Holder;
import org.spaceodt.sandbox.tenant.numbers.NumberSource;
import org.spaceodt.sandbox.tenant.numbers.Owner;
import org.spaceodt.sandbox.tenant.numbers.PhoneNumbers;
import org.spaceodt.sandbox.tenant.origin.Origin;
import org.spaceodt.sandbox.tenant.origin.imported.ImportedOrigin;
import org.spaceodt.sandbox.tenant.origin.invented.InventedOrigin;
import org.spaceodt.sandbox.tenant.people.Groups;
import org.spaceodt.sandbox.tenant.people.People;
import org.spaceodt.sandbox.tenant.settings.Settings;
import org.spaceodt.sandbox.tenant.time.Times;
import org.spaceodt.sandbox.tenant.workspaces.Devices;
import org.spaceodt.sandbox.tenant.workspaces.Workspaces;

/**
 * The whole tenant: every collection of it, wired once. It begins with what is invented from a census; what is written is kept over that.
 * What is read belongs together only within {@link Turns#read}, and nothing may be written but within {@link Turns#write}.
 */
public final class Tenant {
    private final Changes changes = new Changes();
    private final Turns turns = new Turns(changes);
    private final Settings settings = new Settings(changes);
    private final Times times;
    private final String base;
    private final Origin origin;
    private final Draw draw;
    private final Draw usual;
    private final Ids ids;
    private final String organizationId;
    private final Sites sites;
    private final People people;
    private final Workspaces workspaces;
    private final PhoneNumbers phoneNumbers;
    private final Extensions extensions;
    private final Groups groups;
    private final Licenses licenses;
    private final Devices devices;
    private final Schedules schedules;
    private final Trunks trunks;
    private final Feature queues;
    private final Feature huntGroups;
    private final Feature autoAttendants;
    private final Feature virtualLines;
    private final QueueAgents queueAgents;
    private final VirtualExtensions virtualExtensions;
    private final VirtualExtensions virtualExtensionRanges;

    public Tenant(Census census, Times times) {
        this(new InventedOrigin(census), times);
    }

    private Tenant(Origin origin, Times times) {
        this.origin = origin;
        this.times = times;
        this.base = origin.base();
        this.draw = origin.draw();
        this.usual = origin.usual();
        this.ids = origin.ids();
        this.organizationId = ids.of(Kind.ORGANIZATION, 0);
        Layer<Integer> places = changes.indexed(Kind.PLACE.name());
        this.sites = new Sites(origin.sites(), ids, changes.indexed(Kind.LOCATION.name()), times);
        this.people = new People(origin.people(), ids, changes.indexed(Kind.PEOPLE.name()));
        this.workspaces = new Workspaces(origin.workspaces(), ids, places);
        this.groups = new Groups(ids, people, origin.groups());
        this.licenses = new Licenses(ids, origin.licenses(), people, workspaces);
        this.devices = origin.devices(people, workspaces);
        this.schedules = origin.schedules(sites);
        this.trunks = origin.trunks();
        this.queues = feature(Owner.QUEUE);
        this.huntGroups = feature(Owner.HUNT_GROUP);
        this.autoAttendants = feature(Owner.AUTO_ATTENDANT);
        this.virtualLines = feature(Owner.VIRTUAL_LINE);
        this.queueAgents = new QueueAgents(queues, person -> people.exists(person) && people.calls(person));
        this.virtualExtensions = origin.virtualExtensions(Kind.VIRTUAL_EXTENSION);
        this.virtualExtensionRanges = origin.virtualExtensions(Kind.VIRTUAL_EXTENSION_RANGE);
        NumberSource numbers = origin.numbers();
        this.phoneNumbers = new PhoneNumbers(numbers, changes.named("NUMBER"));
        this.extensions = new Extensions(numbers, this::touched);
        new Registers(this).watch(changes);
    }

    /** A tenant that is rebuilt from an export. */
    public static Tenant imported(Inventory inventory, Times times) throws DamagedExport {
        return new Tenant(ImportedOrigin.of(inventory), times);
    }

    /** The same tenant as it was before anything was written. */
    public Tenant atFirst() {
        return new Tenant(origin, times);
    }

    private Feature feature(Owner owner) {
        return new Feature(owner, origin.feature(owner), ids, sites, people, settings);
    }

    private boolean touched(Holder holder) {
        return switch (holder.kind()) {
            case PEOPLE -> people.touched(holder.index());
            case PLACE -> workspaces.touched(holder.index());
            default -> false;
        };
    }

    public Times times() {
        return times;
    }

    /** Whose turn it is to read or to write. */
    public Turns turns() {
        return turns;
    }

    /** For what belongs to no collection here, such as jobs. */
    public Changes changes() {
        return changes;
    }

    /** Takes and restores what was written. */
    public Snapshot snapshot() {
        return new Snapshot(turns, changes, base);
    }

    public Settings settings() {
        return settings;
    }

    public PhoneNumbers phoneNumbers() {
        return phoneNumbers;
    }

    public Extensions extensions() {
        return extensions;
    }

    /** What the settings of a person, workspace or location are drawn from: those of created ones are the most usual ones. */
    public Draw draw(boolean created) {
        return created ? usual : draw;
    }

    /** Removes what was set for something that is gone. */
    public void forgetSettings(Kind kind, int index) {
        settings.forget(kind, index);
    }

    /** For details that matter to one answer only. */
    public Draw draw() {
        return draw;
    }

    public Ids ids() {
        return ids;
    }

    public Sites sites() {
        return sites;
    }

    public People people() {
        return people;
    }

    public Workspaces workspaces() {
        return workspaces;
    }

    public Groups groups() {
        return groups;
    }

    public Licenses licenses() {
        return licenses;
    }

    public Devices devices() {
        return devices;
    }

    public Schedules schedules() {
        return schedules;
    }

    public Trunks trunks() {
        return trunks;
    }

    public Feature queues() {
        return queues;
    }

    public Feature huntGroups() {
        return huntGroups;
    }

    public Feature autoAttendants() {
        return autoAttendants;
    }

    public Feature virtualLines() {
        return virtualLines;
    }

    public QueueAgents queueAgents() {
        return queueAgents;
    }

    public VirtualExtensions virtualExtensions() {
        return virtualExtensions;
    }

    public VirtualExtensions virtualExtensionRanges() {
        return virtualExtensionRanges;
    }

    /** The name of the organization; invented. */
    public String organizationName() {
        return "Administración Ejemplo";
    }

    /** The organization's id. */
    public String organizationId() {
        return organizationId;
    }

    /** When the organization came to Webex. */
    public String organizationCreated() {
        return Dates.of(draw, "organization created", 0);
    }
}
