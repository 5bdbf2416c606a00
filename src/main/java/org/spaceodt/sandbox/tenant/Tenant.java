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
import org.spaceodt.sandbox.tenant.features.QueueAgentRepository;
import org.spaceodt.sandbox.tenant.features.VirtualExtensions;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.id.WebexIds;
import org.spaceodt.sandbox.tenant.licenses.LicenseRepository;
import org.spaceodt.sandbox.tenant.locations.Schedules;
import org.spaceodt.sandbox.tenant.locations.SiteRepository;
import org.spaceodt.sandbox.tenant.locations.Trunks;
import org.spaceodt.sandbox.tenant.numbers.Extensions;
import org.spaceodt.sandbox.tenant.numbers.NumberHolder;
import org.spaceodt.sandbox.tenant.numbers.NumberOwner;
import org.spaceodt.sandbox.tenant.numbers.NumberSource;
import org.spaceodt.sandbox.tenant.numbers.PhoneNumbers;
import org.spaceodt.sandbox.tenant.origin.TenantOrigin;
import org.spaceodt.sandbox.tenant.origin.imported.ImportedOrigin;
import org.spaceodt.sandbox.tenant.origin.invented.InventedOrigin;
import org.spaceodt.sandbox.tenant.people.Groups;
import org.spaceodt.sandbox.tenant.people.PersonRepository;
import org.spaceodt.sandbox.tenant.settings.SettingRepository;
import org.spaceodt.sandbox.tenant.time.Times;
import org.spaceodt.sandbox.tenant.workspaces.Devices;
import org.spaceodt.sandbox.tenant.workspaces.WorkspaceRepository;

/**
 * The whole tenant: every collection of it, wired once. It begins with what is invented from a census; what is written is kept over that.
 * What is read belongs together only within {@link Turns#read}, and nothing may be written but within {@link Turns#write}.
 */
public final class Tenant {
    private final Changes changes = new Changes();
    private final Turns turns = new Turns(changes);
    private final SettingRepository settings = new SettingRepository(changes);
    private final Times times;
    private final String base;
    private final TenantOrigin origin;
    private final Draw draw;
    private final Draw usual;
    private final WebexIds ids;
    private final String organizationId;
    private final SiteRepository sites;
    private final PersonRepository people;
    private final WorkspaceRepository workspaces;
    private final PhoneNumbers phoneNumbers;
    private final Extensions extensions;
    private final Groups groups;
    private final LicenseRepository licenses;
    private final Devices devices;
    private final Schedules schedules;
    private final Trunks trunks;
    private final Feature queues;
    private final Feature huntGroups;
    private final Feature autoAttendants;
    private final Feature virtualLines;
    private final QueueAgentRepository queueAgents;
    private final VirtualExtensions virtualExtensions;
    private final VirtualExtensions virtualExtensionRanges;

    public Tenant(Census census, Times times) {
        this(new InventedOrigin(census), times);
    }

    private Tenant(TenantOrigin origin, Times times) {
        this.origin = origin;
        this.times = times;
        this.base = origin.base();
        this.draw = origin.draw();
        this.usual = origin.usual();
        this.ids = origin.ids();
        this.organizationId = ids.of(ResourceKind.ORGANIZATION, 0);
        Layer<Integer> places = changes.indexed(ResourceKind.PLACE.name());
        this.sites = new SiteRepository(origin.sites(), ids, changes.indexed(ResourceKind.LOCATION.name()), times);
        this.people = new PersonRepository(origin.people(), ids, changes.indexed(ResourceKind.PEOPLE.name()));
        this.workspaces = new WorkspaceRepository(origin.workspaces(), ids, places);
        this.groups = new Groups(ids, people, origin.groups());
        this.licenses = new LicenseRepository(ids, origin.licenses(), people, workspaces);
        this.devices = origin.devices(people, workspaces);
        this.schedules = origin.schedules(sites);
        this.trunks = origin.trunks();
        this.queues = feature(NumberOwner.QUEUE);
        this.huntGroups = feature(NumberOwner.HUNT_GROUP);
        this.autoAttendants = feature(NumberOwner.AUTO_ATTENDANT);
        this.virtualLines = feature(NumberOwner.VIRTUAL_LINE);
        this.queueAgents = new QueueAgentRepository(
                queues, person -> people.exists(person) && people.calls(person) && !people.forgotten(person));
        this.virtualExtensions = origin.virtualExtensions(ResourceKind.VIRTUAL_EXTENSION);
        this.virtualExtensionRanges = origin.virtualExtensions(ResourceKind.VIRTUAL_EXTENSION_RANGE);
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

    private Feature feature(NumberOwner owner) {
        return new Feature(owner, origin.feature(owner), ids, sites, people, settings);
    }

    private boolean touched(NumberHolder holder) {
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

    public SettingRepository settings() {
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
    public void forgetSettings(ResourceKind kind, int index) {
        settings.forget(kind, index);
        if (kind == ResourceKind.PEOPLE) {
            queues.leave(index);
            huntGroups.leave(index);
        }
    }

    /** For details that matter to one answer only. */
    public Draw draw() {
        return draw;
    }

    public WebexIds ids() {
        return ids;
    }

    public SiteRepository sites() {
        return sites;
    }

    public PersonRepository people() {
        return people;
    }

    public WorkspaceRepository workspaces() {
        return workspaces;
    }

    public Groups groups() {
        return groups;
    }

    public LicenseRepository licenses() {
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

    public QueueAgentRepository queueAgents() {
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
