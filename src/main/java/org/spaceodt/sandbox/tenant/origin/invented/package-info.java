/** A beginning that is invented from a census: computed when asked, so it needs next to no memory. */
package org.spaceodt.sandbox.tenant.origin.invented;
