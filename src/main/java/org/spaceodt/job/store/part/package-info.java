/** The parts of jobs that read: how many reads there are, and how they ended. */
package org.spaceodt.job.store.part;
