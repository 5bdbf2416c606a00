/** Leads somebody at a terminal through one action after the other. */
package org.spaceodt.cli.guide;
