/** Lists of what an organization has, looked through by name, number and the like: the same from an export, and from Webex itself. */
package org.spaceodt.lookup;
