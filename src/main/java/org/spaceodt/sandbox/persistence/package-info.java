/** Keeps what was written to the tenant in a file, and reads it back at the start. */
package org.spaceodt.sandbox.persistence;
