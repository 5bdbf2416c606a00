/** How people see a plan: blocks of field lines, and how they stand on a screen. It knows words, and nothing else of ours. */
package org.spaceodt.change.plan.shown;
