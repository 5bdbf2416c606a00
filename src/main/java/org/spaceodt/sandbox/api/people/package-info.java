/** People and groups: read, created, changed, deleted. */
package org.spaceodt.sandbox.api.people;
