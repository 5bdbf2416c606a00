/** Workspaces: read, created, changed, deleted. */
package org.spaceodt.sandbox.api.workspaces;
