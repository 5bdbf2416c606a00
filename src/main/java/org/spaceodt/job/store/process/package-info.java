/** Processes that serve, and run jobs meanwhile: who hands a job over has to know that there is one. */
package org.spaceodt.job.store.process;
