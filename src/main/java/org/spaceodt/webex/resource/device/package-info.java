/**
 * Devices of people and workspaces.
 */
package org.spaceodt.webex.resource.device;
