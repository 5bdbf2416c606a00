/** Runs of softphones, stage by stage. */
package org.spaceodt.cli.softphone;
