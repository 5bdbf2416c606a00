/** What rows would change, step by step: lines, totals, and the files that keep a plan. It knows nothing of jobs. */
package org.spaceodt.change.plan;
