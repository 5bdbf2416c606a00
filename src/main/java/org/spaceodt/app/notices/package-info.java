/** Who is told of jobs, as the settings say it, and in which words. */
package org.spaceodt.app.notices;
