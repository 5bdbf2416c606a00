/** The reads of one run: which are due, who makes them, what came of them, and why they end early. */
package org.spaceodt.inventory.read;
