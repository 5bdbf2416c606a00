/**
 * Where a table comes from, and what is no table.
 */
package org.spaceodt.sheet.source;
