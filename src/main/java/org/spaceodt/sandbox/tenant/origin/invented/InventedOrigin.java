package org.spaceodt.sandbox.tenant.origin.invented;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.sandbox.tenant.draw.Census;
import org.spaceodt.sandbox.tenant.draw.Draw;
import org.spaceodt.sandbox.tenant.features.FeatureSource;
import org.spaceodt.sandbox.tenant.features.VirtualExtensions;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.id.WebexIds;
import org.spaceodt.sandbox.tenant.licenses.LicenseCatalog;
import org.spaceodt.sandbox.tenant.locations.Schedules;
import org.spaceodt.sandbox.tenant.locations.SiteRepository;
import org.spaceodt.sandbox.tenant.locations.SiteSource;
import org.spaceodt.sandbox.tenant.locations.Trunks;
import org.spaceodt.sandbox.tenant.numbers.NumberOwner;
import org.spaceodt.sandbox.tenant.numbers.NumberSource;
import org.spaceodt.sandbox.tenant.numbers.Numbering;
import org.spaceodt.sandbox.tenant.origin.TenantOrigin;
import org.spaceodt.sandbox.tenant.people.GroupSource;
import org.spaceodt.sandbox.tenant.people.PeopleSource;
import org.spaceodt.sandbox.tenant.people.PersonRepository;
import org.spaceodt.sandbox.tenant.people.Product;
import org.spaceodt.sandbox.tenant.workspaces.Devices;
import org.spaceodt.sandbox.tenant.workspaces.WorkspaceRepository;
import org.spaceodt.sandbox.tenant.workspaces.WorkspaceSource;

/** A tenant that is invented from a census. */
public final class InventedOrigin implements TenantOrigin {
    private static final String[] QUEUES = {"Cita previa", "Padrón", "Cua d'atenció", "Tributos", "Urgències"};
    private static final String[] HUNT_GROUPS = {"Recepción", "Secretaria", "Mostrador", "Guàrdia"};
    private static final String[] AUTO_ATTENDANTS = {"Centralita", "Menú principal", "Operadora"};
    private static final String[] VIRTUAL_LINES = {"Fax", "Línea de guardia", "Línia compartida"};

    private final Census census;
    private final Draw draw;
    private final WebexIds ids;
    private final Numbering numbering;
    private final InventedSites sites;
    private final InventedPeople people;
    private final InventedWorkspaces workspaces;
    private final Map<NumberOwner, FeatureSource> features = new EnumMap<>(NumberOwner.class);

    public InventedOrigin(Census census) {
        this.census = census;
        Gaps gaps = InventedSites.gaps(census.locations());
        this.draw = new Draw(census.seed());
        this.ids = new WebexIds(draw);
        this.numbering = new Numbering(draw, census, gaps.count());
        this.sites = new InventedSites(draw, ids, numbering, gaps);
        this.people = new InventedPeople(draw, ids, sites, numbering, census.people());
        this.workspaces = new InventedWorkspaces(draw, ids, sites, numbering, census.workspaces());
        add(NumberOwner.QUEUE, census.queues(), QUEUES);
        add(NumberOwner.HUNT_GROUP, census.huntGroups(), HUNT_GROUPS);
        add(NumberOwner.AUTO_ATTENDANT, census.autoAttendants(), AUTO_ATTENDANTS);
        add(NumberOwner.VIRTUAL_LINE, census.virtualLines(), VIRTUAL_LINES);
    }

    private void add(NumberOwner owner, int size, String... names) {
        features.put(owner, new InventedFeature(numbering, draw, people, owner, size, names));
    }

    @Override
    public String base() {
        return census.toString();
    }

    @Override
    public Draw draw() {
        return draw;
    }

    @Override
    public Draw usual() {
        return new Draw(draw.seed(), true);
    }

    @Override
    public WebexIds ids() {
        return ids;
    }

    @Override
    public SiteSource sites() {
        return sites;
    }

    @Override
    public PeopleSource people() {
        return people;
    }

    @Override
    public WorkspaceSource workspaces() {
        return workspaces;
    }

    @Override
    public GroupSource groups() {
        return new InventedGroups(draw, people.size(), census.groups());
    }

    @Override
    public LicenseCatalog licenses() {
        List<LicenseCatalog.Entry> entries = new ArrayList<>();
        for (Product product : Product.values()) {
            String id = ids.ofLicense(product.code(), product.ordinal());
            entries.add(new LicenseCatalog.Entry(id, product.title(), Optional.of(product)));
        }
        return () -> entries;
    }

    @Override
    public FeatureSource feature(NumberOwner owner) {
        return features.get(owner);
    }

    @Override
    public NumberSource numbers() {
        return new InventedNumbers(
                numbering,
                people,
                workspaces,
                Map.of(
                        ResourceKind.CALL_QUEUE, feature(NumberOwner.QUEUE),
                        ResourceKind.HUNT_GROUP, feature(NumberOwner.HUNT_GROUP),
                        ResourceKind.AUTO_ATTENDANT, feature(NumberOwner.AUTO_ATTENDANT),
                        ResourceKind.VIRTUAL_LINE, feature(NumberOwner.VIRTUAL_LINE)));
    }

    @Override
    public Trunks trunks() {
        return new Trunks(draw, ids);
    }

    @Override
    public Devices devices(PersonRepository now, WorkspaceRepository places) {
        return new Devices(draw, ids, Optional.of(people), now, places);
    }

    @Override
    public VirtualExtensions virtualExtensions(ResourceKind kind) {
        return new VirtualExtensions(
                ids,
                draw,
                Optional.of(numbering),
                n -> sites.calling(n % sites.callingSize()),
                kind,
                census.virtualExtensions());
    }

    @Override
    public Schedules schedules(SiteRepository now) {
        return new Schedules(draw, ids, now, now::began);
    }
}
