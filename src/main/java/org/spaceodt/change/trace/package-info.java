/** What was done, row by row, as it was done: files that only grow, and that nothing that is done to them takes a line from. */
package org.spaceodt.change.trace;
