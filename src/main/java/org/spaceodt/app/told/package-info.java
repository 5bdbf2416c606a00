/** What people are told of jobs, and before anything is written, in the terminal and on pages alike. */
package org.spaceodt.app.told;
