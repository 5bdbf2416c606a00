/** Reports of jobs, made again. */
package org.spaceodt.cli.job.report;
