/** The audit trail on the command line: kept of each run, and read. */
package org.spaceodt.cli.audit;
