/**
 * The report of an inventory run: one HTML file a person reads instead of the CSV files.
 *
 * <p>The {@link org.spaceodt.inventory.report.data.InventoryReport} says what happened, the {@code ...View} records say what
 * the page shows, already worded and formatted, and the templates only place it.
 */
package org.spaceodt.inventory.report;
