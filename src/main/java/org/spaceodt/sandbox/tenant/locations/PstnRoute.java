package org.spaceodt.sandbox.tenant.locations;

/** A route group, or a trunk, by its index. */
public record PstnRoute(boolean group, int index) {}
