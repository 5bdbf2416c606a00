/** What goes into a bundle for whoever helps, of this process and its settings. */
package org.spaceodt.app.bundle;
