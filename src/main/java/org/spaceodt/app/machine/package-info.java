/** What the machine, or the container, gives this process. */
package org.spaceodt.app.machine;
