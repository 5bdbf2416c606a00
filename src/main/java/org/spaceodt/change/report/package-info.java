/** What people read about a job of one action: one HTML file that needs nothing else. It knows nothing of jobs. */
package org.spaceodt.change.report;
