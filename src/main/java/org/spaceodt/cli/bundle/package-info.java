/** What is sent to whoever helps. */
package org.spaceodt.cli.bundle;
