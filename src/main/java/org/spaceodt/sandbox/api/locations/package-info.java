/** Locations, with Webex Calling or without: addresses, connection to the PSTN, internal dialling, schedules. */
package org.spaceodt.sandbox.api.locations;
