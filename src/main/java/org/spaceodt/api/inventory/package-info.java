/** Exports of the inventory that are kept, and their files. */
package org.spaceodt.api.inventory;
