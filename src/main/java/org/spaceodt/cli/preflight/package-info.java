/** What stands in the way of a table, before it is planned. */
package org.spaceodt.cli.preflight;
