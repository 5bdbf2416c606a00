/** What stands in the way of a table before it is planned: licences, numbers, people, queues and the token, read in a few lists. */
package org.spaceodt.change.preflight;
