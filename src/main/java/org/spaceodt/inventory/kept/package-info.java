/** Exports that are kept by time, in {@code inventories/} of the out-dir. */
package org.spaceodt.inventory.kept;
