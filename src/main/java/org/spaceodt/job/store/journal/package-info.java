/** What the process that works on a job reads and stores of it: its hold on the job, what can be begun, what became of it. */
package org.spaceodt.job.store.journal;
