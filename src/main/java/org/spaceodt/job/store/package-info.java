/**
 * The database that jobs, plans and documents are kept in: all SQL of the program, SQLite and PostgreSQL alike. A class a table or
 * a group of statements; the tables are those of {@code db/migration}.
 */
package org.spaceodt.job.store;
