/** Whether what a job wrote is still so, as a page. */
package org.spaceodt.web.verification;
