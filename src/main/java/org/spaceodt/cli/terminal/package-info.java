/** What every command shares: options, exit codes, refusals, and what a terminal is. */
package org.spaceodt.cli.terminal;
