/**
 * Rows as JSON in and out.
 */
package org.spaceodt.sheet.json;
