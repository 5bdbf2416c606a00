/** Locations, their routes, trunks and schedules. */
package org.spaceodt.sandbox.tenant.locations;
