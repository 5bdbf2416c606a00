/**
 * The inventory: a fixed manifest of reads, run against a tenant, that leaves CSV and JSON files, a status ledger and a
 * report. {@link org.spaceodt.inventory.InventoryExport} is the use case.
 */
package org.spaceodt.inventory;
