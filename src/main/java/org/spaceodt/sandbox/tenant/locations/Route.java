package org.spaceodt.sandbox.tenant.locations;

/** A route group, or a trunk, by its index. */
public record Route(boolean group, int index) {}
