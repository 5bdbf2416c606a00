/** Jobs of rows on the durable engine: made once of an input or a plan, looked at row by row, counted, undone. */
package org.spaceodt.change.job;
