/** Who may log in: the users' file, and their passwords. */
package org.spaceodt.access.user;
