/** What the settings say of how long things are kept. */
package org.spaceodt.app.purge;
