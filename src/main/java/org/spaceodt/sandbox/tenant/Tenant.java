package org.spaceodt.sandbox.tenant;

/** The whole tenant: every collection of it, wired once. Immutable, so it can be read from any thread. */
public final class Tenant {
    private final Draw draw;
    private final Ids ids;
    private final String organizationId;
    private final Numbering numbering;
    private final Sites sites;
    private final People people;
    private final Workspaces workspaces;
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

    public Tenant(Census census) {
        Gaps gaps = Sites.gaps(census.locations());
        this.draw = new Draw(census.seed());
        this.ids = new Ids(draw);
        this.organizationId = ids.of(Kind.ORGANIZATION, 0);
        this.numbering = new Numbering(draw, census, gaps.count());
        this.sites = new Sites(draw, ids, numbering, gaps);
        this.people = new People(draw, ids, sites, numbering, census.people());
        this.workspaces = new Workspaces(draw, ids, sites, numbering, census.workspaces());
        this.groups = new Groups(draw, ids, census.people(), census.groups());
        this.licenses = new Licenses(ids, people, census.workspaces());
        this.devices = new Devices(draw, ids, people, census.workspaces());
        this.schedules = new Schedules(draw, ids, sites);
        this.trunks = new Trunks(draw, ids);
        this.queues = new Feature(
                this,
                Kind.CALL_QUEUE,
                Owner.QUEUE,
                census.queues(),
                "Cita previa",
                "Padrón",
                "Cua d'atenció",
                "Tributos",
                "Urgències");
        this.huntGroups = new Feature(
                this,
                Kind.HUNT_GROUP,
                Owner.HUNT_GROUP,
                census.huntGroups(),
                "Recepción",
                "Secretaria",
                "Mostrador",
                "Guàrdia");
        this.autoAttendants = new Feature(
                this,
                Kind.AUTO_ATTENDANT,
                Owner.AUTO_ATTENDANT,
                census.autoAttendants(),
                "Centralita",
                "Menú principal",
                "Operadora");
        this.virtualLines = new Feature(
                this,
                Kind.VIRTUAL_LINE,
                Owner.VIRTUAL_LINE,
                census.virtualLines(),
                "Fax",
                "Línea de guardia",
                "Línia compartida");
        this.queueAgents = new QueueAgents(queues);
        int extensions = census.virtualExtensions();
        this.virtualExtensions = new VirtualExtensions(this, Kind.VIRTUAL_EXTENSION, extensions);
        this.virtualExtensionRanges = new VirtualExtensions(this, Kind.VIRTUAL_EXTENSION_RANGE, extensions);
    }

    /** For details that matter to one answer only. */
    public Draw draw() {
        return draw;
    }

    public Ids ids() {
        return ids;
    }

    Numbering numbering() {
        return numbering;
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
