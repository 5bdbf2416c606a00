/** Whether the container listens, and at which address. */
package org.spaceodt.app.listen;
