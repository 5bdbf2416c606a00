/** Tables of the inventory as somebody reads them: searched, sorted and page by page, while their rows stay in their files. */
package org.spaceodt.console.table;
