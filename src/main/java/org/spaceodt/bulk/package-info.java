/**
 * Rows of any action: somebody's table becomes a plan, or a job on the durable engine, with a trace of what was done and a
 * report. It is used by the command line and over HTTP alike; what jobs of locations have in common with it is here, too.
 */
package org.spaceodt.bulk;
