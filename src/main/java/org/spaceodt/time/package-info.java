/** How long ago something was, on a machine that may be halted, suspended, or have its clock turned. */
package org.spaceodt.time;
