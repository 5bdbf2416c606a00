/** What somebody has the program do, and who: known where it is stored what came of it. */
package org.spaceodt.job.act;
