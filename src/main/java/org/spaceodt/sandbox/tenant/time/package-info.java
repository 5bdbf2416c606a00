/** What time it is in the tenant, and how long things take that Webex does not do at once. */
package org.spaceodt.sandbox.tenant.time;
