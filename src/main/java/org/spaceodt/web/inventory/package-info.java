/** The pages of the inventory: what is exported, its tables, lists that are read at once, exports of the past. */
package org.spaceodt.web.inventory;
