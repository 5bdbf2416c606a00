/** A beginning that is rebuilt from an export. */
package org.spaceodt.sandbox.tenant.origin.imported;
