/** When a job is started, and whether this process stays for it. */
package org.spaceodt.cli.job.hours;
