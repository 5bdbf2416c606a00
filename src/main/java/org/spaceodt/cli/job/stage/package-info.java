/** What commands say of the stages of jobs. */
package org.spaceodt.cli.job.stage;
