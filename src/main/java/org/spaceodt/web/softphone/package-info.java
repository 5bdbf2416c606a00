/** Runs of softphones on pages: their tables, their stages, what each would do, who decided it, and what became of the people. */
package org.spaceodt.web.softphone;
