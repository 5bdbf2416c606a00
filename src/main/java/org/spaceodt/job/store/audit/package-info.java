/** The trail of what was done: lines that are added, and read together. */
package org.spaceodt.job.store.audit;
