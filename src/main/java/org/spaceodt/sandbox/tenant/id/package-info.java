/** Webex ids, in both directions: a kind of thing and its index, or an id of an export. */
package org.spaceodt.sandbox.tenant.id;
