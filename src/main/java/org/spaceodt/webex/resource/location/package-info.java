/** Locations, their Calling settings, the connection to the telephone network, internal dialling. */
package org.spaceodt.webex.resource.location;
