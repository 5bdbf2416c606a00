/** Phone numbers: those of a location, and those of people and workspaces. */
package org.spaceodt.webex.resource.number;
