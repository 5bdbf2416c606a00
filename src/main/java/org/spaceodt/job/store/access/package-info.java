/** What is kept of who may get in. */
package org.spaceodt.job.store.access;
