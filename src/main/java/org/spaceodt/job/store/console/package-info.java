/** What consoles keep in the store: the tables that people load once, and what their columns are called. */
package org.spaceodt.job.store.console;
