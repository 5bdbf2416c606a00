/** Workspaces. */
package org.spaceodt.webex.resource.workspace;
