/** The simulated organization of an out-dir, for commands that are to talk to it instead of Webex. */
package org.spaceodt.cli.rehearsal;
