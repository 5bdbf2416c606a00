/** Whether an out-dir is a rehearsal's or a tenant's. */
package org.spaceodt.app.rehearsal;
