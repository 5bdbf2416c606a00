/** Looking things up over HTTP. */
package org.spaceodt.api.lookup;
