/** What a tenant begins with; it never changes. */
package org.spaceodt.sandbox.tenant.origin;
