/** Rehearsals on pages: a plan that was tried on a simulation, step by step beside what it says. */
package org.spaceodt.web.rehearsal;
