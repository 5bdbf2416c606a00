/** The tables that are loaded once, as pages: loaded, looked at, and what their columns are called. */
package org.spaceodt.web.master;
