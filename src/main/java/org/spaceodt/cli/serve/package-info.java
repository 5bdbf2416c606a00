/** HTTP on this machine, and probes for it. */
package org.spaceodt.cli.serve;
