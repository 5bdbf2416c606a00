/** Which messages about jobs are owed, and what became of them. */
package org.spaceodt.job.store.notice;
