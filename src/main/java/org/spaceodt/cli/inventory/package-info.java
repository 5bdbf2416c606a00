/** The export of a tenant, and how it goes on. */
package org.spaceodt.cli.inventory;
