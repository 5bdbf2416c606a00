package org.spaceodt.action.apply;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.spaceodt.action.Change;

/**
 * A plan of one row as it is saved, to be looked at and applied later exactly as it is.
 *
 * @param action its id
 * @param organization whose object it is; empty text for the token's own organization
 */
@RegisterForReflection
public record Planned(String action, String organization, Change change) {}
