/** Jobs on pages: the board, a job with its rows while it goes on, and what can be done with it. */
package org.spaceodt.web.job;
