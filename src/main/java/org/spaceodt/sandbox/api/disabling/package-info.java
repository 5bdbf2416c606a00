/** Jobs that disable Webex Calling in a location, and the check before. */
package org.spaceodt.sandbox.api.disabling;
