/** What the report of an inventory is about, before it is worded. */
package org.spaceodt.inventory.report.data;
