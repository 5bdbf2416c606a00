package org.spaceodt.sandbox.tenant.origin.imported;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.Inventory;
import org.spaceodt.sandbox.tenant.draw.Draw;
import org.spaceodt.sandbox.tenant.features.FeatureSource;
import org.spaceodt.sandbox.tenant.features.VirtualExtensions;
import org.spaceodt.sandbox.tenant.id.IdTable;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.id.WebexIds;
import org.spaceodt.sandbox.tenant.licenses.LicenseCatalog;
import org.spaceodt.sandbox.tenant.locations.Schedules;
import org.spaceodt.sandbox.tenant.locations.SiteRepository;
import org.spaceodt.sandbox.tenant.locations.SiteSource;
import org.spaceodt.sandbox.tenant.locations.Trunks;
import org.spaceodt.sandbox.tenant.numbers.NumberOwner;
import org.spaceodt.sandbox.tenant.numbers.NumberSource;
import org.spaceodt.sandbox.tenant.origin.TenantOrigin;
import org.spaceodt.sandbox.tenant.people.GroupSource;
import org.spaceodt.sandbox.tenant.people.PeopleSource;
import org.spaceodt.sandbox.tenant.people.PersonRepository;
import org.spaceodt.sandbox.tenant.workspaces.Devices;
import org.spaceodt.sandbox.tenant.workspaces.WorkspaceRepository;
import org.spaceodt.sandbox.tenant.workspaces.WorkspaceSource;

/** A tenant that is rebuilt from an export. Nothing is drawn: what the export does not tell is as it is most often. */
public final class ImportedOrigin implements TenantOrigin {
    private static final long SEED = 1;

    private final String base;
    private final Draw draw = new Draw(SEED, true);
    private final WebexIds ids;
    private final ImportedRoutes routes;
    private final ImportedSites sites;
    private final ImportedPeople people;
    private final ImportedWorkspaces workspaces;
    private final ImportedGroups groups;
    private final ImportedLicenses licenses;
    private final Map<NumberOwner, ImportedFeature> features = new EnumMap<>(NumberOwner.class);
    private final ImportedNumbers numbers = new ImportedNumbers();

    private ImportedOrigin(Inventory inventory) throws DamagedExport {
        this.routes = new ImportedRoutes(inventory);
        this.sites = new ImportedSites(inventory, routes);
        this.licenses = new ImportedLicenses(inventory);
        this.people = new ImportedPeople(inventory, licenses, sites.ids());
        this.workspaces = new ImportedWorkspaces(inventory, licenses, sites.ids());
        this.groups = new ImportedGroups(inventory, people.ids());
        feature(inventory, NumberOwner.QUEUE, "call_queues", "call_queue_details");
        feature(inventory, NumberOwner.HUNT_GROUP, "hunt_groups", "hunt_group_details");
        feature(inventory, NumberOwner.AUTO_ATTENDANT, "auto_attendants", "auto_attendant_details");
        feature(inventory, NumberOwner.VIRTUAL_LINE, "virtual_lines", "virtual_line_details");
        numbers.people(people);
        numbers.workspaces(workspaces);
        features.forEach((owner, feature) -> numbers.features(owner.kind, feature));
        numbers.available(inventory, sites.ids());
        this.ids = new WebexIds(new Draw(SEED), tables());
        this.base = "imported " + Long.toHexString(fingerprint());
    }

    public static ImportedOrigin of(Inventory inventory) throws DamagedExport {
        ImportedOrigin origin = new ImportedOrigin(inventory);
        inventory.complete();
        return origin;
    }

    private void feature(Inventory inventory, NumberOwner owner, String list, String detail) throws DamagedExport {
        features.put(owner, new ImportedFeature(inventory, list, detail, sites.ids(), people.ids()));
    }

    private Map<ResourceKind, IdTable> tables() {
        Map<ResourceKind, IdTable> tables = new EnumMap<>(ResourceKind.class);
        tables.putAll(routes.ids());
        tables.put(ResourceKind.LOCATION, sites.ids());
        tables.put(ResourceKind.PEOPLE, people.ids());
        tables.put(ResourceKind.PLACE, workspaces.ids());
        tables.put(ResourceKind.SCIM_GROUP, groups.ids());
        tables.put(ResourceKind.LICENSE, new IdTable(licenses.ids()));
        features.forEach((owner, feature) -> tables.put(owner.kind, feature.ids()));
        if (!sites.organization().isEmpty()) {
            tables.put(ResourceKind.ORGANIZATION, new IdTable(List.of(sites.organization())));
        }
        return tables;
    }

    /** Differs for exports with other people, locations or workspaces: changes belong to their places. */
    private long fingerprint() {
        long print = 0;
        for (IdTable table : List.of(people.ids(), sites.ids(), workspaces.ids())) {
            for (int n = 0; n < table.size(); n++) {
                for (byte letter : table.id(n).getBytes(StandardCharsets.UTF_8)) {
                    print = print * 1_099_511_628_211L + letter;
                }
            }
        }
        return Draw.mix(print);
    }

    @Override
    public String base() {
        return base;
    }

    @Override
    public Draw draw() {
        return draw;
    }

    @Override
    public Draw usual() {
        return draw;
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
        return groups;
    }

    @Override
    public LicenseCatalog licenses() {
        return licenses;
    }

    @Override
    public FeatureSource feature(NumberOwner owner) {
        return features.get(owner);
    }

    @Override
    public NumberSource numbers() {
        return numbers;
    }

    @Override
    public Trunks trunks() {
        return routes.trunks(draw, ids);
    }

    @Override
    public Devices devices(PersonRepository now, WorkspaceRepository places) {
        return new Devices(draw, ids, Optional.empty(), now, places);
    }

    @Override
    public VirtualExtensions virtualExtensions(ResourceKind kind) {
        return new VirtualExtensions(ids, draw, Optional.empty(), n -> 0, kind, 0);
    }

    @Override
    public Schedules schedules(SiteRepository now) {
        return new Schedules(draw, ids, now, site -> false);
    }
}
