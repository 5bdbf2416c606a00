/**
 * Reads what {@code inventory_run} exported: for a tenant that is rebuilt from it, and for files that are made of it. Rows stay in their
 * files and are read when somebody asks for them; in memory is only where they are. It knows neither what a tenant is nor HTTP.
 */
package org.spaceodt.inventory.exported;
