/** Who may log in: added, listed and removed on the command line. */
package org.spaceodt.cli.users;
