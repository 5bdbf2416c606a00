/** Copies of a SQLite store: made while it is worked with, and put in its place when nobody does. */
package org.spaceodt.job.store.copy;
