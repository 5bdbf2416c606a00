/** How the program was started, and its commands as they are printed: to be pasted, and to run. */
package org.spaceodt.cli.invocation;
