/** The actions on workspaces, a class each. */
package org.spaceodt.action.workspace;
