/** Rehearsals of plans over HTTP. */
package org.spaceodt.api.rehearsal;
