/** Runs the jobs of an account in this process: who takes which job, threads, limits, the end. */
package org.spaceodt.job.engine;
