/**
 * Durable work: jobs of items with outcomes, kept in a database as they happen; pause, resume, cancel, retry; revival after
 * a crash. It knows nothing of Webex and uses nothing else of ours: what an item is, its {@link org.spaceodt.job.Work} knows.
 * Here are the words; {@code job.store} keeps them, {@code job.engine} does the work.
 */
package org.spaceodt.job;
