/** Names of people, locations and call queues from an export, so that a table need not ask Webex for each. */
package org.spaceodt.change.lookup;
