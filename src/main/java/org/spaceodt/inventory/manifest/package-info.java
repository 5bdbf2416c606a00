/** What the inventory reads, as {@code manifest.json} describes it: modules, their inputs, their columns and where a value stands in an item. */
package org.spaceodt.inventory.manifest;
