/** What failed in an export is read again, and everything else of it is taken over. */
package org.spaceodt.inventory.again;
