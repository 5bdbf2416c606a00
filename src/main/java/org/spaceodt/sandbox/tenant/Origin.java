package org.spaceodt.sandbox.tenant;

/** What a tenant begins with: everything that was there before anything was written. It never changes, so tenants can share it. */
interface Origin {
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
