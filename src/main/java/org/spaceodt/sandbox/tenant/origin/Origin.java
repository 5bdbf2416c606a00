package org.spaceodt.sandbox.tenant.origin;

import org.spaceodt.sandbox.tenant.draw.Draw;
import org.spaceodt.sandbox.tenant.features.FeatureSource;
import org.spaceodt.sandbox.tenant.features.VirtualExtensions;
import org.spaceodt.sandbox.tenant.id.Ids;
import org.spaceodt.sandbox.tenant.id.Kind;
import org.spaceodt.sandbox.tenant.licenses.LicenseCatalog;
import org.spaceodt.sandbox.tenant.locations.Schedules;
import org.spaceodt.sandbox.tenant.locations.SiteSource;
import org.spaceodt.sandbox.tenant.locations.Sites;
import org.spaceodt.sandbox.tenant.locations.Trunks;
import org.spaceodt.sandbox.tenant.numbers.NumberSource;
import org.spaceodt.sandbox.tenant.numbers.Owner;
import org.spaceodt.sandbox.tenant.people.GroupSource;
import org.spaceodt.sandbox.tenant.people.People;
import org.spaceodt.sandbox.tenant.people.PeopleSource;
import org.spaceodt.sandbox.tenant.workspaces.Devices;
import org.spaceodt.sandbox.tenant.workspaces.WorkspaceSource;
import org.spaceodt.sandbox.tenant.workspaces.Workspaces;

/** What a tenant begins with: everything that was there before anything was written. It never changes, so tenants can share it. */
public interface Origin {
    /** A text that is different for every origin. */
    String base();

    Draw draw();

    /** For what nothing is known about: things that are like most others. */
    Draw usual();

    Ids ids();

    SiteSource sites();

    PeopleSource people();

    WorkspaceSource workspaces();

    GroupSource groups();

    LicenseCatalog licenses();

    FeatureSource feature(Owner owner);

    NumberSource numbers();

    Trunks trunks();

    Devices devices(People people, Workspaces workspaces);

    VirtualExtensions virtualExtensions(Kind kind);

    Schedules schedules(Sites sites);
}
