/** What no row may touch, and who else is at work: asked when rows are planned, and again before anything is written. */
package org.spaceodt.change.guard;
