/** What whoever watches a server asked for, as the settings say it. */
package org.spaceodt.app.watch;
