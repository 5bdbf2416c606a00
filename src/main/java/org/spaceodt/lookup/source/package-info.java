/** Where look-ups read: an export, that of the version before, or Webex itself. */
package org.spaceodt.lookup.source;
