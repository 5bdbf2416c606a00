/** What actions on people and actions on workspaces have in common: the same settings, at different paths. */
package org.spaceodt.action.owner;
