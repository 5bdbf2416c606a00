/** A page for each action: its parameters and columns, what its rows have, plans of them, and what its last job did. */
package org.spaceodt.web.action;
