/** Statements, and what stands in the lines that they answer. */
package org.spaceodt.job.store.sql;
