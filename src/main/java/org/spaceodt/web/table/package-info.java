/** Tables that people upload: kept in the store, shown as they were understood with every fault in its cell, and told which column is which. */
package org.spaceodt.web.table;
