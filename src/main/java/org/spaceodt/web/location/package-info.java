/** The five screens of locations: create and enable them, their ids, route groups, PSTN, numbers; and what became of their jobs. */
package org.spaceodt.web.location;
