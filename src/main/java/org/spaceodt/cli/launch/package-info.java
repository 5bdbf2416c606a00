/** Several actions one after the other. */
package org.spaceodt.cli.launch;
