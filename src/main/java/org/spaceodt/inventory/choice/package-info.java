/** What of an inventory is asked for, by section or module, and what has to be read before it. */
package org.spaceodt.inventory.choice;
