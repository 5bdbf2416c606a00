package org.spaceodt.sandbox.tenant.origin;

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
import org.spaceodt.sandbox.tenant.people.GroupSource;
import org.spaceodt.sandbox.tenant.people.PeopleSource;
import org.spaceodt.sandbox.tenant.people.PersonRepository;
import org.spaceodt.sandbox.tenant.workspaces.Devices;
import org.spaceodt.sandbox.tenant.workspaces.WorkspaceRepository;
import org.spaceodt.sandbox.tenant.workspaces.WorkspaceSource;

/** What a tenant begins with: everything that was there before anything was written. It never changes, so tenants can share it. */
public interface TenantOrigin {
    /** A text that is different for every origin. */
    String base();

    Draw draw();

    /** For what nothing is known about: things that are like most others. */
    Draw usual();

    WebexIds ids();

    SiteSource sites();

    PeopleSource people();

    WorkspaceSource workspaces();

    GroupSource groups();

    LicenseCatalog licenses();

    FeatureSource feature(NumberOwner owner);

    NumberSource numbers();

    Trunks trunks();

    Devices devices(PersonRepository people, WorkspaceRepository workspaces);

    VirtualExtensions virtualExtensions(ResourceKind kind);

    Schedules schedules(SiteRepository sites);
}
