/** What is said of the modules of an inventory that is a job. */
package org.spaceodt.cli.job.part;
