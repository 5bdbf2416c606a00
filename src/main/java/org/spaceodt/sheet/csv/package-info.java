/**
 * CSV in and out.
 */
package org.spaceodt.sheet.csv;
