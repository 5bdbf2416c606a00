/** What programs leave in cells and nobody meant: words for nothing, letters that were lost or read wrongly. */
package org.spaceodt.change.cell.damage;
