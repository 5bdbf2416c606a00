/** Who is logged in, and how often somebody may try. */
package org.spaceodt.access.session;
