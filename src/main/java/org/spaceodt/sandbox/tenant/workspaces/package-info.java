/** Workspaces and desk phones. */
package org.spaceodt.sandbox.tenant.workspaces;
